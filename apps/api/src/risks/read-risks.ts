import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound, permissionsOn, riskKind, spreadOf, stoppedByArchive } from '@trivet/domain';
import { list, listAhead, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
type OneRisk = { partnershipId: string; riskId: string };

export const listRisks = listAhead(contract.risks.list, ({ params, query: filter }, { tx, page }) =>
  db.listRisks(tx, params.partnershipId, filter, page),
);

export const getRiskProfile = query(contract.risks.profile, ({ params, query: { since } }, context) =>
  db.readRiskProfile(context.tx, { ...within(context, params), since }),
);

export const getRisk = query(contract.risks.get, ({ params }, context) => representRisk(context, params));

export const listRiskReviews = list(
  contract.risks.reviews,
  async ({ params, query: { sort } }, { page, ...context }) => {
    const risk = await readRisk(context, params);
    return db.listRiskReviews(context.tx, { ...risk, riskId: risk.id }, { sort }, page);
  },
);

/** A risk as this caller sees it today; every command on one answers with it too. */
export async function representRisk(context: Reading, one: OneRisk) {
  const { actor } = context;
  const risk = await readRisk(context, one);
  const stopped = risk.status !== 'open' || stoppedByArchive(actor, 'risk.score');
  const partners = risk.partners.map((view) => ({ ...view, mayScore: !stopped && can(actor, 'risk.score', view) }));
  return { ...risk, partners, spread: spreadOf(partners), permissions: permissionsOn(riskKind, actor, risk) };
}

async function readRisk(context: Reading, one: OneRisk) {
  const risk = await db.readRisk(context.tx, within(context, one), one.riskId);
  if (!risk) throw notFound();
  return risk;
}

const within = ({ actor, decision }: Reading, { partnershipId }: { partnershipId: string }) => ({
  workspaceId: actor.workspaceId,
  partnershipId,
  today: decision.today,
});
