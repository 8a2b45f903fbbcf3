import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { findLine, mayAgreeFor } from './held-by-line.ts';
import { representLine } from './read-accountability-lines.ts';

/** The line is locked first: no two parties agree at once without one of them seeing that all have. */
export const agreeToLine = command(contract.accountabilityLines.agree, async ({ params, body }, context) => {
  const { tx, actor, accountabilityAgreements, decision, newId } = context;
  const line = await findLine(context, params.lineId, 'accountability_line.agree');
  const parties = await db.partiesOfLine(tx, line, line.id);
  const party = parties.find((one) => one.party === body.party && one.partnerId === body.partnerId);
  if (party && !mayAgreeFor(actor, line, party)) throw db.mayNot('accountability_line.agree');
  const byName = await db.readPersonName(tx, actor.workspaceId, actor.personId);
  const agreeing = { id: newId(), byPersonId: actor.personId, byName, asked: party ?? null, ...decision };
  const agreement = domain.agreeToLine(line, body, agreeing);
  await accountabilityAgreements.save(agreement);
  await settle(
    context,
    line,
    parties.filter((one) => one !== party),
  );
  return representLine(context, params);
});

/** With the last party's agreement the line comes into force. */
async function settle(
  { accountabilityLines, decision }: CommandContext,
  line: domain.AccountabilityLine,
  others: readonly db.AccountabilityPartyRow[],
): Promise<void> {
  if (line.agreedOn !== null || others.some(({ agreedOn }) => agreedOn === null)) return;
  await accountabilityLines.save(domain.bringIntoForce(line, decision));
}
