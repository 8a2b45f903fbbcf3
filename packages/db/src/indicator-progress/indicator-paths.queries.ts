import type { Forecast, Indicator } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { ProgressPlace } from './indicator-progress.queries.ts';

/** What the curve of an indicator is drawn by, besides its values: what was aimed at and what was foreseen. */
export type IndicatorPaths = Pick<Indicator, 'id' | 'frequency' | 'formula' | 'targets'> & {
  forecast: Pick<Forecast, 'values'> | null;
};

/** Of some indicators, the paths that hold, or held when a day ended where the workspace is. */
export async function readIndicatorPaths(
  tx: Transaction,
  { workspaceId, past }: ProgressPlace,
  ids: readonly string[],
): Promise<IndicatorPaths[]> {
  const { rows } = await tx.client.query<IndicatorPaths>({
    name: 'indicator_paths_then',
    text: `with t as materialized (
        select ($3::date + 1)::timestamp at time zone w.time_zone as at from workspaces w where w.id = $1)
      select i.id, i.frequency, i.formula, coalesce(${lastPath('target')} -> 'targets', '[]') as targets,
        ${lastPath('forecast')} as forecast
      from indicators i cross join t where i.workspace_id = $1 and i.id = any ($2)`,
    values: [workspaceId, ids, past],
  });
  return rows;
}

const lastPath = (kind: 'target' | 'forecast') => `(
  select v.path from indicator_paths v where v.workspace_id = $1 and v.indicator_id = i.id and v.kind = '${kind}'
    and (t.at is null or v.set_at < t.at) order by v.number desc limit 1)`;
