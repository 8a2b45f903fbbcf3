import type { AgendaItem } from '@trivet/domain';
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { agendaItems } from './agenda.table.ts';

export type AgendaItemView = AgendaItem & {
  presenterName: string | null;
  suggestedByName: string | null;
  /** The meeting it goes on from */
  carriedFrom: string | null;
};

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from people p where p.id = agenda_items.${sql.raw(column)})`;

const view = {
  ...getTableColumns(agendaItems),
  presenterName: nameOf('presenter_person_id'),
  suggestedByName: nameOf('suggested_by_person_id'),
  carriedFrom: sql<string | null>`(select app.reference(p.code, 'MT', m.number) from agenda_items i
    join meetings m on m.id = i.meeting_id join partnerships p on p.id = m.partnership_id
    where i.id = agenda_items.carried_from_id)`,
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  and(eq(agendaItems.workspaceId, workspaceId), eq(agendaItems.partnershipId, partnershipId));

/** The agenda of a meeting in its order. */
export async function listAgenda(tx: Transaction, within: Within, meetingId: string): Promise<AgendaItemView[]> {
  return tx
    .select(view)
    .from(agendaItems)
    .where(and(inside(within), eq(agendaItems.meetingId, meetingId), eq(agendaItems.isWithdrawn, false)))
    .orderBy(
      sql`(select array_position(m.item_ids, agenda_items.id) from meetings m where m.id = agenda_items.meeting_id) nulls last`,
      asc(agendaItems.id),
    );
}

/** What people would like to be talked about and no meeting has taken up, the oldest first; 100 at the most. */
export async function listSuggestions(tx: Transaction, within: Within): Promise<AgendaItemView[]> {
  return tx
    .select(view)
    .from(agendaItems)
    .where(and(inside(within), isNull(agendaItems.meetingId), eq(agendaItems.isWithdrawn, false)))
    .orderBy(asc(agendaItems.createdAt), asc(agendaItems.id))
    .limit(100);
}

/** @returns undefined when there is none such, or it has been taken up */
export async function readSuggestion(tx: Transaction, within: Within, id: string): Promise<AgendaItemView | undefined> {
  const [found] = await tx
    .select(view)
    .from(agendaItems)
    .where(and(inside(within), eq(agendaItems.id, id), isNull(agendaItems.meetingId)));
  return found;
}
