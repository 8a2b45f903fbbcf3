import type { CurveState, Indicator, Light } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { seriesSorts } from '../series/series.sorts.ts';
import { indicators } from './indicators.table.ts';

/** An indicator with the names of what it belongs to. */
export type IndicatorView = Indicator & {
  reference: string;
  outcomeCode: string;
  outcomeStatement: string;
  collectedByName: string | null;
  lastSessionOn: string | null;
};

export type IndicatorFilter = {
  q?: string | undefined;
  reference?: string | undefined;
  outcomeId?: string | undefined;
  collectedByOrganisationId?: string | undefined;
  contributorId?: string | undefined;
  state?: CurveState[] | undefined;
  light?: Light[] | undefined;
  due?: boolean | undefined;
  development?: boolean | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const ofOutcome = sql`from outcomes o where o.workspace_id = indicators.workspace_id and o.id = indicators.outcome_id`;

const reference = sql<string>`('I-' || to_char(indicators.number, 'FM999000'))`;

const view = {
  ...getTableColumns(indicators),
  reference,
  outcomeCode: sql<string>`(select o.code ${ofOutcome})`,
  outcomeStatement: sql<string>`(select o.statement ${ofOutcome})`,
  collectedByName: sql<string | null>`(select c.name from organisations c
    where c.workspace_id = indicators.workspace_id and c.id = indicators.collected_by_organisation_id)`,
  lastSessionOn: sql<string | null>`indicators.last_session_on`,
};

/** Which contribution is read by row-level security: of a partnership the caller may not see into, none. */
const contributedToBy = (partnershipId: string) => sql`exists (select from contributions c
  where c.workspace_id = indicators.workspace_id and c.partnership_id = ${partnershipId}
    and c.outcome_id = indicators.outcome_id and c.ended_on is null)`;

export async function listIndicators(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
  filter: IndicatorFilter,
  page: PageRequest,
): Promise<Page<IndicatorView>> {
  const sorted = keyset(seriesSorts<IndicatorView>(indicators), { sort: filter.sort, id: indicators.id }, page);
  const matching = matchingOf(workspaceId, today, filter);
  const rows = await tx
    .select(view)
    .from(indicators)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const total = filter.count ? { total: await countUpTo1000(tx, sql`${indicators}`, matching) } : {};
  return { ...sorted.page(rows), ...total };
}

function matchingOf(workspaceId: string, today: string, filter: IndicatorFilter) {
  const { q, outcomeId, collectedByOrganisationId, contributorId, state, light, due, development, archived } = filter;
  return all(
    eq(indicators.workspaceId, workspaceId),
    filter.reference === undefined ? undefined : eq(reference, filter.reference),
    archived ? isNotNull(indicators.archivedAt) : isNull(indicators.archivedAt),
    outcomeId === undefined ? undefined : eq(indicators.outcomeId, outcomeId),
    collectedByOrganisationId === undefined
      ? undefined
      : eq(indicators.collectedByOrganisationId, collectedByOrganisationId),
    contributorId === undefined ? undefined : contributedToBy(contributorId),
    state && inArray(indicators.state, state),
    light && inArray(indicators.light, light),
    due === undefined ? undefined : sql`(coalesce(${indicators.nextDueOn} <= ${today}::date, false) = ${due})`,
    development === undefined ? undefined : eq(indicators.isInDevelopment, development),
    contains(sql`indicators.title`, q),
  );
}

/** @returns undefined when there is none such in this workspace */
export async function readIndicator(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<IndicatorView | undefined> {
  const [row] = await tx
    .select(view)
    .from(indicators)
    .where(all(eq(indicators.workspaceId, workspaceId), eq(indicators.id, id)));
  return row;
}

/** The number after the highest there is, archived ones too. Hold the workspace before, or two may take one. */
export async function nextIndicatorNumber(tx: Transaction, workspaceId: string): Promise<number> {
  const { rows } = await tx.client.query<{ next: number }>({
    name: 'next_indicator_number',
    text: 'select coalesce(max(number), 0) + 1 as next from indicators where workspace_id = $1',
    values: [workspaceId],
  });
  return rows[0]?.next ?? 1;
}

/** The indicators that values can be given of, with their references. */
export async function readIndicatorsInUse(
  tx: Transaction,
  workspaceId: string,
): Promise<(Indicator & { reference: string })[]> {
  return tx
    .select({ ...getTableColumns(indicators), reference })
    .from(indicators)
    .where(all(eq(indicators.workspaceId, workspaceId), isNull(indicators.archivedAt)))
    .orderBy(indicators.number);
}
