import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { findLine } from './held-by-line.ts';
import { representLine } from './read-accountability-lines.ts';

const { accountabilityLines } = contract;

export const editAccountabilityLine = command(accountabilityLines.edit, async ({ params, body }, context) => {
  const line = await findLine(context, params.lineId, 'accountability_line.edit');
  await context.accountabilityLines.save(domain.editAccountabilityLine(line, body));
  return representLine(context, params);
});

export const endAccountabilityLine = command(accountabilityLines.end, async ({ params, body }, context) => {
  const line = await findLine(context, params.lineId, 'accountability_line.end');
  await context.accountabilityLines.save(domain.endAccountabilityLine(line, body, context.decision));
  return representLine(context, params);
});
