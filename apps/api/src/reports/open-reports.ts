import { randomUUID } from 'node:crypto';
import { listReportingPartnerships, lockReporting, nextNumber, type Pool, readReporting } from '@trivet/db';
import { nextPeriods, openReport } from '@trivet/domain';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import { askPartners } from '../report-contributions/ask-partners.ts';
import { dueDayOf, rhythmIn } from './due-days.ts';

const job = { name: 'open_reports', action: 'report.open' } as const;

/** Opens every report of a workspace whose period has begun, and asks its partners for their parts. Run again, or by several at once, it opens nothing twice. */
export async function openDueReports(pool: Pool, workspaceId: string): Promise<void> {
  const call = { ...job, workspaceId, requestId: randomUUID() };
  const partnerships = await asSystem(pool, call, ({ tx }) => listReportingPartnerships(tx, workspaceId));
  for (const partnershipId of partnerships) {
    // One at a time, each in a transaction of its own: a report that was not opened for years is followed by the next.
    while (await asSystem(pool, call, (context) => openNext(context, { workspaceId, partnershipId })));
    await asSystem(pool, call, (context) => askPartners(context, { workspaceId, partnershipId }));
  }
}

async function openNext(context: JobContext, place: { workspaceId: string; partnershipId: string }): Promise<boolean> {
  const { tx, reports, decision, newId } = context;
  await lockReporting(tx, place);
  const { schedule, past, nation } = await readReporting(tx, place);
  const [period] = schedule ? nextPeriods(rhythmIn(schedule, nation), past, 1) : [];
  if (!schedule || !period || period.startsOn > decision.today) return false;
  const number = await nextNumber(tx, place, 'report');
  const dueOn = dueDayOf(period, schedule, nation);
  await reports.save(openReport({ id: newId(), ...place, number, period, dueOn }, decision));
  return true;
}
