import { contract } from '@trivet/contract';
import { listStandings } from '@trivet/db';
import { cannotBe } from '@trivet/domain';
import { list } from '../kernel/handlers.ts';
import { standingFrom } from './standing.ts';

/** The SRO's report: everything it says is what each partnership's own dashboard says. */
export const getPortfolio = list(contract.portfolio.get, async ({ params, query }, { tx, page, decision }) => {
  const asOf = query.asOf ?? decision.today;
  if (asOf > decision.today) throw cannotBe('/querystring/asOf', 'not_yet', 'Choose today or a past day');
  const moment = asOf === decision.today ? { today: asOf } : { past: asOf };
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
