import { contract } from '@trivet/contract';
import { readPartnerLead } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { findContribution } from './find-contribution.ts';
import { type OneContribution, representReportContribution } from './read-report-contributions.ts';

export const sendReportContribution = command(contract.reportContributions.send, async ({ params }, context) => {
  const contribution = await findContribution(context, params);
  const answersForIt = await leadOf(context, params);
  const change = domain.sendReportContribution(contribution, answersForIt, context.decision);
  await context.reportContributions.save(change);
  return representReportContribution(context, params);
});

export const sendNilReturn = command(contract.reportContributions.sendNil, async ({ params, body }, context) => {
  const contribution = await findContribution(context, params);
  const sentForId = await leadOf(context, params);
  await context.reportContributions.save(domain.sendNilReturn(contribution, body, { ...context.decision, sentForId }));
  return representReportContribution(context, params);
});

/** Whoever presses the button, the partner's lead answers for it. */
const leadOf = ({ tx, actor, decision }: CommandContext, params: OneContribution): Promise<string | null> =>
  readPartnerLead(tx, { workspaceId: actor.workspaceId, ...params, today: decision.today });
