import { contract, docx, pdf } from '@trivet/contract';
import * as db from '@trivet/db';
import { Readable } from 'node:stream';
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
    if ((format ?? (accept.includes(docx) ? 'docx' : 'pdf')) === 'docx') {
      const { toWord } = await import('../documents/word.ts');
      return fileOf(`${name}.docx`, docx, await toWord(document));
    }
    const { toPdf } = await import('../documents/pdf.ts');
    return fileOf(`${name}.pdf`, pdf, toPdf(document, new Date(decision.at)));
  },
);

const fileOf = (fileName: string, type: string, bytes: Buffer) => ({
  fileName,
  type,
  body: Readable.from([bytes], { objectMode: false }),
});
