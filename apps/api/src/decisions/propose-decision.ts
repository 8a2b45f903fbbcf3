import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { workingDays } from '../calendar/working-days.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { nationOf } from '../reports/due-days.ts';
import { representDecision } from './read-decisions.ts';
import { opening, whatItReplaces } from './open-decision.ts';

export const proposeDecision = command(contract.decisions.propose, async ({ params, body }, context) => {
  const { decision, decisions } = context;
  await whatItReplaces(context, body);
  const opened = await opening(context, params);
  const closesOn = body.closesOn ?? (await usualClosing(context, opened.terms));
  const { id } = await decisions.save(domain.proposeDecision({ ...body, closesOn }, opened, decision));
  return representDecision(context, { ...params, decisionId: id });
});

/** So many working days from today as the rule gives. */
async function usualClosing(
  { actor, decision, tx }: CommandContext,
  { answerWithinWorkingDays }: domain.DecisionTerms,
): Promise<string> {
  const { addWorkingDays } = workingDays(nationOf[await db.readNation(tx, actor.workspaceId)]);
  return addWorkingDays(decision.today, answerWithinWorkingDays);
}

export const editDecision = command(contract.decisions.edit, async ({ params, body }, context) => {
  const { decision, decisions } = context;
  await decisions.save(domain.editDecision(await decisions.find(params.decisionId), body, decision));
  return representDecision(context, params);
});

export const withdrawDecision = command(contract.decisions.withdraw, async ({ params, body }, context) => {
  const { decisions } = context;
  await decisions.save(domain.withdrawDecision(await decisions.find(params.decisionId), body));
  return representDecision(context, params);
});

export const reviewDecision = command(contract.decisions.review, async ({ params, body }, context) => {
  const { decision, decisions } = context;
  await decisions.save(domain.reviewDecision(await decisions.find(params.decisionId), body, decision));
  return representDecision(context, params);
});

export const linkDecision = command(contract.decisions.link, async ({ params, body }, context) => {
  const { actor, decisions, tx } = context;
  const linked = domain.linkDecision(await decisions.find(params.decisionId), body);
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const { actions, risks } = await db.linkedThings(tx, within, linked.after);
  if (actions.length !== linked.after.actionIds.length)
    throw domain.cannotBe('/actionIds', 'not_here', 'Choose actions of this partnership');
  if (risks.length !== linked.after.riskIds.length)
    throw domain.cannotBe('/riskIds', 'not_here', 'Choose risks of this partnership');
  await decisions.save(linked);
  return representDecision(context, params);
});
