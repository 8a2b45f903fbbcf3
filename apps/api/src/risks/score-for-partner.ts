import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

/** The right is the scoring partner's lead's, whoever leads on the risk. */
export const scoreForPartner = command(contract.risks.score, async ({ params, body }, context) => {
  const { tx, risks, affectedPartners, actor, decision, newId } = context;
  const { partnerId } = params;
  const risk = await risks.load(params.riskId);
  if (!domain.can(actor, 'risk.score', { partnerId })) throw db.mayNot('risk.score');
  domain.assertScorable(risk);
  const { workspaceId, partnershipId, id: riskId } = risk;
  if (!(await db.holdPartner(tx, risk, partnerId))) throw domain.notFound();
  const rows = await db.affectedPartnersOf(tx, { workspaceId, partnershipId, riskId });
  const known = rows.find((row) => row.partnerId === partnerId);
  const view = known ?? { partnerId, place: { id: newId(), workspaceId, partnershipId, riskId } };
  await affectedPartners.save(domain.scoreForPartner(view, body, decision));
  return representRisk(context, params);
});
