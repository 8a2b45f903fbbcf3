import type { BoardPack } from '@trivet/domain';
import { eq, inArray } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { boardPacks } from './board-packs.table.ts';

/** A pack that somebody waits for, and how often it has been tried. */
export type OwedPack = { workspaceId: string; packId: string; attempts: number };

/** The packs of all workspaces that should be made now: those that wait, and those whose worker may have been killed. */
export async function listOwedPacks(pool: Pool, atMost: number): Promise<OwedPack[]> {
  const { rows } = await pool.query<OwedPack>(
    'select workspace_id as "workspaceId", id as "packId", attempts from app.owed_board_packs($1)',
    [atMost],
  );
  return rows;
}

/** Who a pack is made for. Without an account they can no longer enter the workspace. */
export type ClaimedPack = BoardPack & { accountId: string | null; personName: string };

/**
 * Begins another try. Progress is no event of the pack, so that it leaves no trail.
 * @returns undefined when nothing is owed to it any more
 */
export async function claimPack(
  tx: Transaction,
  { workspaceId, packId, at }: { workspaceId: string; packId: string; at: string },
): Promise<ClaimedPack | undefined> {
  const owed = all(
    eq(boardPacks.workspaceId, workspaceId),
    eq(boardPacks.id, packId),
    inArray(boardPacks.status, ['waiting', 'making']),
  );
  const [before] = await tx.select().from(boardPacks).where(owed).for('update');
  if (!before) return undefined;
  const begun = { status: 'making' as const, done: 0, attempts: before.attempts + 1, updatedAt: at };
  await tx.update(boardPacks).set(begun).where(owed);
  const { rows } = await tx.client.query<{ accountId: string | null; personName: string }>({
    name: 'asker_of_pack',
    text: `select case when archived_at is null then account_id end as "accountId", name as "personName"
           from people where workspace_id = $1 and id = $2`,
    values: [workspaceId, before.personId],
  });
  return { ...before, ...begun, accountId: rows[0]?.accountId ?? null, personName: rows[0]?.personName ?? '' };
}

/** Says how many partnerships of a pack have been read. */
export async function tellPackProgress(
  tx: Transaction,
  { workspaceId, packId, done }: { workspaceId: string; packId: string; done: number },
): Promise<void> {
  await tx.client.query({
    name: 'tell_pack_progress',
    text: `update board_packs set done = $3 where workspace_id = $1 and id = $2 and status = 'making'`,
    values: [workspaceId, packId, done],
  });
}

const portionBytes = 1024 * 1024;

/** Keeps what is in a pack in the place of what a try before may have left. */
export async function keepPackDocument(
  tx: Transaction,
  { workspaceId, personId, packId }: { workspaceId: string; personId: string; packId: string },
  content: Uint8Array,
): Promise<void> {
  await tx.client.query('delete from board_pack_portions where workspace_id = $1 and pack_id = $2', [
    workspaceId,
    packId,
  ]);
  for (let portion = 0; portion * portionBytes < content.length; portion += 1) {
    const part = content.subarray(portion * portionBytes, (portion + 1) * portionBytes);
    await tx.client.query({
      name: 'keep_board_pack_portion',
      text: 'insert into board_pack_portions (workspace_id, person_id, pack_id, portion, content) values ($1, $2, $3, $4, $5)',
      values: [workspaceId, personId, packId, portion, Buffer.from(part)],
    });
  }
}

/** Forgets packs after so many days, with all that was in them. */
export async function purgeBoardPacks(tx: Transaction, workspaceId: string, days: number): Promise<void> {
  const old = `select id from board_packs where workspace_id = $1 and created_at < app.now() - make_interval(days => $2)`;
  for (const text of [
    `delete from board_pack_links where workspace_id = $1 and pack_id in (${old})`,
    `delete from board_pack_portions where workspace_id = $1 and pack_id in (${old})`,
    `delete from board_packs where workspace_id = $1 and id in (${old})`,
  ])
    await tx.client.query(text, [workspaceId, days]);
}
