import type { BoardPack } from '@trivet/domain';
import { eq, ne, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { boardPacks } from './board-packs.table.ts';

/** Whose packs. `onlyVisible`: none that tells of a partnership which the transaction does not show, as for a limited token. */
export type PackReader = { workspaceId: string; personId: string; onlyVisible: boolean };

/** A person's packs that have not been removed, newest first by `-createdAt`. */
export async function listBoardPacks(
  tx: Transaction,
  reader: PackReader,
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<BoardPack>> {
  const byTime = { createdAt: { by: boardPacks.createdAt, of: ({ createdAt }: BoardPack) => createdAt } };
  const sorted = keyset(byTime, { sort, id: boardPacks.id }, page);
  const rows = await tx
    .select()
    .from(boardPacks)
    .where(all(seenBy(reader), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** @returns undefined when this person has none such */
export async function readBoardPack(tx: Transaction, reader: PackReader, id: string): Promise<BoardPack | undefined> {
  const [pack] = await tx
    .select()
    .from(boardPacks)
    .where(all(seenBy(reader), eq(boardPacks.id, id)));
  return pack;
}

const seenBy = ({ workspaceId, personId, onlyVisible }: PackReader) =>
  all(
    eq(boardPacks.workspaceId, workspaceId),
    eq(boardPacks.personId, personId),
    ne(boardPacks.status, 'removed'),
    onlyVisible ? sql`${boardPacks.partnershipIds} <@ (select app.visible_partnerships())` : undefined,
  );

/** How many packs of a person wait or are being made. */
export async function countPacksUnderWay(
  tx: Transaction,
  { workspaceId, personId }: Pick<PackReader, 'workspaceId' | 'personId'>,
): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'count_packs_under_way',
    text: `select count(*) as n from board_packs where workspace_id = $1 and person_id = $2 and status in ('waiting', 'making')`,
    values: [workspaceId, personId],
  });
  return rows[0]?.n ?? 0;
}

type OnePack = { workspaceId: string; personId: string; packId: string };

/** What is in a pack, portion by portion. */
export async function* readPackDocument(
  tx: Transaction,
  { workspaceId, personId, packId }: OnePack,
): AsyncGenerator<Buffer> {
  for (let portion = 0; ; portion += 1) {
    const { rows } = await tx.client.query<{ content: Buffer }>({
      name: 'read_board_pack_portion',
      text: `select content from board_pack_portions
             where workspace_id = $1 and person_id = $2 and pack_id = $3 and portion = $4`,
      values: [workspaceId, personId, packId, portion],
    });
    if (!rows[0]) return;
    yield rows[0].content;
  }
}

/** Leaves nothing of what was in a pack. */
export async function dropPackDocument(tx: Transaction, { workspaceId, personId, packId }: OnePack): Promise<void> {
  await tx.client.query({
    name: 'drop_board_pack',
    text: 'delete from board_pack_portions where workspace_id = $1 and person_id = $2 and pack_id = $3',
    values: [workspaceId, personId, packId],
  });
}
