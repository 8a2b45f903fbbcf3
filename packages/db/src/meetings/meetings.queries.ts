import type { Meeting, MeetingStatus } from '@trivet/domain';
import { eq, getTableColumns, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetings } from './meetings.table.ts';

export type MeetingView = Meeting & {
  reference: string;
  chairName: string | null;
  minuteTakerName: string | null;
  /** How many minutes its agenda takes */
  plannedMinutes: number;
};

export type MeetingFilter = {
  q?: string | undefined;
  status?: MeetingStatus[] | undefined;
  seriesId?: string | undefined;
  fromDay?: string | undefined;
  beforeDay?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

const reference = sql<string>`(select app.reference(p.code, 'MT', meetings.number) from partnerships p
  where p.workspace_id = meetings.workspace_id and p.id = meetings.partnership_id)`;

const nameOf = (person: SQL) => sql<string | null>`(select p.name from people p where p.id = ${person})`;

const view = {
  ...getTableColumns(meetings),
  reference,
  chairName: nameOf(sql`meetings.chair_person_id`),
  minuteTakerName: nameOf(sql`meetings.minute_taker_person_id`),
  plannedMinutes: sql<number>`(select coalesce(sum(i.minutes), 0)::int from agenda_items i
    where i.meeting_id = meetings.id and not i.is_withdrawn and i.status <> 'skipped')`,
};

const sorts = { startsAt: { by: meetings.startsAt, of: ({ startsAt }: MeetingView) => startsAt } };

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(meetings.workspaceId, workspaceId), eq(meetings.partnershipId, partnershipId));

export async function listMeetings(
  tx: Transaction,
  within: Within,
  filter: MeetingFilter,
  page: PageRequest,
): Promise<Page<MeetingView>> {
  const sorted = keyset(sorts, { sort: filter.sort, id: meetings.id }, page);
  const matching = all(inside(within), matches(filter));
  const rows = await tx
    .select(view)
    .from(meetings)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(filter.count && { total: await countUpTo1000(tx, sql`${meetings}`, matching) }),
  };
}

const matches = ({ q, status, seriesId, fromDay, beforeDay }: MeetingFilter): SQL | undefined =>
  all(
    status && inArray(meetings.status, status),
    seriesId === undefined ? undefined : eq(meetings.seriesId, seriesId),
    fromDay === undefined ? undefined : gte(meetings.heldOn, fromDay),
    beforeDay === undefined ? undefined : lt(meetings.heldOn, beforeDay),
    contains(sql`(${reference} || ' ' || ${meetings.title} || ' ' || ${meetings.purpose})`, q),
  );

/** @returns undefined when there is none such in this partnership */
export async function readMeeting(tx: Transaction, within: Within, id: string): Promise<MeetingView | undefined> {
  const [meeting] = await tx
    .select(view)
    .from(meetings)
    .where(all(inside(within), eq(meetings.id, id)));
  return meeting;
}

/** The meetings of a series that have not begun, for whoever changes or ends it. */
export async function meetingsToCome(tx: Transaction, seriesId: string, today: string): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'meetings_to_come',
    text: `select id from meetings where series_id = $1 and status in ('draft', 'called') and held_on >= $2 order by held_on`,
    values: [seriesId, today],
  });
  return rows.map(({ id }) => id);
}

/** The meeting that follows in the series and still can take an agenda. */
export async function nextInSeries(
  tx: Transaction,
  { seriesId, startsAt }: Pick<Meeting, 'seriesId' | 'startsAt'>,
): Promise<string | undefined> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'next_in_series',
    text: `select id from meetings where series_id = $1 and starts_at > $2 and status in ('draft', 'called')
           order by starts_at limit 1`,
    values: [seriesId, startsAt],
  });
  return rows[0]?.id;
}

/** The one held before it: in its series, else in its partnership. */
export type LastMeeting = { id: string; reference: string; title: string; heldOn: string; status: MeetingStatus };

export async function lastMeetingBefore(
  tx: Transaction,
  { workspaceId, partnershipId, seriesId, startsAt }: Meeting,
): Promise<LastMeeting | undefined> {
  const { rows } = await tx.client.query<LastMeeting>({
    name: 'last_meeting',
    text: `select m.id, app.reference(p.code, 'MT', m.number) as reference, m.title, m.held_on as "heldOn", m.status
           from meetings m join partnerships p on p.id = m.partnership_id
           where m.workspace_id = $1 and m.partnership_id = $2 and m.series_id is not distinct from $3 and m.starts_at < $4
             and m.status in ('minuted', 'approved')
           order by m.starts_at desc limit 1`,
    values: [workspaceId, partnershipId, seriesId, startsAt],
  });
  return rows[0];
}

/** The meetings after it that have begun: what they say of its minutes counts. */
export async function laterMeetings(
  tx: Transaction,
  { workspaceId, partnershipId, startsAt }: Meeting,
): Promise<{ id: string; reference: string; heldOn: string }[]> {
  const { rows } = await tx.client.query<{ id: string; reference: string; heldOn: string }>({
    name: 'later_meetings',
    text: `select m.id, app.reference(p.code, 'MT', m.number) as reference, m.held_on as "heldOn"
           from meetings m join partnerships p on p.id = m.partnership_id
           where m.workspace_id = $1 and m.partnership_id = $2 and m.starts_at > $3 and m.status in ('in_progress', 'minuted', 'approved')
           order by m.starts_at limit 20`,
    values: [workspaceId, partnershipId, startsAt],
  });
  return rows;
}

/** Who chairs the partnership today, and who coordinates it. */
export async function whoRuns(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<{ chairPersonId: string | null; minuteTakerPersonId: string | null }> {
  const holder = (role: string) => `(select person_id from memberships
    where workspace_id = $1 and partnership_id = $2 and role = '${role}' and from_on <= $3 and (to_on is null or to_on > $3)
    order by from_on, id limit 1)`;
  const { rows } = await tx.client.query<{ chairPersonId: string | null; minuteTakerPersonId: string | null }>({
    name: 'who_runs',
    text: `select ${holder('chair')} as "chairPersonId", ${holder('coordinator')} as "minuteTakerPersonId"`,
    values: [workspaceId, partnershipId, today],
  });
  return rows[0] ?? { chairPersonId: null, minuteTakerPersonId: null };
}
