import type { DecisionColumn } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Readable } from 'node:stream';
import { copyAsCsv, type Statement } from '../kernel/copy-out.ts';
import { readSheet, type SheetRows } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { type DecisionFilter, decisionReference, decisionsMatching } from './decisions.queries.ts';
import { decisions } from './decisions.table.ts';

type Asked = DecisionFilter & { sort: string };

const code = `(select p.code from partnerships p where p.id = decisions.partnership_id)`;
const raw = (column: string): SQL => sql.raw(`decisions.${column}`);
const counted = (stance: string): SQL => sql.raw(`(decisions.tally ->> '${stance}')::int`);

/** Where each column of the register comes from. */
const columns: Record<DecisionColumn, SQL> = {
  reference: decisionReference,
  title: raw('title'),
  words: raw('words'),
  status: raw('status'),
  method: raw('method'),
  meeting: sql.raw(`(select app.reference(${code}, 'MT', m.number) from meetings m where m.id = decisions.meeting_id)`),
  opensOn: raw('opens_on'),
  closesOn: raw('closes_on'),
  decidedOn: raw('decided_on'),
  effectiveOn: raw('effective_on'),
  reviewOn: raw('review_on'),
  agree: counted('agree'),
  agreeWithConcerns: counted('agreeWithConcerns'),
  object: counted('object'),
  abstain: counted('abstain'),
  dissent:
    sql.raw(`(select string_agg(o.short_name || ': ' || s.reason, e'\\n' order by o.short_name) from decision_positions s
    join partners x on x.id = s.partner_id join organisations o on o.id = x.organisation_id
    where s.workspace_id = decisions.workspace_id and s.decision_id = decisions.id and s.stance = 'object')`),
  outcome: raw('outcome'),
  supersededBy: sql.raw(`(select app.reference(${code}, 'D', d.number) from decisions d
    where d.workspace_id = decisions.workspace_id and d.supersedes_id = decisions.id and d.status in ('taken', 'to_ratify', 'superseded') limit 1)`),
};

/** What somebody typed: the rest cannot begin like a formula. */
const typed: readonly string[] = ['title', 'words', 'dissent', 'outcome'] satisfies DecisionColumn[];

/** The decisions that a filter shows, in its order, as CSV. */
export const copyDecisions = (tx: Transaction, place: Within, asked: Asked): Readable =>
  copyAsCsv(tx, sheetOf(tx, place, { asked, isGuarded: true }));

/** The same as rows of text, up to `most` and one more. */
export const readDecisionSheet = (
  tx: Transaction,
  place: Within,
  { asked, most }: { asked: Asked; most: number },
): Promise<SheetRows> => readSheet(tx, sheetOf(tx, place, { asked, isGuarded: false }), most);

function sheetOf(
  tx: Transaction,
  place: Within,
  { asked, isGuarded }: { asked: Asked; isGuarded: boolean },
): Statement {
  const { sort, ...filter } = asked;
  const chosen = Object.fromEntries(
    Object.entries(columns).map(([name, from]) => {
      const cell = isGuarded && typed.includes(name) ? sql`app.guarded_cell(${from})` : from;
      return [name, cell.as(name)];
    }),
  );
  const by = sort.endsWith('reviewOn') ? sql`decisions.review_on` : sql`decisions.number`;
  const { sql: text, params: values } = tx
    .select(chosen)
    .from(decisions)
    .where(decisionsMatching(place, filter))
    .orderBy(sort.startsWith('-') ? sql`${by} desc nulls last` : sql`${by} nulls last`, decisions.id)
    .toSQL();
  return { text, values };
}
