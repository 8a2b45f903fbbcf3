import { listUnaskedPartners, lockReporting, readReporting } from '@trivet/db';
import { openReportContribution } from '@trivet/domain';
import type { JobContext } from '../jobs/as-system.ts';
import { contributionDueDayOf } from '../reports/due-days.ts';

/** Asks every partner for its part of each report that is owed, once. Run again, it asks those who came since. */
export async function askPartners(
  context: JobContext,
  place: { workspaceId: string; partnershipId: string },
): Promise<void> {
  const { tx, reportContributions, decision, newId } = context;
  await lockReporting(tx, place);
  const { schedule, nation } = await readReporting(tx, place);
  if (!schedule) return;
  for (const { reportId, partnerId, periodEndsOn, dueOn } of await listUnaskedPartners(tx, place)) {
    const due = contributionDueDayOf({ periodEndsOn, dueOn }, schedule, nation);
    const opening = { id: newId(), ...place, reportId, partnerId, dueOn: due };
    await reportContributions.save(openReportContribution(opening, decision));
  }
}
