import { contract, type ScheduleRepresentation } from '@trivet/contract';
import { readReporting } from '@trivet/db';
import { assertScheduleFits, can, permissionsOn, scheduleKind } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { lastDaysOf, plannedPeriods } from './due-days.ts';

export const getSchedule = query(contract.reports.getSchedule, ({ params }, context) =>
  representSchedule(context, params.partnershipId),
);

export const previewSchedule = query(
  contract.reports.previewSchedule,
  async ({ params, query: asked }, { tx, actor, decision }) => {
    const reporting = await readReporting(tx, { workspaceId: actor.workspaceId, ...params });
    const { past, nation } = reporting;
    assertScheduleFits({ past, lastDays: lastDaysOf(asked, nation) }, asked, decision.today);
    return { periods: plannedPeriods(asked, reporting) };
  },
);

/** How a partnership reports, as this caller sees it now. */
export async function representSchedule(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  partnershipId: string,
): Promise<ScheduleRepresentation> {
  const reporting = await readReporting(tx, { workspaceId: actor.workspaceId, partnershipId });
  const { schedule } = reporting;
  if (schedule) {
    const permissions = permissionsOn(scheduleKind, actor, schedule);
    return { version: schedule.version, schedule, periods: plannedPeriods(schedule, reporting), permissions };
  }
  const may = (['schedule.see', 'schedule.set'] as const).filter((action) => can(actor, action));
  return { version: 0, schedule: null, periods: [], permissions: { may, fields: [] } };
}
