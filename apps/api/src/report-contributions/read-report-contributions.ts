import { contract, type ListedReportContribution, type ReportContributionRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  can,
  isReadByAll,
  missingFromContribution,
  notFound,
  openFields,
  periodLabel,
  permissionsOn,
  type Person,
  reportContributionKind,
} from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export type OneContribution = { partnershipId: string; reportId: string; partnerId: string };

export const listReportContributions = query(contract.reportContributions.list, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
  if (!(await db.readReport(tx, place, params.reportId))) throw notFound();
  const contributions = await db.listReportContributions(tx, place);
  return { items: contributions.map((contribution) => listed(actor, contribution)) };
});

export const getReportContribution = query(contract.reportContributions.get, ({ params }, context) =>
  representReportContribution(context, params),
);

export const listMoved = query(contract.reportContributions.moved, async ({ params }, { tx, actor }) => {
  const place = { workspaceId: actor.workspaceId, ...params };
  if (!(await db.idOfReportContribution(tx, place))) throw notFound();
  return { items: await db.listMovedThings(tx, place) };
});

/** A contribution as this caller sees it now; every command on one answers with it too. */
export async function representReportContribution(
  { tx, actor, decision }: QueryContext,
  params: OneContribution,
): Promise<ReportContributionRepresentation> {
  const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
  const contribution = await db.readReportContribution(tx, place);
  if (!contribution) throw notFound();
  const before = await db.readContributionBefore(tx, place);
  const { may, fields } = permissionsOn(reportContributionKind, actor, contribution);
  const open: readonly string[] = openFields(contribution);
  const isRead = maySeeWords(actor, contribution) || may.includes('report_contribution.move_due');
  return {
    ...listed(actor, contribution),
    comments: isRead ? contribution.comments : [],
    missing: missingFromContribution(contribution),
    before: before && { ...wordsBefore(before), label: labelOf(before) },
    permissions: { may, fields: fields.filter((field) => open.includes(field)) },
  };
}

/** What a draft says is for those who write it, and for the coordinator (decisions.md 3). */
function maySeeWords(actor: Person, contribution: db.ReportContributionView): boolean {
  return isReadByAll(contribution) || can(actor, 'report_contribution.read_draft', contribution);
}

function listed(actor: Person, contribution: db.ReportContributionView): ListedReportContribution {
  const { headline, light, lightReason, moved, nextPeriod, helpNeeded, support, supportWords, ...rest } = contribution;
  const { lightBefore: _known, comments: _said, ...facts } = rest;
  const words = { headline, light, lightReason, moved, nextPeriod, helpNeeded, support, supportWords };
  return { ...facts, words: maySeeWords(actor, contribution) ? words : null };
}

const labelOf = ({ periodStartsOn, periodEndsOn }: db.ContributionBefore): string =>
  periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn });

const wordsBefore = ({ periodStartsOn: _from, periodEndsOn: _until, ...words }: db.ContributionBefore) => words;
