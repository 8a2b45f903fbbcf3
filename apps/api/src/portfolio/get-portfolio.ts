import { contract } from '@trivet/contract';
import { listStandings } from '@trivet/db';
import { list } from '../kernel/handlers.ts';
import { reportDay } from '../sro-reports/report-day.ts';
import { standingFrom } from './standing.ts';

/** The SRO's report: everything it says is what each partnership's own dashboard says. */
export const getPortfolio = list(contract.portfolio.get, async ({ params, query }, { tx, page, decision }) => {
  const { day: asOf, isPast } = await reportDay(tx, { ...params, asOf: query.asOf }, decision);
  const moment = isPast ? { past: asOf } : { today: asOf };
  const { items, after, total } = await listStandings(tx, params.workspaceId, { ...query, moment }, page);
  return {
    items: items.map((facts) => {
      const { id, code, name, status, stage, outcomes } = facts;
      return { id, code, name, status, stage, outcomes, ...standingFrom(facts, asOf) };
    }),
    after,
    ...(total !== undefined && { total }),
    also: { asOf },
  };
});
