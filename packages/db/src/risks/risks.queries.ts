import type { Light, Risk, RiskCategory, RiskStatus } from '@trivet/domain';
import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { risks } from './risks.table.ts';

/** A risk as it is read on a day, with the names behind its ids. */
export type RiskView = Risk & Read;

/** A risk as a list shows it: without the longer texts. */
export type RiskLine = Omit<RiskView, 'cause' | 'event' | 'consequence' | 'controls' | 'lastNote' | 'closingReason'>;

type Read = {
  reference: string;
  leadPartnerName: string;
  ownerName: string | null;
  reviewOverdue: boolean;
  aboveAppetite: boolean;
};

export type RiskFilter = {
  q?: string | undefined;
  status?: RiskStatus[] | undefined;
  light?: Light[] | undefined;
  category?: RiskCategory[] | undefined;
  leadPartnerId?: string | undefined;
  ownerPersonId?: string | undefined;
  /** Only this person's */
  mineOf?: string | undefined;
  reviewDue?: boolean | undefined;
  aboveAppetite?: boolean | undefined;
  cell?: { likelihood: number; impact: number } | undefined;
  sort: string;
  count?: boolean | undefined;
};

const { cause, event, consequence, controls, lastNote, closingReason, ...brief } = getTableColumns(risks);

const sorts = {
  score: { by: risks.score, of: ({ score }: RiskLine) => score },
  reference: { by: risks.number, of: ({ number }: RiskLine) => number },
  title: { by: risks.title, of: ({ title }: RiskLine) => title },
  nextReviewOn: { by: risks.nextReviewOn, of: ({ nextReviewOn }: RiskLine) => nextReviewOn },
  createdAt: { by: risks.createdAt, of: ({ createdAt }: RiskLine) => createdAt },
  updatedAt: { by: risks.updatedAt, of: ({ updatedAt }: RiskLine) => updatedAt },
};

/** The risks of a partnership: the open ones unless the filter names statuses. */
export async function listRisks(
  tx: Transaction,
  within: Within & { today: string },
  filter: RiskFilter,
  page: PageRequest,
): Promise<Page<RiskLine>> {
  const sorted = keyset(sorts, { sort: filter.sort, id: risks.id }, page);
  const matching = matchingRisks(within, filter);
  const rows = await tx
    .select({ ...brief, ...readOf(within) })
    .from(risks)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(filter.count && { total: await countUpTo1000(tx, sql`${risks}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readRisk(
  tx: Transaction,
  within: Within & { today: string },
  id: string,
): Promise<RiskView | undefined> {
  const [risk] = await tx
    .select({ ...getTableColumns(risks), ...readOf(within) })
    .from(risks)
    .where(all(inPlace(within), eq(risks.id, id)));
  return risk;
}

function matchingRisks(within: Within & { today: string }, filter: RiskFilter): SQL | undefined {
  const { q, status = ['open'], light, category, leadPartnerId, ownerPersonId, mineOf, cell } = filter;
  const { reference, reviewOverdue, aboveAppetite } = readOf(within);
  return all(
    inPlace(within),
    inArray(risks.status, status),
    light && inArray(risks.light, light),
    category && inArray(risks.category, category),
    leadPartnerId === undefined ? undefined : eq(risks.leadPartnerId, leadPartnerId),
    ownerPersonId === undefined ? undefined : eq(risks.ownerPersonId, ownerPersonId),
    mineOf === undefined ? undefined : eq(risks.ownerPersonId, mineOf),
    cell && all(eq(risks.residualLikelihood, cell.likelihood), eq(risks.residualImpact, cell.impact)),
    filter.reviewDue === undefined ? undefined : sql`${reviewOverdue} = ${filter.reviewDue}`,
    filter.aboveAppetite === undefined ? undefined : sql`${aboveAppetite} = ${filter.aboveAppetite}`,
    contains(
      sql`(${reference} || ' ' || ${risks.title} || ' ' || ${risks.cause} || ' ' || ${risks.event} || ' ' || ${risks.consequence})`,
      q,
    ),
  );
}

const inPlace = ({ workspaceId, partnershipId }: Within) =>
  all(eq(risks.workspaceId, workspaceId), eq(risks.partnershipId, partnershipId));

/**
 * What reading adds. What is one for the whole partnership (its code, its appetite) is asked once, not per row.
 * Columns of subqueries are written out: drizzle leaves the table's name away where it selects from one table only.
 */
function readOf({ workspaceId, partnershipId, today }: Within & { today: string }) {
  const here = sql`p.workspace_id = ${workspaceId} and p.id = ${partnershipId}`;
  return {
    reference: sql<string>`app.reference((select p.code from partnerships p where ${here}), 'R', risks.number)`,
    leadPartnerName: sql<string>`(select o.name from partners p join organisations o on o.id = p.organisation_id
      where p.id = risks.lead_partner_id)`,
    ownerName: sql<string | null>`(select p.name from people p where p.id = risks.owner_person_id)`,
    reviewOverdue: sql<boolean>`(risks.status = 'open' and risks.next_review_on < ${today}::date)`,
    aboveAppetite: sql<boolean>`(risks.score > (select coalesce(p.risk_appetite, w.risk_appetite)
      from partnerships p join workspaces w on w.id = p.workspace_id where ${here}))`,
  };
}
