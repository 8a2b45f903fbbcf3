import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representReport } from './read-reports.ts';

export const acceptReport = command(contract.reports.accept, async ({ params }, context) => {
  const report = await findToJudge(context, params, 'report.accept');
  await judge(context, domain.acceptReport(report, context.decision), { outcome: 'accepted', comments: [] });
  return representReport(context, params.partnershipId, report.id);
});

export const returnReport = command(contract.reports.return, async ({ params, body }, context) => {
  const report = await findToJudge(context, params, 'report.return');
  const { comments } = body;
  await judge(context, domain.returnReport(report, body, context.decision), { outcome: 'returned', comments });
  await unfreezeContributions(context, report);
  return representReport(context, params.partnershipId, report.id);
});

export const correctReport = command(contract.reports.correct, async ({ params, body }, context) => {
  const report = await context.reports.find(params.reportId);
  const change = domain.correctReport(report, body, context.decision);
  await judge(context, change, { outcome: 'corrected', comments: [] });
  await unfreezeContributions(context, report);
  return representReport(context, params.partnershipId, report.id);
});

/** The SRO's, and the sponsor's only where there is no SRO (decisions.md 3). */
async function findToJudge(
  { reports, tx, actor }: CommandContext,
  { partnershipId, reportId }: { partnershipId: string; reportId: string },
  action: 'report.accept' | 'report.return',
): Promise<domain.Report> {
  const hasSro = await db.hasSro(tx, { workspaceId: actor.workspaceId, partnershipId });
  if (!domain.can(actor, action, { hasSro })) throw db.mayNot(action);
  return reports.find(reportId);
}

type Judged = Pick<db.EditionOutcome, 'outcome' | 'comments'>;

async function judge(
  { reports, tx, decision }: CommandContext,
  change: domain.Change<domain.Report, domain.ReportEvent>,
  judged: Judged,
): Promise<void> {
  const report = await reports.save(change);
  await db.judgeReportEdition(tx, report, { ...judged, at: decision.at, by: decision.by });
}

/** What was sent may be given back to its partner. What was not is asked for no more: the report went without it. */
async function unfreezeContributions(
  { reportContributions, tx }: CommandContext,
  { workspaceId, partnershipId, id: reportId }: domain.Report,
): Promise<void> {
  const contributions = await db.reportContributionsOf(tx, { workspaceId, partnershipId, reportId });
  for (const contribution of contributions.filter(domain.isReadByAll))
    await reportContributions.save(domain.unfreezeReportContribution(contribution));
}
