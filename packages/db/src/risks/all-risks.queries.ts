import type { Risk } from '@trivet/domain';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { risks } from './risks.table.ts';

/** Every risk of a partnership, whatever its status, by number: for an import, which must know them all. */
export function readAllRisks(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<(Risk & { reference: string; ownerName: string | null; leadPartnerName: string })[]> {
  return tx
    .select({
      ...getTableColumns(risks),
      reference: sql<string>`app.reference((select p.code from partnerships p where p.id = risks.partnership_id), 'R', risks.number)`,
      ownerName: sql<string | null>`(select p.name from people p where p.id = risks.owner_person_id)`,
      leadPartnerName: sql<string>`(select o.name from partners p join organisations o on o.id = p.organisation_id
        where p.id = risks.lead_partner_id)`,
    })
    .from(risks)
    .where(and(eq(risks.workspaceId, workspaceId), eq(risks.partnershipId, partnershipId)))
    .orderBy(risks.number);
}
