import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** The columns of a table that are written, not generated, as a list for an insert that copies rows. */
export async function ownColumns(it: TestApp, table: string): Promise<string> {
  const [found] = await look<{ columns: string }>(
    it,
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return found?.columns ?? '';
}
