import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { documentFile } from '../documents/document-file.ts';
import { download } from '../kernel/downloads.ts';
import { reportDocument } from './report-document.ts';
import { representReport } from './read-reports.ts';

/** A report as a file that a board receives: as it was submitted, else as it stands. */
export const sendReport = download(
  contract.reports.document,
  async ({ params: { partnershipId, reportId }, query: { format } }, context) => {
    const { tx, actor, decision, accept } = context;
    const report = await representReport(context, partnershipId, reportId);
    const place = await db.readPlace(tx, { workspaceId: actor.workspaceId, partnershipId });
    const { bandLabels } = await db.readRiskMatrix(tx, actor.workspaceId);
    const document = reportDocument(report, { ...place, bandLabels, at: decision.at });
    const name = `${report.reference} ${report.label}`;
    return documentFile(document, { name, format, accept, at: decision.at });
  },
);
