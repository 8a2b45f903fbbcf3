import { type Agreement, type AgreementKind, AgreementStatus, type AgreementVerdict } from '@trivet/domain';
import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { agreementReviews as reviews, agreements } from './agreements.table.ts';

type ReadAlong = {
  reference: string;
  status: AgreementStatus;
  parentReference: string | null;
  parentTitle: string | null;
  partyCount: number;
  signedCount: number;
  refusedCount: number;
  openComments: number;
};

/** An agreement as it is read on a day, with what stands around it. */
export type AgreementView = Agreement & ReadAlong;

/** A list leaves out the text. */
export type ListedAgreementView = Omit<AgreementView, 'sections'>;

export type AgreementFilter = {
  q?: string | undefined;
  kind?: AgreementKind[] | undefined;
  status?: AgreementStatus[] | undefined;
  reference?: string | undefined;
  parentId?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

// The same as `agreementStatus` of the domain, so that a list can be filtered by it; a test compares the two.
const statusOn = (today: string) => sql<AgreementStatus>`(case
  when agreements.ended_on is not null and agreements.signed_version is null then 'withdrawn'
  when agreements.ended_on <= ${today}::date then 'terminated'
  when agreements.signed_version is null then agreements.stage
  when agreements.in_force_from > ${today}::date then 'signed'
  when agreements.in_force_until < ${today}::date then 'expired'
  else 'in_force' end)`;

const parties = sql`agreement_parties t where t.workspace_id = agreements.workspace_id
  and t.partnership_id = agreements.partnership_id and t.agreement_id = agreements.id and t.removed_on is null`;

/** The version that its parties are counted for: the one that is being signed, else the one that holds. */
const counted = sql`(case when agreements.stage = 'signing' then agreements.latest_version else agreements.signed_version end)`;

const reference = sql<string>`(select app.reference(p.code, 'G', agreements.number) from partnerships p where p.id = agreements.partnership_id)`;

const parent = (column: SQL) =>
  sql<string | null>`(select ${column} from agreements u join partnerships p on p.id = u.partnership_id
    where u.partnership_id = agreements.partnership_id and u.id = agreements.parent_id)`;

// Names are spelled out: drizzle would leave `agreements.` away, and inside a subquery the name would mean another column.
const readAlong = (today: string) => ({
  reference,
  status: statusOn(today),
  parentReference: parent(sql`app.reference(p.code, 'G', u.number)`),
  parentTitle: parent(sql`u.title`),
  partyCount: sql<number>`(select count(*)::int from ${parties})`,
  signedCount: sql<number>`(select count(*)::int from ${parties} and t.signed_version = ${counted})`,
  refusedCount: sql<number>`(select count(*)::int from ${parties} and t.answer = 'refused' and t.answered_version = ${counted})`,
  openComments: sql<number>`(select count(*)::int from agreement_comments c where c.workspace_id = agreements.workspace_id
    and c.partnership_id = agreements.partnership_id and c.agreement_id = agreements.id and c.resolved_at is null)`,
});

const { sections: _text, ...listed } = getTableColumns(agreements);

const sorts = {
  updatedAt: { by: agreements.updatedAt, of: ({ updatedAt }: ListedAgreementView) => updatedAt },
  title: { by: agreements.title, of: ({ title }: ListedAgreementView) => title },
};

export async function listAgreements(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  { q, kind, status, reference: called, parentId, sort, count }: AgreementFilter,
  page: PageRequest,
): Promise<Page<ListedAgreementView>> {
  const sorted = keyset(sorts, { sort, id: agreements.id }, page);
  const matching = all(
    eq(agreements.workspaceId, workspaceId),
    eq(agreements.partnershipId, partnershipId),
    contains(sql`agreements.title`, q),
    kind && inArray(agreements.kind, kind),
    status && sql`${statusOn(today)} = any (${sql.param(status)}::text[])`,
    called === undefined ? undefined : eq(reference, called),
    parentId === undefined ? undefined : eq(agreements.parentId, parentId),
  );
  const rows = await tx
    .select({ ...listed, ...readAlong(today) })
    .from(agreements)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${agreements}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readAgreement(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  id: string,
): Promise<AgreementView | undefined> {
  const here = and(eq(agreements.workspaceId, workspaceId), eq(agreements.partnershipId, partnershipId));
  const [agreement] = await tx
    .select({ ...getTableColumns(agreements), ...readAlong(today) })
    .from(agreements)
    .where(all(here, eq(agreements.id, id)));
  return agreement;
}

/** The newest document of each governance kind that is not ended, to see which are missing. */
export async function listGovernanceDocuments(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  kinds: readonly AgreementKind[],
): Promise<ListedAgreementView[]> {
  return (
    tx
      .selectDistinctOn([agreements.kind], { ...listed, ...readAlong(today) })
      .from(agreements)
      .where(
        all(
          eq(agreements.workspaceId, workspaceId),
          eq(agreements.partnershipId, partnershipId),
          inArray(agreements.kind, [...kinds]),
          sql`agreements.ended_on is null`,
        ),
      )
      // One that holds goes before a newer draft beside it.
      .orderBy(asc(agreements.kind), sql`agreements.signed_version is null`, sql`agreements.created_at desc`)
  );
}

export type AgreementReviewView = {
  id: string;
  at: string;
  personName: string | null;
  verdict: AgreementVerdict;
  note: string;
  nextReviewOn: string;
};

/** Writes down what was said at a review, in the transaction that saved it. */
export async function keepAgreementReview(
  tx: Transaction,
  { workspaceId, partnershipId, id: agreementId }: Agreement,
  review: Omit<AgreementReviewView, 'personName'> & { personId: string | null },
): Promise<void> {
  await tx.insert(reviews).values({ ...review, workspaceId, partnershipId, agreementId });
}

/** Every review of an agreement, the newest first. */
export function listAgreementReviews(
  tx: Transaction,
  { workspaceId, partnershipId, agreementId }: Within & { agreementId: string },
): Promise<AgreementReviewView[]> {
  const { id, at, verdict, note, nextReviewOn } = getTableColumns(reviews);
  const personName = sql<string | null>`(select p.name from people p where p.id = agreement_reviews.person_id)`;
  return tx
    .select({ id, at, personName, verdict, note, nextReviewOn })
    .from(reviews)
    .where(
      and(
        eq(reviews.workspaceId, workspaceId),
        eq(reviews.partnershipId, partnershipId),
        eq(reviews.agreementId, agreementId),
      ),
    )
    .orderBy(sql`${reviews.at} desc`, asc(reviews.id));
}
