import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  type PgPool,
  Queue,
  runMigrations,
  SchemaMigrationRequiredError,
  Worker,
} from 'bullmq';
import { Pool, type PoolClient } from 'pg';
import type { Backend } from './backend.ts';
import { jobDefaults, workerDefaults } from './settings.ts';

const sharedConnections = 6;

/**
 * Keeps jobs in schema `bullmq` of the database and makes that schema where it is missing or old; once it is there,
 * an account needs `usage` and `create` on it (each queue has a sequence) and its tables, nothing else.
 * LISTEN is used: give it an address that leads to the server itself, not through a pooler in transaction mode.
 * Throws when the database does not answer.
 */
export async function openPostgresBackend(url: string, onError: (error: Error) => void): Promise<Backend> {
  const pool = openPool(url).on('error', onError);
  await bringSchemaUpToDate(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const connection = forBullMq(pool);
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection, defaultJobOptions: jobDefaults }, createPostgresBackend),
    worker: (name, process, options) => {
      // A worker holds one connection for as long as it lives, to LISTEN on.
      pool.options.max += 1;
      return new Worker(name, process, { ...workerDefaults, ...options, connection }, createPostgresBackend);
    },
    close: () => pool.end(),
  };
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: sharedConnections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'trivet jobs',
    options: '-c search_path=bullmq',
  });
  // Every queue and worker listens to the pool; there may be many.
  return pool.setMaxListeners(0);
}

async function bringSchemaUpToDate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await schemaVersion(client)) < LATEST_SCHEMA_VERSION) await runMigrations(client);
  } finally {
    client.release();
  }
}

async function schemaVersion(client: PoolClient): Promise<number> {
  try {
    return await assertSchemaCompatibility(client);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return 0;
    throw error;
  }
}

/** BullMQ says any pg.Pool will do; only the overloads of `on` in @types/pg do not match its own description of one. */
const forBullMq = (pool: Pool) => pool as unknown as PgPool;
