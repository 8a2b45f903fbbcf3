import type { Pool } from '../kernel/pool.ts';

/**
 * Runs `work` unless another process is running what goes by the same name. The lock is the connection's: it is gone when
 * the process is killed.
 */
export async function exclusively(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('trivet ' || $1, 0)) as mine`,
      [name],
    );
    if (!rows[0]?.mine) return;
    await work();
    await client.query(`select pg_advisory_unlock(hashtextextended('trivet ' || $1, 0))`, [name]);
  } catch (error) {
    // A connection that may still hold the lock is not used again.
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Every workspace there is, for what is done in each. */
export async function listWorkspaceIds(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from app.workspace_ids() as id');
  return rows.map(({ id }) => id);
}
