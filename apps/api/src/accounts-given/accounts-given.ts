import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { findLine } from '../accountability-lines/held-by-line.ts';
import { readLine, representLine } from '../accountability-lines/read-accountability-lines.ts';
import { command, type CommandContext, list } from '../kernel/handlers.ts';

export const listAccountsGiven = list(
  contract.accountabilityLines.accounts,
  async ({ params, query: filter }, { page, ...context }) => {
    const line = await readLine(context, params);
    return db.listAccountsGiven(context.tx, { ...line, lineId: line.id }, filter, page);
  },
);

export const giveAccount = command(contract.accountabilityLines.giveAccount, async ({ params, body }, context) => {
  const line = await findLine(context, params.lineId, 'accountability_line.give_account');
  await discharge(context, line, domain.giveAccount(line, body, { ...context.decision, id: context.newId() }));
  return representLine(context, params);
});

/** A submitted progress report answers every line that names it: report once, answer many (domain.md 3). */
export async function dischargeByReport(context: CommandContext, report: domain.Report): Promise<void> {
  const acting = context.acting('accountability_line.give_account');
  for (const id of await db.linesAnsweredByReport(acting.tx, report)) {
    const line = await acting.accountabilityLines.load(id);
    const account = domain.accountByReport(line, report, { ...acting.decision, id: acting.newId() });
    if (account) await discharge(acting, line, account);
  }
}

/** Approved minutes answer every line that names meetings (domain.md 7). */
export async function dischargeByMinutes(
  context: CommandContext,
  meeting: { id: string; workspaceId: string; partnershipId: string; reference: string; heldOn: string },
): Promise<void> {
  const acting = context.acting('accountability_line.give_account');
  for (const id of await db.linesAnsweredByMeeting(acting.tx, meeting)) {
    const line = await acting.accountabilityLines.load(id);
    const account = domain.accountByMinutes(line, meeting, { ...acting.decision, id: acting.newId() });
    if (account) await discharge(acting, line, account);
  }
}

async function discharge(
  { accountabilityLines, accountsGiven }: CommandContext,
  line: domain.AccountabilityLine,
  change: domain.Change<domain.AccountGiven, domain.AccountGivenEvent>,
): Promise<void> {
  const { dueOn, givenOn } = await accountsGiven.save(change);
  await accountabilityLines.save(domain.dischargeLine(line, dueOn, givenOn));
}
