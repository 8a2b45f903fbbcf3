import { contract, xlsx } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  assertAllows,
  describedReports,
  keptUntil,
  notFound,
  type Person,
  permissionsOn,
  type ReportFile,
  reportFileKind,
} from '@trivet/domain';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listFiles = list(contract.reportFiles.list, async ({ query: asked }, { tx, actor, page }) => {
  const found = await db.listReportFiles(tx, readerOf(actor), asked, page);
  return { ...found, items: found.items.map((file) => representFile(actor, file)) };
});

export const readFile = query(contract.reportFiles.read, async ({ params }, context) =>
  representFile(context.actor, await fileSeen(context, params.fileId)),
);

export const sendFile = download(contract.reportFiles.document, async ({ params }, context) => {
  const { tx } = context;
  const file = await fileSeen(context, params.fileId);
  assertAllows(reportFileKind.guards, 'report_file.read', file);
  const { workspaceId, personId, id: fileId, report, asOf } = file;
  const body = Readable.from(db.readReportFileContent(tx, { workspaceId, personId, fileId }), { objectMode: false });
  return { fileName: `${report} ${asOf}.xlsx`, type: xlsx, body };
});

/** @throws Refusal `not_found` for a file that is not this caller’s, or is kept no more */
export async function fileSeen({ tx, actor }: Reading, fileId: string): Promise<ReportFile> {
  const file = await db.readReportFile(tx, readerOf(actor), fileId);
  if (!file) throw notFound();
  return file;
}

/** A token is not to have a file that may tell of partnerships which are not open to it. */
const readerOf = ({ workspaceId, personId, scopes }: Person): db.ReportFileReader => ({
  workspaceId,
  personId,
  onlyVisible: scopes !== null,
});

export function representFile(actor: Person, { partnershipIds, ...file }: ReportFile) {
  const permissions = permissionsOn(reportFileKind, actor, { ...file, partnershipIds });
  return { ...file, title: describedReports[file.report].title, keptUntil: keptUntil(file), permissions };
}
