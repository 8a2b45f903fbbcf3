import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryResultRow } from 'pg';
import type { Transaction } from './transaction.ts';

const dialect = new PgDialect();

/**
 * Asks a statement that was put together from parts under a name of its own, so that a connection plans it once, for
 * whatever it is asked with: for what joins so many tables that planning takes longer than answering.
 */
export async function askNamed<Row extends QueryResultRow>({ client }: Transaction, statement: SQL): Promise<Row[]> {
  const { sql: text, params: values } = dialect.sqlToQuery(statement);
  const name = `parts_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  const [, { rows }] = await Promise.all([
    client.query('set local plan_cache_mode = force_generic_plan'),
    client.query<Row>({ name, text, values }),
    client.query('set local plan_cache_mode to default'),
  ]);
  return rows;
}
