import { contract } from '@trivet/contract';
import { listStandings, readDashboard, sumMoney } from '@trivet/db';
import { notFound } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';
import { standingFrom } from '../portfolio/standing.ts';

/** The chair's screen: the standing is reckoned exactly as in the SRO's portfolio. */
export const getDashboard = query(contract.dashboard.get, async ({ params }, { tx, actor, decision }) => {
  const { partnershipId } = params;
  const { today } = decision;
  const { workspaceId } = actor;
  const filter = { partnershipId, sort: 'name', moment: { today } };
  const [standings, rows, money] = await Promise.all([
    listStandings(tx, workspaceId, filter, { limit: 1, after: null }),
    readDashboard(tx, { workspaceId, partnershipId, today }),
    sumMoney(tx, { workspaceId, partnershipId }),
  ]);
  const [facts] = standings.items;
  if (!facts) throw notFound();
  const { id, code, name, status, stage } = facts;
  const { measuresInUse, ...read } = rows;
  const measures = { inUse: measuresInUse, off: facts.measuresOff, farOff: facts.measuresFarOff };
  const { accountabilityGaps } = facts;
  const standing = standingFrom(facts, today);
  return { id, code, name, status, stage, today, standing, ...read, measures, accountabilityGaps, money };
});
