import type { AgreementComment } from '@trivet/domain';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { agreementComments as comments } from './agreements.table.ts';

export type AgreementCommentView = AgreementComment & { authorName: string; resolvedByName: string | null };

type OfAgreement = Within & { agreementId: string };

const view = {
  ...getTableColumns(comments),
  authorName: sql<string>`(select p.name from people p where p.id = agreement_comments.author_id)`,
  resolvedByName: sql<string | null>`(select p.name from people p where p.id = agreement_comments.resolved_by_id)`,
};

const ofAgreement = ({ workspaceId, partnershipId, agreementId }: OfAgreement) =>
  and(
    eq(comments.workspaceId, workspaceId),
    eq(comments.partnershipId, partnershipId),
    eq(comments.agreementId, agreementId),
  );

/** What was said about an agreement, the first first; resolved ones, too. The newest 500. */
export async function listAgreementComments(tx: Transaction, place: OfAgreement): Promise<AgreementCommentView[]> {
  const newest = await tx
    .select(view)
    .from(comments)
    .where(ofAgreement(place))
    .orderBy(sql`${comments.createdAt} desc`, sql`${comments.id} desc`)
    .limit(500);
  return newest.toReversed();
}

/** @returns undefined when there is none such on this agreement */
export async function readAgreementComment(
  tx: Transaction,
  place: OfAgreement,
  id: string,
): Promise<AgreementCommentView | undefined> {
  const [comment] = await tx
    .select(view)
    .from(comments)
    .where(and(ofAgreement(place), eq(comments.id, id)))
    .orderBy(asc(comments.id));
  return comment;
}
