import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { closeUnmetResponsibility, replyToUnmet, takeUnmetStep } from './go-on-with-unmet-responsibility.ts';
import { openUnmetResponsibility } from './open-unmet-responsibility.ts';
import { getUnmetResponsibility, listUnmetResponsibilities } from './read-unmet-responsibilities.ts';

export async function unmetResponsibilityRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'unmetResponsibilities', contract.unmetResponsibilities, {
    list: listUnmetResponsibilities,
    open: openUnmetResponsibility,
    get: getUnmetResponsibility,
    takeStep: takeUnmetStep,
    reply: replyToUnmet,
    close: closeUnmetResponsibility,
  });
}
