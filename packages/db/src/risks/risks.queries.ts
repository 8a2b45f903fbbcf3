import type { Risk } from '@trivet/domain';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { risks } from './risks.table.ts';

/** A risk as it is read on a day, with the names behind its ids. */
export type RiskView = Risk & {
  reference: string;
  leadPartnerName: string;
  ownerName: string | null;
  reviewOverdue: boolean;
  aboveAppetite: boolean;
};

/** @returns undefined when there is none such in this partnership */
export async function readRisk(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  id: string,
): Promise<RiskView | undefined> {
  const here = sql`p.workspace_id = ${workspaceId} and p.id = ${partnershipId}`;
  const [risk] = await tx
    .select({
      ...getTableColumns(risks),
      // Columns of subqueries are written out: drizzle leaves the table's name away where it selects from one table.
      reference: sql<string>`app.reference((select p.code from partnerships p where ${here}), 'R', risks.number)`,
      leadPartnerName: sql<string>`(select o.name from partners p join organisations o on o.id = p.organisation_id
        where p.id = risks.lead_partner_id)`,
      ownerName: sql<string | null>`(select p.name from people p where p.id = risks.owner_person_id)`,
      reviewOverdue: sql<boolean>`(risks.status = 'open' and risks.next_review_on < ${today}::date)`,
      aboveAppetite: sql<boolean>`(risks.score > (select coalesce(p.risk_appetite, w.risk_appetite)
        from partnerships p join workspaces w on w.id = p.workspace_id where ${here}))`,
    })
    .from(risks)
    .where(and(eq(risks.workspaceId, workspaceId), eq(risks.partnershipId, partnershipId), eq(risks.id, id)));
  return risk;
}
