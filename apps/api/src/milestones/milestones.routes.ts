import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addMilestone } from './add-milestone.ts';
import { closeMilestone, editMilestone, moveMilestone, reopenMilestone } from './change-milestone.ts';
import { getMilestone, listMilestones } from './read-milestones.ts';

export async function milestoneRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'milestones', contract.milestones, {
    list: listMilestones,
    add: addMilestone,
    get: getMilestone,
    edit: editMilestone,
    move: moveMilestone,
    close: closeMilestone,
    reopen: reopenMilestone,
  });
}
