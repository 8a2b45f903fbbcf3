import { contract } from '@trivet/contract';
import { readLinkEnd } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRisk } from './read-risks.ts';

/** The other risk may be in any partnership that the caller sees. */
export const linkRisks = command(contract.risks.link, async ({ params, body }, context) => {
  const { tx, risks, riskLinks, decision, newId } = context;
  const risk = await risks.find(params.riskId);
  const related = await readLinkEnd(tx, risk.workspaceId, body.relatedRiskId);
  if (!related) throw domain.cannotBe('/relatedRiskId', 'unknown', 'Choose a risk that you can see');
  const { workspaceId } = risk;
  await riskLinks.save(domain.linkRisks({ id: newId(), workspaceId, risk, related }, decision));
  return representRisk(context, params);
});

/** A link is removed where it was made. */
export const unlinkRisks = command(contract.risks.unlink, async ({ params }, context) => {
  const { risks, riskLinks, decision } = context;
  const risk = await risks.find(params.riskId);
  const link = await riskLinks.load(params.linkId);
  if (link.riskId !== risk.id && link.relatedRiskId !== risk.id) throw domain.notFound();
  await riskLinks.save(domain.unlinkRisks(link, decision));
  return representRisk(context, params);
});
