import type { Transaction } from '../kernel/transaction.ts';
import type { StoredEvent } from '../notifications/tell.ts';

// What the calendar of somebody invited ought to show; nothing to those who are guests by name, or gone.
const wanted = `case
    when i.is_withdrawn or m.status = 'cancelled' then 'CANCEL'
    when m.status = 'called' then 'REQUEST'
  end`;

/** What it was last told. */
const told = `left join lateral (
    select l.method, l.sequence from calendar_letters l
    where l.invitation_id = i.id and l.method is not null order by l.posted_at desc, l.id desc limit 1) told on true`;

const news = `(${wanted} = 'REQUEST' and (told.method is distinct from 'REQUEST' or told.sequence < m.sequence))
  or (${wanted} = 'CANCEL' and told.method = 'REQUEST')`;

/**
 * Has the calendars of those invited told what an event changed: at once who is invited or no longer is, and that a
 * meeting is cancelled; another time or place ten minutes after the first change, so that several are told as one.
 */
export async function tellCalendars(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<void> {
  const isMeeting = event.subject === 'meeting';
  const mayWait = event.type === 'meeting.edited' || event.type === 'meeting.moved';
  await tx.client.query({
    name: `tell_calendars_${event.subject}`,
    // One that waits already may be for somebody who was never told: what is to be told is looked up when it is posted.
    text: `insert into calendar_letters (id, workspace_id, partnership_id, invitation_id, due_at)
           select uuidv7(), i.workspace_id, i.partnership_id, i.id, app.now() + make_interval(mins => $3)
           from meeting_invitations i join meetings m on m.id = i.meeting_id ${told}
           where i.workspace_id = $1 and i.${isMeeting ? 'meeting_id' : 'id'} = $2 and i.person_id is not null and (${news})
           on conflict (invitation_id) where posted_at is null do update
             set due_at = least(calendar_letters.due_at, excluded.due_at)`,
    values: [workspaceId, event.subjectId, mayWait ? 10 : 0],
  });
}

/** Puts on its way what calendars are to be told by now; what has become nothing new on the way is told to nobody. */
export async function postCalendarLetters(
  tx: Transaction,
  { workspaceId, mailDomain }: { workspaceId: string; mailDomain: string },
): Promise<void> {
  await tx.client.query({ name: 'post_calendar_letters', text: posting, values: [workspaceId, mailDomain] });
}

const posting = `
with due as materialized (
  select l.id, l.invitation_id from calendar_letters l
  where l.workspace_id = $1 and l.posted_at is null and l.due_at <= app.now()
  order by l.due_at limit 500 for update skip locked
), wanted as materialized (
  select due.id, i.person_id, m.sequence, case when ${news} then ${wanted} end as method
  from due join meeting_invitations i on i.id = due.invitation_id join meetings m on m.id = i.meeting_id
  join people person on person.id = i.person_id and person.archived_at is null ${told}
), letter as (
  insert into messages (id, workspace_id, person_id, channel, day, kind, message_id, state, event_id, created_at)
  select n.id, $1, n.person_id, 'email', (app.now() at time zone w.time_zone)::date, 'calendar', '<' || n.id || '@' || $2 || '>',
    'waiting', n.letter_id, app.now()
  from (select uuidv7() as id, person_id, id as letter_id from wanted where method is not null) n
  join workspaces w on w.id = $1
  returning id, event_id
)
update calendar_letters l set posted_at = app.now(), message_id = letter.id,
  method = case when letter.id is not null then wanted.method end,
  sequence = case when letter.id is not null then wanted.sequence end
from due left join wanted on wanted.id = due.id left join letter on letter.event_id = due.id
where l.id = due.id`;

/** What a letter to a calendar is about, as things stand. */
export type CalendarFacts = {
  partnershipId: string;
  partnershipName: string;
  partnershipCode: string;
  meetingId: string;
  seriesId: string | null;
  reference: string;
  method: 'REQUEST' | 'CANCEL';
  /** Whether this calendar knows the meeting already */
  isChange: boolean;
  /** Taken off, while the others meet */
  isWithdrawn: boolean;
  sequence: number;
  title: string;
  startsAt: string;
  endsAt: string;
  occursAt: string | null;
  timeZone: string;
  place: string;
  link: string | null;
  purpose: string;
  cancelledBecause: string;
  answer: 'yes' | 'perhaps' | 'no' | null;
  hasAnswered: boolean;
  organiserName: string | null;
  organiserEmail: string | null;
  changedAt: string;
  items: number;
  decisions: number;
  /** The items, counted from 1, that they lead */
  leads: number[];
};

/** By message. One whose meeting has gone on since, so that it would say what is no longer so, has none. */
export async function readCalendarLetters(
  tx: Transaction,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<Map<string, CalendarFacts>> {
  if (messageIds.length === 0) return new Map();
  const { rows } = await tx.client.query<CalendarFacts & { messageId: string }>({
    name: 'read_calendar_letters',
    text: reading,
    values: [workspaceId, messageIds],
  });
  return new Map(rows.map(({ messageId, ...facts }) => [messageId, facts]));
}

const iso = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const agenda = (more: string) => `(select count(*)::int from agenda_items a
  where a.meeting_id = m.id and not a.is_withdrawn and a.status = 'planned' ${more})`;

const reading = `
select l.message_id as "messageId", p.id as "partnershipId", p.name as "partnershipName", p.code as "partnershipCode", m.id as "meetingId",
  m.series_id as "seriesId", app.reference(p.code, 'MT', m.number) as reference, l.method,
  exists (select from calendar_letters earlier where earlier.invitation_id = i.id and earlier.method = 'REQUEST'
    and earlier.posted_at <= l.posted_at and earlier.id <> l.id) as "isChange",
  i.is_withdrawn as "isWithdrawn", m.sequence, m.title, ${iso('m.starts_at')} as "startsAt", ${iso('m.ends_at')} as "endsAt",
  ${iso('i.occurs_at')} as "occursAt", w.time_zone as "timeZone", m.place, m.link, m.purpose, m.cancelled_because as "cancelledBecause",
  i.answer, coalesce(i.answered_for = m.starts_at, false) as "hasAnswered", by.name as "organiserName", by.email as "organiserEmail",
  ${iso('l.posted_at')} as "changedAt", ${agenda('')} as items, ${agenda(`and a.purpose = 'decision'`)} as decisions,
  array(select listed.nth::int from unnest(m.item_ids) with ordinality as listed (id, nth) join agenda_items a on a.id = listed.id
    where a.presenter_person_id = i.person_id and not a.is_withdrawn order by 1) as leads
from calendar_letters l
join meeting_invitations i on i.id = l.invitation_id
join meetings m on m.id = i.meeting_id
join partnerships p on p.id = m.partnership_id
join workspaces w on w.id = m.workspace_id
left join people by on by.id = i.invited_by_id
where l.workspace_id = $1 and l.message_id = any ($2::uuid[]) and l.method = ${wanted}`;
