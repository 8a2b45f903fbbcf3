import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addContribution } from './add-contribution.ts';
import { editContribution, endContribution } from './edit-contribution.ts';
import { getContribution, listContributions } from './read-contributions.ts';

export async function contributionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'contributions', contract.contributions, {
    list: listContributions,
    add: addContribution,
    get: getContribution,
    edit: editContribution,
    end: endContribution,
  });
}
