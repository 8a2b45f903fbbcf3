import { contract } from '@trivet/contract';
import { holdRiskMatrix, keepRiskReview, keepRiskReviews, nextNumber, nextNumbers } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmTakenAt } from '../meetings/confirm-item.ts';
import { confirmOwner, confirmOwners, ownerAt } from '../owners/confirm-owner.ts';
import { confirmStake, saveAffected } from './around-risk.ts';
import { ownerFields } from './owner-fields.ts';
import { representRisk } from './read-risks.ts';

export const raiseRisk = command(contract.risks.raise, async ({ params: { partnershipId }, body }, context) => {
  const risk = await raiseOneRisk(context, partnershipId, body);
  return representRisk(context, { partnershipId, riskId: risk.id });
});

/**
 * Many risks at once, numbered in their order, each by the same verb as alone. For an import: they name no partner they
 * touch and no outcome.
 */
export async function raiseRisks(
  context: CommandContext,
  partnershipId: string,
  drafts: readonly domain.RiskDraft[],
): Promise<domain.Risk[]> {
  const { risks, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const scoring = { ...decision, matrix: await holdRiskMatrix(tx, actor.workspaceId) };
  const owners = await confirmOwners(context, partnershipId, drafts.map(askedIn), ownerFields);
  const first = await nextNumbers(tx, within, { subject: 'risk', many: drafts.length });
  const changes = drafts.map((draft, n) => {
    const owner = ownerAt(owners, n);
    const takenOn = actor.standing?.leadsPartnerIds.includes(owner.partnerId) ?? false;
    return domain.raiseRisk(draft, { id: newId(), ...within, number: first + n, owner, takenOn }, scoring);
  });
  const raised = await risks.addAll(changes);
  const reviewed = (risk: domain.Risk) => domain.reviewOf(risk, { reason: '' }, { id: newId(), ...scoring });
  await keepRiskReviews(
    tx,
    raised.map((risk) => ({ risk, review: reviewed(risk) })),
  );
  return raised;
}

const askedIn = ({ leadPartnerId: partnerId, ownerPersonId: personId }: domain.RiskDraft) => ({ partnerId, personId });

/** A risk with its first review and whom it touches. */
export async function raiseOneRisk(
  context: CommandContext,
  partnershipId: string,
  body: domain.RiskDraft,
): Promise<domain.Risk> {
  const { risks, actor, decision, newId, tx } = context;
  const scoring = { ...decision, matrix: await holdRiskMatrix(tx, actor.workspaceId) };
  const asked = { partnershipId, partnerId: body.leadPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, ownerFields);
  const within = { workspaceId: actor.workspaceId, partnershipId };
  await confirmStake(context, within, body);
  await confirmTakenAt(context, partnershipId, body.agendaItemId);
  const number = await nextNumber(tx, within, 'risk');
  const takenOn = actor.standing?.leadsPartnerIds.includes(owner.partnerId) ?? false;
  const place = { id: newId(), ...within, number, owner, takenOn };
  const risk = await risks.save(domain.raiseRisk(body, place, scoring));
  await keepRiskReview(tx, risk, domain.reviewOf(risk, { reason: '' }, { id: newId(), ...scoring }));
  await saveAffected(context, risk, body.affectedPartnerIds);
  return risk;
}
