import type { InterestColumn } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Readable } from 'node:stream';
import { copyAsCsv, type Statement } from '../kernel/copy-out.ts';
import { readSheet, type SheetRows } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { interestFacts, type InterestFilter, interestsMatching } from './interests.queries.ts';
import { meetingInterests } from './interests.table.ts';

type Asked = InterestFilter & { sort: string };

/** Where each column of the register comes from. */
const columns: Record<InterestColumn, SQL> = {
  heldOn: interestFacts.heldOn,
  meeting: interestFacts.meetingReference,
  item: interestFacts.itemTitle,
  name: interestFacts.name,
  organisation: interestFacts.organisation,
  nature: sql.raw('meeting_interests.nature'),
  handling: sql.raw('meeting_interests.handling'),
};

/** What somebody typed: the rest cannot begin like a formula. */
const typed: readonly string[] = ['item', 'name', 'organisation', 'nature'] satisfies InterestColumn[];

/** The interests that a filter shows, in its order, as CSV. */
export const copyInterests = (tx: Transaction, place: Within, asked: Asked): Readable =>
  copyAsCsv(tx, sheetOf(tx, place, { asked, isGuarded: true }));

/** The same as rows of text, up to `most` and one more. */
export const readInterestSheet = (
  tx: Transaction,
  place: Within,
  { asked, most }: { asked: Asked; most: number },
): Promise<SheetRows> => readSheet(tx, sheetOf(tx, place, { asked, isGuarded: false }), most);

function sheetOf(
  tx: Transaction,
  place: Within,
  { asked: { sort, ...filter }, isGuarded }: { asked: Asked; isGuarded: boolean },
): Statement {
  const chosen = Object.fromEntries(
    Object.entries(columns).map(([name, from]) => {
      const cell = isGuarded && typed.includes(name) ? sql`app.guarded_cell(${from})` : from;
      return [name, sql`${cell}`.as(name)];
    }),
  );
  const way = sort.startsWith('-') ? sql.raw('desc') : sql.raw('asc');
  const { sql: text, params: values } = tx
    .select(chosen)
    .from(meetingInterests)
    .where(interestsMatching(place, filter))
    .orderBy(sql`${interestFacts.heldOn} ${way}`, sql`meeting_interests.id ${way}`)
    .toSQL();
  return { text, values };
}
