import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addObjective } from './add-objective.ts';
import { closeObjective, editObjective, reopenObjective } from './change-objective.ts';
import { getObjective, listObjectives } from './read-objectives.ts';

export async function objectiveRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'objectives', contract.objectives, {
    list: listObjectives,
    add: addObjective,
    get: getObjective,
    edit: editObjective,
    close: closeObjective,
    reopen: reopenObjective,
  });
}
