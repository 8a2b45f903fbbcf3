import { type SQL, sql } from 'drizzle-orm';
import type { Readable } from 'node:stream';
import { copyAsCsv } from '../kernel/copy-out.ts';
import { readSheet, type SheetRows } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import {
  type AccountabilityLineFilter,
  accountabilitySheet,
  type LineSheetColumn,
  lineSheetColumns,
} from './accountability-lines.queries.ts';

/** What somebody typed, or a name: the rest cannot begin like a formula. */
const typed: readonly string[] = [
  'from',
  'to',
  'whatFor',
  'form',
  'consequence',
  'restsOn',
  'objective',
  'budgetLine',
  'endingReason',
] satisfies LineSheetColumn[];

type OnDay = Within & { today: string };

/** The lines that a filter shows, in its order, as CSV. */
export function copyAccountabilityLines(tx: Transaction, place: OnDay, filter: AccountabilityLineFilter): Readable {
  const guarded = named(place.today, (name, from) => (typed.includes(name) ? sql`app.guarded_cell(${from})` : from));
  return copyAsCsv(tx, accountabilitySheet(tx, place, { filter, columns: guarded }));
}

/** The same as rows of text, up to `most` and one more. */
export function readAccountabilitySheet(
  tx: Transaction,
  place: OnDay,
  { filter, most }: { filter: AccountabilityLineFilter; most: number },
): Promise<SheetRows> {
  const columns = named(place.today, (_name, from) => from);
  return readSheet(tx, accountabilitySheet(tx, place, { filter, columns }), most);
}

const named = (today: string, of: (name: string, from: SQL) => SQL): Record<string, SQL> =>
  Object.fromEntries(Object.entries(lineSheetColumns(today)).map(([name, from]) => [name, of(name, from)]));
