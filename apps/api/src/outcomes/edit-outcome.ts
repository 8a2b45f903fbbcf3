import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representOutcome } from './read-outcomes.ts';

export const editOutcome = command(contract.outcomes.edit, async ({ params, body }, context) => {
  const outcome = await context.outcomes.find(params.outcomeId);
  await context.outcomes.save(domain.editOutcome(outcome, body));
  return representOutcome(context, outcome.id);
});
