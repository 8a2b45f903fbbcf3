import type { Meeting, MinutesContent, MinutesCorrection, MinutesStep } from '@trivet/domain';
import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { minutesCorrections as corrections, minutesEditions as editions } from './minutes.table.ts';

type OfMeeting = Within & { meetingId: string };

export type MinutesEdition = {
  number: number;
  step: MinutesStep;
  content: MinutesContent;
  fingerprint: string;
  madeAt: string;
  madeByName: string | null;
};
type Kept = Pick<MinutesEdition, 'step' | 'content' | 'fingerprint' | 'madeAt'> & {
  id: string;
  madeByPersonId: string | null;
};

/** Keeps what the minutes say at a step, in the transaction that takes it. */
export async function keepMinutesEdition(tx: Transaction, meeting: Meeting, edition: Kept): Promise<void> {
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const number = sql`(select coalesce(max(e.number), 0) + 1 from minutes_editions e where e.meeting_id = ${meetingId})`;
  await tx.insert(editions).values({ ...edition, number, workspaceId, partnershipId, meetingId });
}

/** Every edition of a meeting's minutes, the latest first. */
export const listMinutesEditions = (
  tx: Transaction,
  { workspaceId, partnershipId, meetingId }: OfMeeting,
): Promise<MinutesEdition[]> => {
  const { number, step, content, fingerprint, madeAt } = getTableColumns(editions);
  const madeByName = sql<string | null>`(select p.name from people p where p.id = minutes_editions.made_by_person_id)`;
  return tx
    .select({ number, step, content, fingerprint, madeAt, madeByName })
    .from(editions)
    .where(
      and(
        eq(editions.workspaceId, workspaceId),
        eq(editions.partnershipId, partnershipId),
        eq(editions.meetingId, meetingId),
      ),
    )
    .orderBy(desc(editions.number));
};

const ofMeeting = ({ workspaceId, partnershipId, meetingId }: OfMeeting) =>
  and(
    eq(corrections.workspaceId, workspaceId),
    eq(corrections.partnershipId, partnershipId),
    eq(corrections.meetingId, meetingId),
  );

export type MinutesCorrectionView = MinutesCorrection & {
  partnerName: string | null;
  askedByName: string;
  answeredByName: string | null;
};

/** What partners asked to be put right, in the order they asked. */
export const listMinutesCorrections = (tx: Transaction, place: OfMeeting): Promise<MinutesCorrectionView[]> =>
  tx
    .select({
      ...getTableColumns(corrections),
      partnerName: sql<string | null>`(select o.name from partners x join organisations o on o.id = x.organisation_id
        where x.id = minutes_corrections.partner_id)`,
      askedByName: sql<string>`(select p.name from people p where p.id = minutes_corrections.asked_by_person_id)`,
      answeredByName: sql<
        string | null
      >`(select p.name from people p where p.id = minutes_corrections.answered_by_person_id)`,
    })
    .from(corrections)
    .where(ofMeeting(place))
    .orderBy(asc(corrections.createdAt), asc(corrections.id));

/** How many corrections wait for their answer. */
export const countOpenCorrections = (tx: Transaction, place: OfMeeting): Promise<number> =>
  tx.$count(corrections, and(ofMeeting(place), isNull(corrections.answer)));

type MinutedDecision = MinutesContent['items'][number]['decisions'][number] & { itemId: string };

/** What a meeting decided, with where each organisation stood, in the order it was decided. */
export async function decisionsOfMeeting(
  tx: Transaction,
  { workspaceId, partnershipId, meetingId }: OfMeeting,
): Promise<MinutedDecision[]> {
  const { rows } = await tx.client.query<MinutedDecision>({
    name: 'decisions_of_meeting',
    text: `
      select d.id, d.item_id as "itemId", app.reference(p.code, 'D', d.number) as reference, d.title, d.words, d.status, d.method,
        d.is_indicative as "isIndicative", coalesce((
          select jsonb_agg(jsonb_build_object('organisation', o.name, 'stance', s.stance, 'reason', s.reason,
            'ratifyBy', case when s.ratification = 'owed' then s.ratify_by end) order by o.name)
          from decision_positions s join partners x on x.id = s.partner_id join organisations o on o.id = x.organisation_id
          where s.decision_id = d.id), '[]') as positions
      from decisions d join partnerships p on p.id = d.partnership_id
      where d.workspace_id = $1 and d.partnership_id = $2 and d.meeting_id = $3 and d.status <> 'withdrawn'
      order by d.number`,
    values: [workspaceId, partnershipId, meetingId],
  });
  return rows;
}

/** The actions that a meeting took and nobody has taken up yet. */
export async function proposedActionsOf(tx: Transaction, { workspaceId, id }: Meeting): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'proposed_actions_of_meeting',
    text: `select a.id from agenda_items i join actions a on a.agenda_item_id = i.id
           where i.workspace_id = $1 and i.meeting_id = $2 and a.status = 'proposed' order by a.id`,
    values: [workspaceId, id],
  });
  return rows.map((row) => row.id);
}
