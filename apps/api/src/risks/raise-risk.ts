import { contract } from '@trivet/contract';
import { holdRiskMatrix, keepRiskReview, nextNumber } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { confirmStake, saveAffected } from './around-risk.ts';
import { ownerFields } from './owner-fields.ts';
import { representRisk } from './read-risks.ts';

export const raiseRisk = command(contract.risks.raise, async ({ params, body }, context) => {
  const { risks, actor, decision, newId, tx } = context;
  const { partnershipId } = params;
  const scoring = { ...decision, matrix: await holdRiskMatrix(tx, actor.workspaceId) };
  const asked = { partnershipId, partnerId: body.leadPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, ownerFields);
  const within = { workspaceId: actor.workspaceId, partnershipId };
  await confirmStake(context, within, body);
  const number = await nextNumber(tx, within, 'risk');
  const takenOn = actor.standing?.leadsPartnerIds.includes(owner.partnerId) ?? false;
  const place = { id: newId(), ...within, number, owner, takenOn };
  const risk = await risks.save(domain.raiseRisk(body, place, scoring));
  await keepRiskReview(tx, risk, domain.reviewOf(risk, { reason: '' }, { id: newId(), ...scoring }));
  await saveAffected(context, risk, body.affectedPartnerIds);
  return representRisk(context, { partnershipId, riskId: risk.id });
});
