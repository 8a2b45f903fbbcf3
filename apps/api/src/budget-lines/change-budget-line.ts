import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representBudgetLine } from './read-budget-lines.ts';

/** The stream is locked first: no two lines take the same money from it. */
export const addBudgetLine = command(contract.budgetLines.add, async ({ params, body }, context) => {
  const { budgetLines, fundingStreams, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const stream = await fundingStreams.load(body.streamId).catch(notOfHere);
  if (body.partnerId) await assertPartnerHere(context, { ...params, partnerId: body.partnerId }, '/partnerId');
  const from = { stream, budgeted: await db.budgetedFrom(tx, within, { streamId: stream.id }) };
  const number = await db.nextNumber(tx, within, 'budget_line');
  const place = { id: newId(), ...within, number, from };
  const line = await budgetLines.save(domain.addBudgetLine(body, place, decision));
  return representBudgetLine(context, { ...params, budgetLineId: line.id });
});

export const editBudgetLine = command(contract.budgetLines.edit, async ({ params, body }, context) => {
  const { budgetLines, fundingStreams, tx } = context;
  const line = await budgetLines.find(params.budgetLineId);
  const stream = await fundingStreams.load(line.streamId);
  if (body.partnerId && body.partnerId !== line.partnerId)
    await assertPartnerHere(context, { ...params, partnerId: body.partnerId }, '/partnerId');
  const budgeted = await db.budgetedFrom(tx, line, { streamId: stream.id, exceptLineId: line.id });
  await budgetLines.save(domain.editBudgetLine(line, body, { stream, budgeted }));
  return representBudgetLine(context, params);
});

function notOfHere(): never {
  throw domain.cannotBe('/streamId', 'not_here', 'Choose a funding stream of this partnership');
}
