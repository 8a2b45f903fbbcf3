import { type Tally, tallies } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

/** A count that is not what it should be: as it is kept, and as the rows themselves say. */
export type RollupDifference = { partnershipId: string; tally: Tally; kept: number; live: number };

/** Counts every rollup of a workspace afresh. Empty when what the changes left behind is the truth. */
export async function findRollupDifferences(tx: Transaction, workspaceId: string): Promise<RollupDifference[]> {
  const { rows } = await tx.client.query<RollupDifference>({
    name: 'rollup_differences',
    text: differencesSql,
    values: [workspaceId],
  });
  return rows;
}

/** What each tally counts. A tally without its question does not compile. */
const counted: Record<Tally, string> = {
  risks_red: `risks where status = 'open' and light = 'red'`,
  risks_amber: `risks where status = 'open' and light = 'amber'`,
  risks_green: `risks where status = 'open' and light = 'green'`,
  actions_open: `actions where closed_on is null`,
  actions_blocked: `actions where status = 'blocked'`,
  reports_submitted: `reports where status in ('submitted', 'accepted')`,
};

const live = tallies
  .map(
    (tally) =>
      `select partnership_id, '${tally}' as tally, count(*) as n from ${counted[tally]} and workspace_id = $1 group by 1`,
  )
  .join(' union all ');

const kept = tallies.map((tally) => `('${tally}', r.${tally})`).join(', ');

const differencesSql = `
  with live as (${live}),
  kept as (
    select r.partnership_id, k.tally, k.n from partnership_rollups r cross join lateral (values ${kept}) k (tally, n)
    where r.workspace_id = $1)
  select partnership_id as "partnershipId", tally, coalesce(kept.n, 0) as kept, coalesce(live.n, 0) as live
  from kept full join live using (partnership_id, tally)
  where coalesce(kept.n, 0) <> coalesce(live.n, 0)
  order by 1, 2`;
