import type { AffectedPartner } from '@trivet/domain';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { affectedPartners } from './risks.table.ts';

/** The partners that a risk touches or did, for a change: whoever holds the risk holds these. */
export function affectedPartnersOf(
  tx: Transaction,
  { workspaceId, partnershipId, riskId }: Within & { riskId: string },
): Promise<AffectedPartner[]> {
  const ofRisk = and(
    eq(affectedPartners.workspaceId, workspaceId),
    eq(affectedPartners.partnershipId, partnershipId),
    eq(affectedPartners.riskId, riskId),
  );
  return tx.select().from(affectedPartners).where(ofRisk);
}

/** Which of these are partners now, kept as they are until this transaction ends. */
export async function holdPartners(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'hold_partners',
    text: `select id from partners where workspace_id = $1 and partnership_id = $2 and id = any ($3) and left_on is null
           order by id for share`,
    values: [workspaceId, partnershipId, partnerIds],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Whether the partnership contributes to an outcome now. */
export async function contributesTo(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  outcomeId: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'contributes_to',
    text: `select from contributions where workspace_id = $1 and partnership_id = $2 and outcome_id = $3 and ended_on is null for share`,
    values: [workspaceId, partnershipId, outcomeId],
  });
  return rowCount === 1;
}
