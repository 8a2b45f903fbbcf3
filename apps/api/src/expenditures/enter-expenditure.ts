import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representExpenditure } from './read-expenditures.ts';

/** Whoever works for a partner enters what it spent; the coordinator and whoever chairs, what any did. */
export const enterExpenditure = command(contract.expenditures.enter, async ({ params, body }, context) => {
  const { expenditures, budgetLines, fundingStreams, actor, decision, newId, tx } = context;
  const line = await budgetLines.load(body.budgetLineId).catch(notOfHere);
  const partnerId = body.partnerId ?? line.partnerId;
  if (!partnerId) throw domain.cannotBe('/partnerId', 'needed', 'Choose who spent it');
  await assertPartnerHere(context, { ...params, partnerId }, '/partnerId');
  if (!domain.can(actor, 'expenditure.enter', { partnerId })) throw db.mayNot('expenditure.enter');
  const stream = await fundingStreams.load(line.streamId);
  const within = { workspaceId: actor.workspaceId, ...params };
  const number = await db.nextNumber(tx, within, 'expenditure');
  const place = { id: newId(), ...within, number, partnerId, of: { line, stream } };
  const entry = await expenditures.save(domain.enterExpenditure(body, place, decision));
  return representExpenditure(context, { ...params, expenditureId: entry.id });
});

function notOfHere(): never {
  throw domain.cannotBe('/budgetLineId', 'not_here', 'Choose a budget line of this partnership');
}
