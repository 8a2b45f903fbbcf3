import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representExpenditure } from './read-expenditures.ts';

/** The wrong entry is locked first: two people who take it back at once take it back once. */
export const reverseExpenditure = command(contract.expenditures.reverse, async ({ params, body }, context) => {
  const { expenditures, actor, decision, newId, tx } = context;
  const wrong = await expenditures.find(params.expenditureId);
  const number = await db.nextNumber(tx, { ...params, workspaceId: actor.workspaceId }, 'expenditure');
  const { entry, reversed } = domain.reverseExpenditure(wrong, body, { id: newId(), number, ...decision });
  await expenditures.save(entry);
  await expenditures.save(reversed);
  return representExpenditure(context, params);
});
