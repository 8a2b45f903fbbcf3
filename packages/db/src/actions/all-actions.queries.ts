import type { ActionRecord } from '@trivet/domain';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { actionReference } from './actions.queries.ts';
import { actions } from './actions.table.ts';

/** Every action of a partnership, whatever its status, by number: for an import, which must know them all. */
export function readAllActions(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<(ActionRecord & { reference: string; ownerName: string | null; ownerPartnerName: string })[]> {
  return tx
    .select({
      ...getTableColumns(actions),
      reference: actionReference,
      ownerName: sql<string | null>`(select p.name from people p where p.id = actions.owner_person_id)`,
      ownerPartnerName: sql<string>`(select o.name from partners p join organisations o on o.id = p.organisation_id
        where p.id = actions.owner_partner_id)`,
    })
    .from(actions)
    .where(and(eq(actions.workspaceId, workspaceId), eq(actions.partnershipId, partnershipId)))
    .orderBy(actions.number);
}
