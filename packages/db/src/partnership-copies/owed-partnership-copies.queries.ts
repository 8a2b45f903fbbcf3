import { copyDays, type PartnershipCopy } from '@trivet/domain';
import { eq, inArray } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { partnershipCopies } from './partnership-copies.table.ts';

/** A copy that somebody waits for, and how often it has been tried. */
export type OwedCopy = { workspaceId: string; copyId: string; attempts: number };

/** The copies of all workspaces that should be made now: those that wait, and those whose worker may have been killed. */
export async function listOwedCopies(pool: Pool, atMost: number): Promise<OwedCopy[]> {
  const { rows } = await pool.query<OwedCopy>(
    'select workspace_id as "workspaceId", id as "copyId", attempts from app.owed_partnership_copies($1)',
    [atMost],
  );
  return rows;
}

/** Who a copy is made for. Without an account they can no longer enter the workspace. */
export type ClaimedCopy = PartnershipCopy & { accountId: string | null; personName: string };

type OneCopy = { workspaceId: string; copyId: string };

/**
 * Begins another try, with nothing of one before. Progress is no event of the copy, so that it leaves no trail.
 * @returns undefined when nothing is owed to it any more
 */
export async function claimCopy(
  tx: Transaction,
  { workspaceId, copyId, at }: OneCopy & { at: string },
): Promise<ClaimedCopy | undefined> {
  const owed = all(
    eq(partnershipCopies.workspaceId, workspaceId),
    eq(partnershipCopies.id, copyId),
    inArray(partnershipCopies.status, ['waiting', 'making']),
  );
  const [before] = await tx.select().from(partnershipCopies).where(owed).for('update');
  if (!before) return undefined;
  const begun = { status: 'making' as const, done: 0, attempts: before.attempts + 1, updatedAt: at };
  await tx.update(partnershipCopies).set(begun).where(owed);
  await dropPortions(tx, { workspaceId, copyId });
  const { rows } = await tx.client.query<{ accountId: string | null; personName: string }>({
    name: 'asker_of_partnership_copy',
    text: `select case when archived_at is null then account_id end as "accountId", name as "personName"
           from people where workspace_id = $1 and id = $2`,
    values: [workspaceId, before.personId],
  });
  return { ...before, ...begun, accountId: rows[0]?.accountId ?? null, personName: rows[0]?.personName ?? '' };
}

/** Says how many of its files have been written, of how many. */
export async function tellCopyProgress(
  tx: Transaction,
  { workspaceId, copyId, done, total }: OneCopy & { done: number; total: number },
): Promise<void> {
  await tx.client.query({
    name: 'tell_partnership_copy_progress',
    text: `update partnership_copies set done = $3, total = $4 where workspace_id = $1 and id = $2 and status = 'making'`,
    values: [workspaceId, copyId, done, total],
  });
}

/** Keeps the next portion of an archive, unless nobody waits for it any more. */
export async function keepCopyPortion(
  tx: Transaction,
  { workspaceId, copyId, portion }: OneCopy & { portion: number },
  content: Buffer,
): Promise<void> {
  await tx.client.query({
    name: 'keep_partnership_copy_portion',
    text: `insert into partnership_copy_portions (workspace_id, partnership_id, person_id, copy_id, portion, content)
           select workspace_id, partnership_id, person_id, id, $3, $4 from partnership_copies
           where workspace_id = $1 and id = $2 and status = 'making'`,
    values: [workspaceId, copyId, portion, content],
  });
}

/** Leaves nothing of a try that went wrong. */
export async function dropPortions(tx: Transaction, { workspaceId, copyId }: OneCopy): Promise<void> {
  await tx.client.query('delete from partnership_copy_portions where workspace_id = $1 and copy_id = $2', [
    workspaceId,
    copyId,
  ]);
}

/** Forgets copies after their days, with all that was in them. */
export async function purgePartnershipCopies(tx: Transaction, workspaceId: string): Promise<void> {
  const old = `select id from partnership_copies where workspace_id = $1 and created_at <= app.now() - make_interval(days => $2)`;
  for (const text of [
    `delete from partnership_copy_portions where workspace_id = $1 and copy_id in (${old})`,
    `delete from partnership_copies where workspace_id = $1 and id in (${old})`,
  ])
    await tx.client.query(text, [workspaceId, copyDays]);
}
