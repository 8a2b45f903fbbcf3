import { type ReportFile, reportFileDays } from '@trivet/domain';
import { eq, ne, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { reportFiles } from './report-files.table.ts';

/** Whose files. `onlyVisible`: none that may tell of a partnership which the transaction does not show, as for a token. */
export type ReportFileReader = { workspaceId: string; personId: string; onlyVisible: boolean };

/** A person's files that are kept still, newest first by `-createdAt`. */
export async function listReportFiles(
  tx: Transaction,
  reader: ReportFileReader,
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<ReportFile>> {
  const byTime = { createdAt: { by: reportFiles.createdAt, of: ({ createdAt }: ReportFile) => createdAt } };
  const sorted = keyset(byTime, { sort, id: reportFiles.id }, page);
  const rows = await tx
    .select()
    .from(reportFiles)
    .where(all(seenBy(reader), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** @returns undefined when nothing such is kept for this person */
export async function readReportFile(
  tx: Transaction,
  reader: ReportFileReader,
  id: string,
): Promise<ReportFile | undefined> {
  const [file] = await tx
    .select()
    .from(reportFiles)
    .where(all(seenBy(reader), eq(reportFiles.id, id)));
  return file;
}

const seenBy = ({ workspaceId, personId, onlyVisible }: ReportFileReader) =>
  all(
    eq(reportFiles.workspaceId, workspaceId),
    eq(reportFiles.personId, personId),
    ne(reportFiles.status, 'removed'),
    sql`${reportFiles.createdAt} > app.now() - make_interval(days => ${reportFileDays})`,
    onlyVisible ? sql`${reportFiles.partnershipIds} <@ (select app.visible_partnerships())` : undefined,
  );

/** How many files of a person are kept, wait or are being made; until this transaction ends nobody else counts them. */
export async function countReportFiles(
  tx: Transaction,
  { workspaceId, personId }: Pick<ReportFileReader, 'workspaceId' | 'personId'>,
): Promise<number> {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`report files of ${personId}`]);
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'count_report_files',
    text: `select count(*) as n from report_files
           where workspace_id = $1 and person_id = $2 and status in ('waiting', 'making', 'ready')
             and created_at > app.now() - make_interval(days => $3)`,
    values: [workspaceId, personId, reportFileDays],
  });
  return rows[0]?.n ?? 0;
}

/** The partnerships that the transaction shows. */
export async function visiblePartnerships(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.client.query<{ ids: string[] }>('select app.visible_partnerships() as ids');
  return rows[0]?.ids ?? [];
}

type OneFile = { workspaceId: string; personId: string; fileId: string };

/** What is in a file, portion by portion. */
export async function* readReportFileContent(
  tx: Transaction,
  { workspaceId, personId, fileId }: OneFile,
): AsyncGenerator<Buffer> {
  for (let portion = 0; ; portion += 1) {
    const { rows } = await tx.client.query<{ content: Buffer }>({
      name: 'read_report_file_portion',
      text: `select content from report_file_portions
             where workspace_id = $1 and person_id = $2 and file_id = $3 and portion = $4`,
      values: [workspaceId, personId, fileId, portion],
    });
    if (!rows[0]) return;
    yield rows[0].content;
  }
}

/** Leaves nothing of what was in a file. */
export async function dropReportFileContent(
  tx: Transaction,
  { workspaceId, personId, fileId }: OneFile,
): Promise<void> {
  await tx.client.query({
    name: 'drop_report_file',
    text: 'delete from report_file_portions where workspace_id = $1 and person_id = $2 and file_id = $3',
    values: [workspaceId, personId, fileId],
  });
}
