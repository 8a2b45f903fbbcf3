import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { nextPosition } from './add-outcome.ts';
import { representOutcome } from './read-outcomes.ts';

export const archiveOutcome = command(contract.outcomes.archive, async ({ params }, context) => {
  const { outcomes, tx, decision } = context;
  const outcome = await outcomes.find(params.outcomeId);
  const contributing = await db.readContributing(tx, outcome.id);
  await outcomes.save(domain.archiveOutcome(outcome, contributing, decision));
  return representOutcome(context, outcome.id);
});

export const restoreOutcome = command(contract.outcomes.restore, async ({ params }, context) => {
  const { outcomes } = context;
  const position = await nextPosition(context);
  const outcome = await outcomes.find(params.outcomeId);
  await outcomes.save(domain.restoreOutcome(outcome, { position }));
  return representOutcome(context, outcome.id);
});
