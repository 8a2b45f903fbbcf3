import type { IndicatorProgressRow } from '@trivet/contract';
import { type CompletenessGap, type IndicatorProgressFlatRow, indicatorProgressColumns } from '@trivet/domain';

/** The names of the columns. The cast: they are the keys of the columns and nothing else. */
export const columnNames = Object.keys(indicatorProgressColumns) as (keyof IndicatorProgressFlatRow)[];

/** A row of the report as the cells of its file, in the order of the columns. */
export function cellsOf({ outcome, completeness, ...row }: IndicatorProgressRow): (string | null)[] {
  const flat: IndicatorProgressFlatRow = {
    ...row,
    outcomeCode: outcome.code,
    outcomeStatement: outcome.statement,
    latestIsProvisional: row.latestIsProvisional ? 'true' : 'false',
    completenessShare: completeness.share,
    completenessGaps: completeness.gaps.map((gap) => gapWords[gap]).join(', '),
  };
  return columnNames.map((name) => (flat[name] === null ? null : String(flat[name])));
}

const gapWords: Readonly<Record<CompletenessGap, string>> = {
  no_values: 'no values',
  stale: 'a value is late',
  no_baseline: 'no baseline',
  no_target: 'no target',
  no_forecast: 'no forecast',
  no_collector: 'nobody collects it',
  no_source: 'no source',
  no_story: 'no story told within a year',
};
