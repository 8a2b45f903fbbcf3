import type { CurveState, Light, Measure, Quadrant } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { seriesSorts } from '../series/series.sorts.ts';
import { evidenceColumn, isEvidenceOf, type ShownEvidence } from './measure-evidence.queries.ts';
import { measures } from './measures.table.ts';

/** A measure with the names of what it belongs to, and what it shows. */
export type MeasureView = Measure & {
  reference: string;
  partnerName: string | null;
  collectedByName: string | null;
  lastSessionOn: string | null;
  evidenceOf: ShownEvidence[];
};

export type MeasureFilter = {
  q?: string | undefined;
  reference?: string | undefined;
  quadrant?: Quadrant[] | undefined;
  partnerId?: string | undefined;
  evidenceOf?: string | undefined;
  state?: CurveState[] | undefined;
  light?: Light[] | undefined;
  due?: boolean | undefined;
  development?: boolean | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const nameOf = (partnerId: SQL) => sql<string | null>`(select o.name from partners p
  join organisations o on o.workspace_id = p.workspace_id and o.id = p.organisation_id
  where p.workspace_id = measures.workspace_id and p.partnership_id = measures.partnership_id and p.id = ${partnerId})`;

// F as in figure: M is a milestone's.
const reference = sql<string>`(select app.reference(p.code, 'F', measures.number) from partnerships p where p.id = measures.partnership_id)`;

const view = {
  ...getTableColumns(measures),
  reference,
  partnerName: nameOf(sql`measures.partner_id`),
  collectedByName: nameOf(sql`measures.collected_by_partner_id`),
  evidenceOf: evidenceColumn,
  lastSessionOn: sql<string | null>`measures.last_session_on`,
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(measures.workspaceId, workspaceId), eq(measures.partnershipId, partnershipId));

export async function listMeasures(
  tx: Transaction,
  within: Within & { today: string },
  filter: MeasureFilter,
  page: PageRequest,
): Promise<Page<MeasureView>> {
  const sorted = keyset(seriesSorts<MeasureView>(measures), { sort: filter.sort, id: measures.id }, page);
  const matching = matchingOf(within, filter);
  const rows = await tx
    .select(view)
    .from(measures)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const total = filter.count ? { total: await countUpTo1000(tx, sql`${measures}`, matching) } : {};
  return { ...sorted.page(rows), ...total };
}

function matchingOf({ today, ...within }: Within & { today: string }, filter: MeasureFilter) {
  const { q, quadrant, partnerId, evidenceOf, state, light, due, development, archived } = filter;
  return all(
    inside(within),
    filter.reference === undefined ? undefined : eq(reference, filter.reference),
    archived ? isNotNull(measures.archivedAt) : isNull(measures.archivedAt),
    quadrant && inArray(measures.quadrant, quadrant),
    partnerId === undefined ? undefined : eq(measures.partnerId, partnerId),
    evidenceOf === undefined ? undefined : isEvidenceOf(evidenceOf),
    state && inArray(measures.state, state),
    light && inArray(measures.light, light),
    due === undefined ? undefined : sql`(coalesce(${measures.nextDueOn} <= ${today}::date, false) = ${due})`,
    development === undefined ? undefined : eq(measures.isInDevelopment, development),
    contains(sql`measures.title`, q),
  );
}

/** Every measure of a partnership that is not archived, for an import, which must know them all. */
export async function readMeasuresInUse(tx: Transaction, within: Within): Promise<(Measure & { reference: string })[]> {
  return tx
    .select({ ...getTableColumns(measures), reference })
    .from(measures)
    .where(all(inside(within), isNull(measures.archivedAt)))
    .orderBy(measures.number);
}

/** @returns undefined when there is none such in this partnership */
export async function readMeasure(tx: Transaction, within: Within, id: string): Promise<MeasureView | undefined> {
  const [row] = await tx
    .select(view)
    .from(measures)
    .where(all(inside(within), eq(measures.id, id)));
  return row;
}
