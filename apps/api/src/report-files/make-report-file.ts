import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { writeLongWorkbook } from '../spreadsheets/write-long-workbook.ts';
import { reportsAsFiles } from './reports-as-files.ts';

export type Making = Pick<WorkerParts, 'pool' | 'requestPool' | 'log'>;
export type FileAddress = { workspaceId: string; fileId: string };

/** As much as a board pack may come to. */
const mostBytes = 50 * 1024 * 1024;

/**
 * Makes the workbook of a report with the rights that whoever asked for it has at this moment, and keeps it. By one
 * process at a time; run again it does nothing. A try that goes wrong is repeated, later each time; whoever is killed on
 * the way leaves the file to be found again.
 */
export function makeReportFile(making: Making, address: FileAddress): Promise<void> {
  return db.exclusively(making.pool, `report file ${address.fileId}`, () => makeOne(making, address));
}

async function makeOne(making: Making, address: FileAddress): Promise<void> {
  const file = await inSystem(making, address, ({ tx, decision }) =>
    db.claimReportFile(tx, { ...address, at: decision.at }),
  );
  if (!file) return;
  try {
    const made = file.accountId === null ? gone : await writeAsAsker(making, file, file.accountId);
    await settle(making, address, async (owed, { reportFiles, tx, decision }) => {
      if ('failure' in made) return void (await reportFiles.save(domain.failFile(owed, made.failure)));
      await db.keepReportFileContent(tx, { ...address, personId: owed.personId }, made.content);
      const { rows, content } = made;
      await reportFiles.save(domain.finishFile(owed, { rows, bytes: content.length }, decision));
    });
  } catch (err) {
    making.log.error({ err, ...address, attempts: file.attempts }, 'A report file could not be made');
    if (file.attempts < domain.reportFileTries) return;
    await settle(making, address, async (owed, { reportFiles }) => {
      await reportFiles.save(domain.failFile(owed, 'gave_up'));
    });
  }
}

type Made = { content: Uint8Array; rows: number } | { failure: domain.ReportFileFailure };

const gone: Made = { failure: 'asker_gone' };

/** All of one moment, whatever is written meanwhile. */
async function writeAsAsker(making: Making, file: db.ClaimedReportFile, accountId: string): Promise<Made> {
  const { workspaceId, id: fileId, partnershipIds, report, asked } = file;
  const { endpoint, contentsOf } = reportsAsFiles[report];
  const identity = {
    via: 'session',
    session: null,
    scopes: null,
    workspaceId: null,
    partnershipIds,
    accountId,
  } as const;
  const entry = { identity, place: { workspaceId }, readOnly: true, ofOneMoment: true };
  const tell = (rows: number) =>
    inSystem(making, { workspaceId, fileId }, ({ tx }) => db.tellReportFileProgress(tx, { workspaceId, fileId, rows }));
  try {
    return await db.asPerson(making.requestPool, entry, async ({ tx, actor, decision }) => {
      if (endpoint.action !== 'public' && endpoint.action !== 'signed_in' && !domain.can(actor, endpoint.action))
        return gone;
      const request = { params: { workspaceId }, query: endpoint.query.parse(asked) };
      const { sheet, portions } = await contentsOf(request, { tx, decision });
      const written = await writeLongWorkbook(sheet, portions(), { mostBytes, tell });
      return written ?? { failure: 'too_large' };
    });
  } catch (thrown) {
    if (thrown instanceof domain.Refusal && thrown.reason === 'not_found') return gone;
    throw thrown;
  }
}

/** Unless nothing is owed to it any more: it may have been removed meanwhile. */
const settle = (
  making: Making,
  address: FileAddress,
  work: (owed: domain.ReportFile, context: JobContext) => Promise<void>,
) =>
  inSystem(making, address, async (context) => {
    const file = await context.reportFiles.load(address.fileId);
    if (file.status === 'making') await work(file, context);
  });

const inSystem = <T>({ pool }: Making, { workspaceId, fileId }: FileAddress, work: (c: JobContext) => Promise<T>) =>
  asSystem(pool, { name: 'make_report_file', workspaceId, action: 'report_file.make', requestId: fileId }, work);
