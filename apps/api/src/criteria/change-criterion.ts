import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representCriterion } from './read-criteria.ts';

export const addCriterion = command(contract.criteria.add, async ({ params, body }, context) => {
  const { criteria, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const number = await db.nextNumber(tx, within, 'criterion');
  const criterion = await criteria.save(domain.addCriterion(body, { id: newId(), ...within, number }, decision));
  return representCriterion(context, { ...params, criterionId: criterion.id });
});

export const editCriterion = command(contract.criteria.edit, async ({ params, body }, context) => {
  const criterion = await context.criteria.find(params.criterionId);
  await context.criteria.save(domain.editCriterion(criterion, body));
  return representCriterion(context, params);
});

export const agreeCriterion = command(contract.criteria.agree, async ({ params }, context) => {
  const criterion = await context.criteria.find(params.criterionId);
  await context.criteria.save(domain.agreeCriterion(criterion, context.decision));
  return representCriterion(context, params);
});

export const withdrawCriterion = command(contract.criteria.withdraw, async ({ params, body }, context) => {
  const criterion = await context.criteria.find(params.criterionId);
  await context.criteria.save(domain.withdrawCriterion(criterion, body, context.decision));
  return representCriterion(context, params);
});
