import type { MeetingInvitation } from '@trivet/domain';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetingInvitations } from './meeting-invitations.table.ts';

export type MeetingInvitationRow = MeetingInvitation & {
  name: string;
  partners: string[];
  letter: 'on_its_way' | 'sent' | 'failed' | null;
  letterSentAt: string | null;
};

const seats = (person: string) => `from memberships s
  where s.workspace_id = i.workspace_id and s.partnership_id = i.partnership_id and s.person_id = ${person} and s.to_on is null`;

const partnersOf = (person: string) => `array(select distinct coalesce(nullif(o.short_name, ''), o.name)
  from partners held join organisations o on o.id = held.organisation_id
  where held.workspace_id = i.workspace_id and held.partnership_id = i.partnership_id and held.left_on is null
    and held.id in (select s.partner_id ${seats(person)}) order by 1)`;

// What became of the letter that was written last: of those that told nothing there is none.
const lastLetter = sql`(select m.state, m.sent_at from calendar_letters l join messages m on m.id = l.message_id
  where l.invitation_id = meeting_invitations.id order by l.posted_at desc limit 1)`;

/** Who is invited to a meeting, in the order of their names; those whose invitation was withdrawn are left out. */
export async function listMeetingInvitations(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  meetingId: string,
): Promise<MeetingInvitationRow[]> {
  const name = sql<string>`coalesce((select p.name from people p where p.id = meeting_invitations.person_id), meeting_invitations.guest_name)`;
  return tx
    .select({
      ...getTableColumns(meetingInvitations),
      name,
      partners: sql<
        string[]
      >`(select ${sql.raw(partnersOf('i.person_id'))} from meeting_invitations i where i.id = meeting_invitations.id)`,
      letter: sql<
        MeetingInvitationRow['letter']
      >`(select case l.state when 'sent' then 'sent' when 'failed' then 'failed'
        when 'withdrawn' then null else 'on_its_way' end from ${lastLetter} l)`,
      letterSentAt: sql<
        string | null
      >`(select to_char(l.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from ${lastLetter} l)`,
    })
    .from(meetingInvitations)
    .where(
      all(
        eq(meetingInvitations.workspaceId, workspaceId),
        eq(meetingInvitations.partnershipId, partnershipId),
        eq(meetingInvitations.meetingId, meetingId),
        eq(meetingInvitations.isWithdrawn, false),
      ),
    )
    .orderBy(asc(name), asc(meetingInvitations.id));
}

export type InviteeRow = {
  personId: string;
  name: string;
  partners: string[];
  roles: string[];
  isUsual: boolean;
  emailBounced: boolean;
};

/** Everybody of a partnership, and who chairs this meeting or takes its minutes. */
export async function listInvitees(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  meetingId: string,
): Promise<InviteeRow[]> {
  const { rows } = await tx.client.query<InviteeRow>({
    name: 'list_invitees',
    text: `with i as (select * from meetings where workspace_id = $1 and partnership_id = $2 and id = $3),
           seat as (
             select m.person_id, array_agg(distinct m.role) as roles
             from memberships m left join partners p on p.id = m.partner_id
             where m.workspace_id = $1 and m.partnership_id = $2 and m.from_on <= $4 and (m.to_on is null or m.to_on > $4)
               and p.left_on is null
             group by m.person_id)
           select p.id as "personId", p.name, coalesce(seat.roles, '{}') as roles, ${partnersOf('p.id')} as partners,
             coalesce(seat.roles && array['chair', 'deputy_chair', 'coordinator', 'partner_lead', 'member']
               or p.id in (i.chair_person_id, i.minute_taker_person_id), false) as "isUsual",
             exists (select from address_bounces b where b.workspace_id = $1 and b.person_id = p.id) as "emailBounced"
           from i cross join people p left join seat on seat.person_id = p.id
           where p.workspace_id = $1 and p.archived_at is null
             and (seat.person_id is not null or p.id in (i.chair_person_id, i.minute_taker_person_id))
           order by p.name, p.id`,
    values: [workspaceId, partnershipId, meetingId, today],
  });
  return rows;
}

/** When the series first had each of its meetings take place; null for a meeting by itself. */
export async function occursAtOf(tx: Transaction, meetingId: string): Promise<{ day: string; time: string } | null> {
  const { rows } = await tx.client.query<{ day: string; time: string }>({
    name: 'occurs_at_of',
    text: `select m.occurs_on as day, s.from_time as time from meetings m join meeting_series s on s.id = m.series_id where m.id = $1`,
    values: [meetingId],
  });
  return rows[0] ?? null;
}
