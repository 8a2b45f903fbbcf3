import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { readActionStory, readDecisionStory, readRiskStory } from './read-story.ts';

export async function storyRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'stories', contract.stories, {
    ofDecision: readDecisionStory,
    ofAction: readActionStory,
    ofRisk: readRiskStory,
  });
}
