import { type ReportFile, reportFileDays } from '@trivet/domain';
import { eq, inArray } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { reportFiles } from './report-files.table.ts';

/** A file that somebody waits for, and how often it has been tried. */
export type OwedReportFile = { workspaceId: string; fileId: string; attempts: number };

/** The files of all workspaces that should be made now: those that wait, and those whose worker may have been killed. */
export async function listOwedReportFiles(pool: Pool, atMost: number): Promise<OwedReportFile[]> {
  const { rows } = await pool.query<OwedReportFile>(
    'select workspace_id as "workspaceId", id as "fileId", attempts from app.owed_report_files($1)',
    [atMost],
  );
  return rows;
}

/** Who a file is made for. Without an account they can no longer enter the workspace. */
export type ClaimedReportFile = ReportFile & { accountId: string | null };

type OneFile = { workspaceId: string; fileId: string };

/**
 * Begins another try. Progress is no event of the file, so that it leaves no trail.
 * @returns undefined when nothing is owed to it any more
 */
export async function claimReportFile(
  tx: Transaction,
  { workspaceId, fileId, at }: OneFile & { at: string },
): Promise<ClaimedReportFile | undefined> {
  const owed = all(
    eq(reportFiles.workspaceId, workspaceId),
    eq(reportFiles.id, fileId),
    inArray(reportFiles.status, ['waiting', 'making']),
  );
  const [before] = await tx.select().from(reportFiles).where(owed).for('update');
  if (!before) return undefined;
  const begun = { status: 'making' as const, rows: 0, attempts: before.attempts + 1, updatedAt: at };
  await tx.update(reportFiles).set(begun).where(owed);
  const { rows } = await tx.client.query<{ accountId: string | null }>({
    name: 'asker_of_report_file',
    text: `select case when archived_at is null then account_id end as "accountId" from people
           where workspace_id = $1 and id = $2`,
    values: [workspaceId, before.personId],
  });
  return { ...before, ...begun, accountId: rows[0]?.accountId ?? null };
}

/** Says how many rows of a file have been written. */
export async function tellReportFileProgress(
  tx: Transaction,
  { workspaceId, fileId, rows }: OneFile & { rows: number },
): Promise<void> {
  await tx.client.query({
    name: 'tell_report_file_progress',
    text: `update report_files set rows = $3 where workspace_id = $1 and id = $2 and status = 'making'`,
    values: [workspaceId, fileId, rows],
  });
}

const portionBytes = 1024 * 1024;

/** Keeps what is in a file in the place of what a try before may have left. */
export async function keepReportFileContent(
  tx: Transaction,
  { workspaceId, personId, fileId }: OneFile & { personId: string },
  content: Uint8Array,
): Promise<void> {
  await tx.client.query('delete from report_file_portions where workspace_id = $1 and file_id = $2', [
    workspaceId,
    fileId,
  ]);
  for (let portion = 0; portion * portionBytes < content.length; portion += 1) {
    const part = content.subarray(portion * portionBytes, (portion + 1) * portionBytes);
    await tx.client.query({
      name: 'keep_report_file_portion',
      text: 'insert into report_file_portions (workspace_id, person_id, file_id, portion, content) values ($1, $2, $3, $4, $5)',
      values: [workspaceId, personId, fileId, portion, Buffer.from(part)],
    });
  }
}

/** Forgets files after their days, with all that was in them. */
export async function purgeReportFiles(tx: Transaction, workspaceId: string): Promise<void> {
  const old = `select id from report_files where workspace_id = $1 and created_at <= app.now() - make_interval(days => $2)`;
  for (const text of [
    `delete from report_file_portions where workspace_id = $1 and file_id in (${old})`,
    `delete from report_files where workspace_id = $1 and id in (${old})`,
  ])
    await tx.client.query(text, [workspaceId, reportFileDays]);
}
