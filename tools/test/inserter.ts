import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';

/** Puts a row into a table, with an id and its stamps. @returns the id */
export type Insert = (table: string, values: Record<string, unknown>) => Promise<string>;

export function inserter(client: pg.Client, workspaceId: string): Insert {
  return async (table, values) => {
    const row = { id: randomUUIDv7(), workspace_id: workspaceId, version: 1, ...values };
    const names = [...Object.keys(row), 'created_at', 'updated_at'];
    const slots = [...Object.keys(row).map((_, i) => `$${i + 1}`), 'app.now()', 'app.now()'];
    await client.query(`insert into ${table} (${names.join()}) values (${slots.join()})`, Object.values(row));
    return row.id;
  };
}
