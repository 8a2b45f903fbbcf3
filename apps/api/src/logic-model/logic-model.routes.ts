import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addLogicBox, editLogicBox, moveLogicBox, removeLogicBox, restoreLogicBox } from './change-logic-model.ts';
import { getLogicBox, getLogicModel } from './read-logic-model.ts';

export async function logicModelRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'logicModel', contract.logicModel, {
    get: getLogicModel,
    add: addLogicBox,
    box: getLogicBox,
    edit: editLogicBox,
    move: moveLogicBox,
    remove: removeLogicBox,
    restore: restoreLogicBox,
  });
}
