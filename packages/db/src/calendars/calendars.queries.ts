import type { Transaction } from '../kernel/transaction.ts';

/** A meeting, or the day something of one's own is due, as a calendar shows it. */
export type CalendarLine = {
  kind: 'meeting' | 'action' | 'milestone' | 'risk';
  id: string;
  reference: string;
  title: string;
  partnershipName: string;
  partnershipCode: string;
  startsAt: string | null;
  endsAt: string | null;
  dueOn: string | null;
  sequence: number;
  location: string;
  link: string | null;
  isCancelled: boolean;
  changedAt: string;
};

/** The name of a calendar, where it is and by which clock. */
export type CalendarHead = { name: string; slug: string; timeZone: string };

type Calendar = { workspaceId: string; partnershipId: string | null; personId: string; today: string };

export async function readCalendarHead(
  tx: Transaction,
  { workspaceId, partnershipId }: Calendar,
): Promise<CalendarHead | undefined> {
  const { rows } = await tx.client.query<CalendarHead>({
    name: 'read_calendar_head',
    text: `select coalesce((select p.name from partnerships p where p.workspace_id = w.id and p.id = $2), w.name) as name, w.slug,
             w.time_zone as "timeZone"
           from workspaces w where w.id = $1`,
    values: [workspaceId, partnershipId],
  });
  return rows[0];
}

const iso = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Meetings from a quarter back to a year ahead, 500 at most: of one partnership; or of all one is a member of or invited
 * to, with the days on which one's own actions, milestones and reviews of risks are due.
 */
export async function listCalendarLines(tx: Transaction, calendar: Calendar): Promise<CalendarLine[]> {
  const { workspaceId, partnershipId, personId, today } = calendar;
  const { rows } = await tx.client.query<CalendarLine>(
    partnershipId === null
      ? {
          name: 'list_own_calendar',
          text: `${meetingsWhere(own)} union all ${due}`,
          values: [workspaceId, today, personId],
        }
      : {
          name: 'list_calendar',
          text: meetingsWhere('m.partnership_id = $3'),
          values: [workspaceId, today, partnershipId],
        },
  );
  return rows;
}

const meetingsWhere = (which: string) => `(
  select 'meeting' as kind, m.id, app.reference(p.code, 'MT', m.number) as reference, m.title, p.name as "partnershipName",
    p.code as "partnershipCode", ${iso('m.starts_at')} as "startsAt", ${iso('m.ends_at')} as "endsAt", null::text as "dueOn", m.sequence,
    m.place as location, m.link, m.status = 'cancelled' as "isCancelled", ${iso('m.updated_at')} as "changedAt"
  from meetings m join partnerships p on p.id = m.partnership_id and p.archived_at is null
  where m.workspace_id = $1 and m.held_on between $2::date - 92 and $2::date + 366 and ${which}
  order by m.starts_at, m.id limit 500)`;

const own = `(exists (select from memberships s where s.workspace_id = $1 and s.partnership_id = m.partnership_id and s.person_id = $3
    and s.from_on <= $2 and (s.to_on is null or s.to_on > $2))
  or exists (select from meeting_invitations i where i.meeting_id = m.id and i.person_id = $3 and not i.is_withdrawn))`;

const dueOf = (kind: string, table: string, { letter, day, open }: { letter: string; day: string; open: string }) => `(
  select '${kind}', t.id, app.reference(p.code, '${letter}', t.number), t.title, p.name, p.code, null, null, t.${day}::text, 0, '', null, false,
    ${iso('t.updated_at')}
  from ${table} t join partnerships p on p.id = t.partnership_id and p.archived_at is null
  where t.workspace_id = $1 and t.owner_person_id = $3 and ${open} and t.${day} between $2::date - 92 and $2::date + 366
  order by t.${day}, t.id limit 500)`;

const due = [
  dueOf('action', 'actions', { letter: 'A', day: 'due_on', open: 't.closed_on is null' }),
  dueOf('milestone', 'milestones', { letter: 'M', day: 'due_on', open: `t.status = 'open'` }),
  dueOf('risk', 'risks', { letter: 'R', day: 'next_review_on', open: `t.status = 'open'` }),
].join(' union all ');
