import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryConfig, QueryResultRow } from 'pg';
import type { Transaction } from './transaction.ts';

const dialect = new PgDialect();

/**
 * Asks a statement that was put together from parts under a name of its own, so that a connection plans it once, for
 * whatever it is asked with: for what joins so many tables that planning takes longer than answering.
 */
export function askNamed<Row extends QueryResultRow>(tx: Transaction, statement: SQL): Promise<Row[]> {
  const { sql: text, params: values } = dialect.sqlToQuery(statement);
  const name = `parts_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  return askPlannedOnce(tx, { name, text, values });
}

/** The same for a statement that has a name already. */
export async function askPlannedOnce<Row extends QueryResultRow>(
  { client }: Transaction,
  question: QueryConfig & { name: string },
): Promise<Row[]> {
  const [, { rows }] = await Promise.all([
    client.query('set local plan_cache_mode = force_generic_plan'),
    client.query<Row>(question),
    client.query('set local plan_cache_mode to default'),
  ]);
  return rows;
}
