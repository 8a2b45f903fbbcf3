import type { Risk, RiskReview } from '@trivet/domain';
import { eq, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { riskReviews } from './risks.table.ts';

/** Writes a line of the history, in the transaction that saved the risk. */
export async function keepRiskReview(tx: Transaction, risk: Risk, review: RiskReview): Promise<void> {
  const { workspaceId, partnershipId, id: riskId } = risk;
  await tx.insert(riskReviews).values({ ...review, workspaceId, partnershipId, riskId });
}

/** The same for many risks at once. */
export async function keepRiskReviews(tx: Transaction, lines: readonly { risk: Risk; review: RiskReview }[]) {
  const rows = lines.map(({ risk: { workspaceId, partnershipId, id: riskId }, review }) => ({
    ...review,
    workspaceId,
    partnershipId,
    riskId,
  }));
  for (let from = 0; from < rows.length; from += 500) await tx.insert(riskReviews).values(rows.slice(from, from + 500));
}

/** A line of the history with the name behind it. */
export type RiskReviewView = RiskReview & { personName: string | null };

const line = {
  id: riskReviews.id,
  at: riskReviews.at,
  personId: riskReviews.personId,
  likelihood: riskReviews.likelihood,
  impact: riskReviews.impact,
  score: riskReviews.score,
  light: riskReviews.light,
  matrixVersion: riskReviews.matrixVersion,
  note: riskReviews.note,
  reason: riskReviews.reason,
  nextReviewOn: riskReviews.nextReviewOn,
  personName: sql<string | null>`(select p.name from people p where p.id = risk_reviews.person_id)`,
};

/** Each look at a risk, newest first unless asked otherwise. */
export async function listRiskReviews(
  tx: Transaction,
  { workspaceId, partnershipId, riskId }: Within & { riskId: string },
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<RiskReviewView>> {
  const byTime = { at: { by: riskReviews.at, of: ({ at }: RiskReviewView) => at } };
  const sorted = keyset(byTime, { sort, id: riskReviews.id }, page);
  const rows = await tx
    .select(line)
    .from(riskReviews)
    .where(
      all(
        eq(riskReviews.workspaceId, workspaceId),
        eq(riskReviews.partnershipId, partnershipId),
        eq(riskReviews.riskId, riskId),
        sorted.where,
      ),
    )
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}
