import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Makes, or brings up to date, the schema in which jobs wait where Postgres carries them, and lets the worker use it and
 * nothing more. As the database's owner, after its migrations and before the first worker. Run again it changes nothing.
 */
export async function prepareJobStore(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    // Each queue gets a sequence of its own when it is first used, hence create.
    await client.query(`
      grant usage, create on schema bullmq to trivet_worker;
      grant select, insert, update, delete on all tables in schema bullmq to trivet_worker;
      grant usage, select, update on all sequences in schema bullmq to trivet_worker;
      grant execute on all functions in schema bullmq to trivet_worker`);
  } finally {
    await client.end();
  }
}
