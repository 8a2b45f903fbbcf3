import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { findLine } from './held-by-line.ts';
import { representLine } from './read-accountability-lines.ts';
import { confirmRestsOn } from './rests-on.ts';

const { accountabilityLines } = contract;

export const editAccountabilityLine = command(accountabilityLines.edit, async ({ params, body }, context) => {
  const line = await findLine(context, params.lineId, 'accountability_line.edit');
  const edited = domain.editAccountabilityLine(line, body);
  if (restsElsewhere(line, edited.after)) await confirmRestsOn(context, edited.after);
  await context.accountabilityLines.save(edited);
  return representLine(context, params);
});

export const endAccountabilityLine = command(accountabilityLines.end, async ({ params, body }, context) => {
  const line = await findLine(context, params.lineId, 'accountability_line.end');
  await context.accountabilityLines.save(domain.endAccountabilityLine(line, body, context.decision));
  return representLine(context, params);
});

/** What an agreement was when the line was drafted may have changed since: only a new choice is looked at. */
const restsElsewhere = (before: domain.AccountabilityLine, after: domain.AccountabilityLine): boolean =>
  before.agreementId !== after.agreementId || before.sectionKey !== after.sectionKey;
