import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representDecision } from './read-decisions.ts';

export const settleDecision = command(contract.decisions.settle, async ({ params, body }, context) => {
  const { actor, decision, decisions, tx } = context;
  const open = await decisions.find(params.decisionId);
  domain.assertAllows(domain.decisionGuards, 'decision.settle', open);
  if (open.method === 'executive' && !domain.can(actor, 'decision.use_executive'))
    throw db.mayNot('decision.use_executive');
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const positions = await db.holdPositions(tx, within, open.id);
  const voters = await db.listVoters(tx, within, { voterRoles: open.rule.voterRoles, today: decision.today });
  const voterPartnerIds = voters.map(({ partnerId }) => partnerId);
  const settled = domain.settleDecision(open, { ...body, positions, voterPartnerIds }, decision);
  await completeDecision(context, await decisions.save(settled), positions);
  return representDecision(context, params);
});

/** What follows once a decision is taken: who has to ratify is asked, and the decision it replaces gives way. */
export async function completeDecision(
  { decisionPositions, decisions }: CommandContext,
  settled: domain.DecisionRecord,
  positions: readonly domain.DecisionPosition[],
): Promise<void> {
  for (const { position, ratifyBy } of domain.ratificationsOwed(settled, positions))
    await decisionPositions.save(domain.askToRatify(position, ratifyBy));
  if (settled.status !== 'taken' || settled.supersedesId === null) return;
  const replaced = await decisions.load(settled.supersedesId);
  if (domain.isInForce(replaced)) await decisions.save(domain.supersedeDecision(replaced, settled.id));
}
