import { listStandings, type Moment, type Transaction } from '@trivet/db';
import { type PortfolioFlatRow, portfolioColumns } from '@trivet/domain';
import { reasonsIn } from '../documents/light-words.ts';
import { standingFrom } from './standing.ts';

type Asked = {
  workspaceId: string;
  day: string;
  moment: Moment;
  filter: Omit<Parameters<typeof listStandings>[2], 'moment'>;
};

/** More partnerships than any workspace has. */
const everyOne = 100_000;

/** How all partnerships stand, flat: one row each, what their own dashboards say. */
export async function readPortfolioRows(
  tx: Transaction,
  { workspaceId, day, moment, filter }: Asked,
): Promise<PortfolioFlatRow[]> {
  const { items } = await listStandings(tx, workspaceId, { ...filter, moment }, { limit: everyOne, after: null });
  return items.map((facts) => {
    const { computed, chair, report, changedAt, light, ...counts } = standingFrom(facts, day);
    return {
      partnershipId: facts.id,
      partnershipCode: facts.code,
      partnershipName: facts.name,
      status: facts.status,
      stage: facts.stage,
      outcomes: facts.outcomes.map(({ code }) => code).join(', '),
      light,
      computedLight: computed.light,
      because: reasonsIn(computed.reasons),
      chairWords: chair?.words ?? null,
      chairOn: chair?.on ?? null,
      ...counts,
      reportDueOn: report?.dueOn ?? null,
      reportStatus: report?.status ?? null,
      reportDaysLate: report?.daysLate ?? 0,
      changedOn: changedAt?.slice(0, 10) ?? null,
    };
  });
}

/** The same as cells, in the order of the columns. */
export const cellsOf = (rows: readonly PortfolioFlatRow[]): (string | number | null)[][] =>
  rows.map((row) => columnNames.map((name) => row[name]));

/** The names of the columns. The cast: they are the keys of the columns and nothing else. */
export const columnNames = Object.keys(portfolioColumns) as (keyof PortfolioFlatRow)[];
