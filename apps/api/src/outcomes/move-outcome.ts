import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOutcome } from './read-outcomes.ts';

export const moveOutcome = command(contract.outcomes.move, async ({ params, body }, context) => {
  const { outcomes, workspaces, tx } = context;
  // Held first, so that moves follow one another; and all rows are held before the audit trail is, or an edit that waits
  // for the trail while it holds a row would wait for ever.
  await workspaces.load(params.workspaceId);
  const outcome = await outcomes.find(params.outcomeId);
  const order = await db.readOutcomeOrder(tx, params.workspaceId);
  const changes = [];
  for (const { id, position } of domain.placesAfterMove(order, outcome.id, body)) {
    changes.push(domain.moveOutcome(id === outcome.id ? outcome : await outcomes.load(id), { position }));
  }
  for (const change of changes) await outcomes.save(change);
  return representOutcome(context, outcome.id);
});
