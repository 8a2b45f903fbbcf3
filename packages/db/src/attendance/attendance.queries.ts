import type { Attendee, AttendanceStatus, CountedPartner, PartnershipRole, QuorumRule } from '@trivet/domain';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { meetingAttendees } from './attendance.table.ts';

export type AttendeeView = Attendee & {
  name: string;
  partnerName: string | null;
  /** Who is named to stand in for them, in this partnership */
  namedDeputy: string | null;
};

const attendeeName = sql<string>`coalesce((select p.name from people p where p.id = meeting_attendees.person_id), meeting_attendees.guest_name)`;
const partnerName = sql<
  string | null
>`(select o.short_name from partners x join organisations o on o.id = x.organisation_id
  where x.id = meeting_attendees.partner_id)`;
const namedDeputy = sql<string | null>`(select p.name from memberships m join people p on p.id = m.deputy_person_id
  where m.workspace_id = meeting_attendees.workspace_id and m.partnership_id = meeting_attendees.partnership_id
    and m.person_id = meeting_attendees.person_id and m.to_on is null
  order by m.partner_id = meeting_attendees.partner_id desc nulls last, m.id limit 1)`;

/** Who is expected at a meeting, and whether they are there: partner by partner, then guests. */
export async function listAttendees(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  meetingId: string,
): Promise<AttendeeView[]> {
  return tx
    .select({ ...getTableColumns(meetingAttendees), name: attendeeName, partnerName, namedDeputy })
    .from(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.workspaceId, workspaceId),
        eq(meetingAttendees.partnershipId, partnershipId),
        eq(meetingAttendees.meetingId, meetingId),
      ),
    )
    .orderBy(sql`${partnerName} nulls last`, attendeeName, meetingAttendees.id);
}

/** What decides whether a meeting of this partnership is quorate, beside who is there. */
export async function readQuorumRule(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<{ rule: QuorumRule; partners: CountedPartner[] }> {
  const { rows } = await tx.client.query<{ rule: QuorumRule; partners: CountedPartner[] | null }>({
    name: 'quorum_rule',
    text: `select p.quorum as rule,
             (select json_agg(json_build_object('id', x.id, 'role', x.role, 'joinedOn', x.joined_on, 'leftOn', x.left_on,
                'sector', o.sector))
              from partners x join organisations o on o.id = x.organisation_id
              where x.workspace_id = $1 and x.partnership_id = $2) as partners
           from partnerships p where p.workspace_id = $1 and p.id = $2`,
    values: [workspaceId, partnershipId],
  });
  const [row] = rows;
  if (!row) throw new Error('A meeting is asked about in a partnership that is not here');
  return { rule: row.rule, partners: row.partners ?? [] };
}

/** A seat that may bring somebody to a meeting. */
export type Seat = { personId: string; partnerId: string | null; role: PartnershipRole };

/** Who holds a seat in the partnership on a day, for a partner that is in it on that day or for none. */
export async function listSeats(tx: Transaction, { workspaceId, partnershipId }: Within, day: string): Promise<Seat[]> {
  const { rows } = await tx.client.query<Seat>({
    name: 'meeting_seats',
    text: `select m.person_id as "personId", m.partner_id as "partnerId", m.role
           from memberships m left join partners x on x.id = m.partner_id
           where m.workspace_id = $1 and m.partnership_id = $2 and m.from_on <= $3 and (m.to_on is null or m.to_on > $3)
             and (m.partner_id is null or (x.joined_on <= $3 and (x.left_on is null or x.left_on > $3)))
           order by m.from_on, m.id`,
    values: [workspaceId, partnershipId, day],
  });
  return rows;
}

/** How a partner was there at a meeting that is over. */
export type Attended = { meetingId: string; reference: string; heldOn: string; status: AttendanceStatus };

/** The last four meetings that a partner was expected at, the latest first: the best that any of its people did. */
export async function lastAttended(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerId: string,
): Promise<Attended[]> {
  const { rows } = await tx.client.query<Attended>({
    name: 'last_attended',
    text: `select m.id as "meetingId", app.reference(p.code, 'MT', m.number) as reference, m.held_on as "heldOn",
             case when bool_or(a.status = 'present') then 'present' when bool_or(a.status = 'deputy') then 'deputy'
               when bool_or(a.status = 'apologies') then 'apologies' else 'absent' end as status
           from meetings m join partnerships p on p.id = m.partnership_id
           join meeting_attendees a on a.meeting_id = m.id and a.partner_id = $3
           where m.workspace_id = $1 and m.partnership_id = $2 and m.status in ('minuted', 'approved')
           group by m.id, p.code order by m.starts_at desc, m.id desc limit 4`,
    values: [workspaceId, partnershipId, partnerId],
  });
  return rows;
}
