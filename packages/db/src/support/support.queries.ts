import type { Support } from '@trivet/domain';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { supportArrangements } from './support.table.ts';

/** A partnership's support as it is read, with the organisations that give it and pay for it. */
export type SupportView = Support & { givenByName: string | null; paidByName: string | null };

const nameOf = (partnerColumn: 'given_by_partner_id' | 'paid_by_partner_id') => sql<string | null>`(
  select o.name from partners q join organisations o on o.workspace_id = q.workspace_id and o.id = q.organisation_id
  where q.workspace_id = support_arrangements.workspace_id and q.id = support_arrangements.${sql.raw(partnerColumn)})`;

/** @returns undefined when the partnership may not be seen */
export async function readSupport(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<SupportView | undefined> {
  const [row] = await tx
    .select({
      ...getTableColumns(supportArrangements),
      givenByName: nameOf('given_by_partner_id'),
      paidByName: nameOf('paid_by_partner_id'),
    })
    .from(supportArrangements)
    .where(all(eq(supportArrangements.workspaceId, workspaceId), eq(supportArrangements.partnershipId, partnershipId)));
  return row;
}
