import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addCriterion, agreeCriterion, editCriterion, withdrawCriterion } from './change-criterion.ts';
import { getCriterion, listCriteria } from './read-criteria.ts';

export async function criterionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'criteria', contract.criteria, {
    list: listCriteria,
    add: addCriterion,
    get: getCriterion,
    edit: editCriterion,
    agree: agreeCriterion,
    withdraw: withdrawCriterion,
  });
}
