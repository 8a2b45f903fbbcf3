import type { Post } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';

/** What a person holds, over all partnerships; none for a caller who is not an administrator. */
export async function readPostsHeld(tx: Transaction, personId: string): Promise<Post[]> {
  const { rows } = await tx.execute<Post>(
    sql`select post, about_id as "aboutId", about from app.posts_held(${personId})`,
  );
  return rows;
}
