import { type Meeting, type PulseAnswer, fewestAnswers, pulseMinutes } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** Somebody who is asked: for themselves, or for the attendee they stood in for. */
export type PulseSeat = { attendeeId: string; personId: string };

type Of = Pick<Meeting, 'id' | 'workspaceId' | 'partnershipId'>;

/** Who was there and can answer, each person once: those present, and deputies who are known by name. */
export async function pulseSeats(tx: Transaction, { workspaceId, partnershipId, id }: Of): Promise<PulseSeat[]> {
  const { rows } = await tx.client.query<PulseSeat>({
    name: 'pulse_seats',
    text: `
      select distinct on (s.person_id) s.id as "attendeeId", s.person_id as "personId"
      from (
        select a.id, a.status, case when a.status = 'present' then a.person_id else (
          select d.id from memberships m join people d on d.id = m.deputy_person_id
          where m.workspace_id = $1 and m.partnership_id = $2 and m.person_id = a.person_id and m.to_on is null
            and app.plain(d.name) = app.plain(a.deputy_name) order by m.id limit 1) end as person_id
        from meeting_attendees a
        where a.workspace_id = $1 and a.partnership_id = $2 and a.meeting_id = $3 and a.status in ('present', 'deputy')) s
      where s.person_id is not null
      order by s.person_id, s.status desc, s.id`,
    values: [workspaceId, partnershipId, id],
  });
  return rows;
}

type Kept = PulseAnswer & { id: string; answerer: string };

/** What was answered, in an order that tells nothing: voices are drawn by a key. */
export async function pulseAnswers(tx: Transaction, { workspaceId, partnershipId, id }: Of): Promise<Kept[]> {
  const { rows } = await tx.client.query<Kept>({
    name: 'pulse_answers',
    text: `select id, answerer, score, comment from pulse_answers
           where workspace_id = $1 and partnership_id = $2 and meeting_id = $3 order by id`,
    values: [workspaceId, partnershipId, id],
  });
  return rows;
}

/**
 * Keeps an answer in the place of the one the same voice gave before: there is never a second.
 * @returns whether it was kept; not, where another answered with this voice
 */
export async function keepPulseAnswer(
  tx: Transaction,
  { workspaceId, partnershipId, id: meetingId }: Of,
  { id, answerer, score, comment }: Kept,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'keep_pulse_answer',
    text: `insert into pulse_answers (id, workspace_id, partnership_id, meeting_id, answerer, score, comment)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (id) do update set score = excluded.score, comment = excluded.comment
             where pulse_answers.answerer = excluded.answerer`,
    values: [id, workspaceId, partnershipId, meetingId, answerer, score, comment],
  });
  return rowCount === 1;
}

/** How a meeting went, as far as it may be told. */
export type PulsePoint = {
  meetingId: string;
  reference: string;
  title: string;
  heldOn: string;
  answered: number;
  /** Null while it is asked, and for fewer answers than say anything together */
  mean: number | null;
};

/** What the answers of each meeting were together, the latest meeting first. */
export async function pulseTrend(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { at, before, limit }: { at: string; before: string | null; limit: number },
): Promise<PulsePoint[]> {
  const { rows } = await tx.client.query<PulsePoint>({
    name: 'pulse_trend',
    text: `
      select m.id as "meetingId", app.reference(p.code, 'MT', m.number) as reference, m.title, m.held_on as "heldOn",
        count(*)::int as answered,
        case when count(*) >= $5 and (m.pulse_closed_at is not null or m.status = 'approved'
            or m.ended_at <= $3::timestamptz - $6 * interval '1 minute')
          then round(avg(n.score), 1)::float8 end as mean
      from pulse_answers n join meetings m on m.id = n.meeting_id join partnerships p on p.id = m.partnership_id
      where n.workspace_id = $1 and n.partnership_id = $2 and ($4::timestamptz is null or m.starts_at < $4)
      group by m.id, p.code order by m.starts_at desc, m.id desc limit $7`,
    values: [workspaceId, partnershipId, at, before, fewestAnswers, pulseMinutes, limit],
  });
  return rows;
}
