import type { MeetingSeries } from '@trivet/domain';
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetingSeries } from './meeting-series.table.ts';

export type MeetingSeriesView = MeetingSeries & { meetings: number; nextOn: string | null };

const view = (today: string) => ({
  ...getTableColumns(meetingSeries),
  meetings: sql<number>`(select count(*)::int from meetings m where m.series_id = meeting_series.id and m.status <> 'cancelled')`,
  nextOn: sql<string | null>`(select min(m.held_on) from meetings m
    where m.series_id = meeting_series.id and m.held_on >= ${today} and m.status in ('draft', 'called', 'in_progress'))`,
});

const inside = ({ workspaceId, partnershipId }: Within) =>
  and(eq(meetingSeries.workspaceId, workspaceId), eq(meetingSeries.partnershipId, partnershipId));

/** The series of a partnership, those that go on first; the newest 100. */
export async function listMeetingSeries(
  tx: Transaction,
  { today, ...within }: Within & { today: string },
): Promise<MeetingSeriesView[]> {
  return tx
    .select(view(today))
    .from(meetingSeries)
    .where(inside(within))
    .orderBy(sql`${meetingSeries.endedOn} is not null`, desc(meetingSeries.startsOn), asc(meetingSeries.id))
    .limit(100);
}

/** @returns undefined when there is none such in this partnership */
export async function readMeetingSeries(
  tx: Transaction,
  { today, ...within }: Within & { today: string },
  id: string,
): Promise<MeetingSeriesView | undefined> {
  const [series] = await tx
    .select(view(today))
    .from(meetingSeries)
    .where(and(inside(within), eq(meetingSeries.id, id)));
  return series;
}
