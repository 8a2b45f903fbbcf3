import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { confirmStake, saveAffected } from './around-risk.ts';
import { ownerFields } from './owner-fields.ts';
import { representRisk } from './read-risks.ts';

export const editRisk = command(contract.risks.edit, async ({ params, body }, context) => {
  await editOneRisk(context, await context.risks.find(params.riskId), body);
  return representRisk(context, params);
});

/** A risk that was found for editing, and whom it touches. */
export async function editOneRisk(
  context: CommandContext,
  risk: domain.Risk,
  body: domain.RiskPatch,
): Promise<domain.Risk> {
  const leadsPartnerIds = context.actor.standing?.leadsPartnerIds ?? [];
  const change = domain.editRisk(risk, body, { ...context.decision, leadsPartnerIds });
  await confirmNewOwner(context, change);
  if (body.outcomeId !== risk.outcomeId) await confirmStake(context, risk, body);
  const edited = await context.risks.save(change);
  if (body.affectedPartnerIds) await saveAffected(context, risk, body.affectedPartnerIds);
  return edited;
}

/** Only an owner who is being put in is asked about: other edits go on when one has left. */
async function confirmNewOwner(context: CommandContext, { before, after }: domain.Change<domain.Risk>) {
  if (before?.leadPartnerId === after.leadPartnerId && before.ownerPersonId === after.ownerPersonId) return;
  const { partnershipId, leadPartnerId: partnerId, ownerPersonId: personId } = after;
  await confirmOwner(context, { partnershipId, partnerId, personId }, ownerFields);
}
