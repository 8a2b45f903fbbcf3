import type { Paper } from '@trivet/domain';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import { agendaItems } from '../agenda/agenda.table.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { papers } from './papers.table.ts';

export type PaperView = Paper & { uploadedByName: string | null; isConfidential: boolean };

/** The papers of a meeting's items, in the order they were brought. */
export async function listPapers(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  meetingId: string,
): Promise<PaperView[]> {
  return tx
    .select({
      ...getTableColumns(papers),
      uploadedByName: sql<string | null>`(select p.name from people p where p.id = papers.uploaded_by_id)`,
      isConfidential: agendaItems.isConfidential,
    })
    .from(papers)
    .innerJoin(agendaItems, eq(agendaItems.id, papers.agendaItemId))
    .where(
      and(
        eq(papers.workspaceId, workspaceId),
        eq(papers.partnershipId, partnershipId),
        eq(papers.isWithdrawn, false),
        eq(agendaItems.meetingId, meetingId),
        eq(agendaItems.isWithdrawn, false),
      ),
    )
    .orderBy(asc(papers.createdAt), asc(papers.id));
}

/** How many bytes the papers of the workspace take together. */
export async function paperBytes(tx: Transaction): Promise<number> {
  const { rows } = await tx.client.query<{ bytes: number }>({
    name: 'paper_bytes',
    text: 'select app.paper_bytes()::float8 as bytes',
  });
  return rows[0]?.bytes ?? 0;
}

type Content = Within & { paperId: string };

const portionBytes = 1024 * 1024;

/** Keeps what is in a paper, in portions, so that none of it is ever in memory as a whole when it is read again. */
export async function keepPaper(
  tx: Transaction,
  { workspaceId, partnershipId, paperId }: Content,
  content: Uint8Array,
): Promise<void> {
  for (let portion = 0; portion * portionBytes < content.length; portion += 1) {
    const part = content.subarray(portion * portionBytes, (portion + 1) * portionBytes);
    await tx.client.query({
      name: 'keep_paper_portion',
      text: 'insert into paper_portions (workspace_id, partnership_id, paper_id, portion, content) values ($1, $2, $3, $4, $5)',
      values: [workspaceId, partnershipId, paperId, portion, Buffer.from(part)],
    });
  }
}

/** The content of a paper, portion by portion. */
export async function* readPaper(
  tx: Transaction,
  { workspaceId, partnershipId, paperId }: Content,
): AsyncGenerator<Buffer> {
  for (let portion = 0; ; portion += 1) {
    const { rows } = await tx.client.query<{ content: Buffer }>({
      name: 'read_paper_portion',
      text: `select content from paper_portions
             where workspace_id = $1 and partnership_id = $2 and paper_id = $3 and portion = $4`,
      values: [workspaceId, partnershipId, paperId, portion],
    });
    if (!rows[0]) return;
    yield rows[0].content;
  }
}

/** Leaves nothing of what was in a paper. */
export async function dropPaper(tx: Transaction, { workspaceId, partnershipId, paperId }: Content): Promise<void> {
  await tx.client.query({
    name: 'drop_paper',
    text: 'delete from paper_portions where workspace_id = $1 and partnership_id = $2 and paper_id = $3',
    values: [workspaceId, partnershipId, paperId],
  });
}
