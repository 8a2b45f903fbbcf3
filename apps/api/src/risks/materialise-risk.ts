import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { ownerFields } from './owner-fields.ts';
import { representRisk } from './read-risks.ts';

export const materialiseRisk = command(contract.risks.materialise, async ({ params, body }, context) => {
  const risk = await context.risks.find(params.riskId);
  const { partnershipId, leadPartnerId: partnerId } = risk;
  const asked = { partnershipId, partnerId, personId: body.ownerPersonId ?? risk.ownerPersonId };
  const { personId } = await confirmOwner(context, asked, ownerFields);
  await context.risks.save(domain.materialiseRisk(risk, { ...body, ownerPersonId: personId }, context.decision));
  return representRisk(context, params);
});
