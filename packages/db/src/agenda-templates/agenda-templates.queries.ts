import type { AgendaTemplate } from '@trivet/domain';
import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import { agendaTemplates } from './agenda-templates.table.ts';

/** Where templates are offered: a partnership has its own and the workspace's; with none, the workspace's alone. */
export type TemplatePlace = { workspaceId: string; partnershipId: string | null };

const offeredIn = ({ workspaceId, partnershipId }: TemplatePlace): SQL | undefined =>
  and(
    eq(agendaTemplates.workspaceId, workspaceId),
    or(
      isNull(agendaTemplates.partnershipId),
      partnershipId === null ? undefined : eq(agendaTemplates.partnershipId, partnershipId),
    ),
  );

/** The templates of a place, its own before the workspace's, by name; 200 at the most. */
export async function listAgendaTemplates(
  tx: Transaction,
  place: TemplatePlace,
  { archived }: { archived?: boolean | undefined },
): Promise<AgendaTemplate[]> {
  const { archivedAt, id, name, partnershipId } = agendaTemplates;
  return tx
    .select()
    .from(agendaTemplates)
    .where(and(offeredIn(place), archived ? isNotNull(archivedAt) : isNull(archivedAt)))
    .orderBy(sql`${partnershipId} is null`, asc(sql`lower(${name})`), asc(id))
    .limit(200);
}

/** @returns undefined when there is none such that this place has or may use; one that is archived is there */
export async function readAgendaTemplate(
  tx: Transaction,
  place: TemplatePlace,
  id: string,
): Promise<AgendaTemplate | undefined> {
  const [found] = await tx
    .select()
    .from(agendaTemplates)
    .where(and(offeredIn(place), eq(agendaTemplates.id, id)));
  return found;
}
