import type { ImportCheck } from '@trivet/contract';
import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import type { Import } from '@trivet/domain';
import { wordOf } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { missingFields, newPlanner, type PlannedRow, type Repairable } from './plan-import.ts';
import { registers } from './registers.ts';
import { type OneImport, readOwnImport } from './represent-import.ts';

export const checkImport = query(contract.imports.check, ({ params }, context) => check(params, context));

export const checkIndicatorImport = query(
  contract.indicatorImports.check,
  ({ params: { indicatorImportId: importId } }, context) => check({ partnershipId: null, importId }, context),
);

async function check(one: OneImport, context: QueryContext) {
  await db.takeTime(context.tx);
  const imported = await readOwnImport(context, one);
  if (imported.status !== 'draft') return settled(imported);
  const tally = newTally(imported);
  for await (const rows of plannedParts(context, imported)) tally.add(rows);
  return tally.check();
}

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** How many rows are looked at together. */
const together = 2000;

/** What each row would do now, a part of the file at a time. */
export async function* plannedParts(context: Reading, imported: Import): AsyncGenerator<PlannedRow[]> {
  const { register, partnershipId, id, fileName, mapping } = imported;
  const { tx, actor } = context;
  const importing = registers[register];
  const prepared = await importing.prepare({ ...context, partnershipId });
  const said = { ...prepared, reading: { ...prepared.reading, says: mapping.values } };
  const plan = newPlanner(importing, said, { fileName, mapping });
  const within = { workspaceId: actor.workspaceId, importId: id };
  let after = 0;
  for (;;) {
    const rows = await db.readImportRows(tx, within, { sheet: mapping.sheet, after, most: together });
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    yield await plan(rows);
  }
}

const problemsShown = 500;
const rowsShown = 200;

/** Counts what rows would do, and keeps as much of them as is shown: of a file of any length no more. */
export function newTally(imported: Import) {
  const counts = { create: 0, update: 0, nothing: 0, left_out: 0, problem: 0 };
  const shown: Pick<ImportCheck, 'problems' | 'duplicates' | 'formulas' | 'rows'> = {
    problems: [],
    duplicates: [],
    formulas: [],
    rows: [],
  };
  const repairs = new Map<string, ImportCheck['repairs'][number]>();
  let makesNew = false;
  return {
    add: (rows: readonly PlannedRow[]) => {
      for (const row of rows) {
        counts[row.does] += 1;
        makesNew ||= row.does === 'create' || (row.does === 'problem' && !row.known);
        for (const repair of row.repairs) noteRepair(repairs, repair);
      }
      fill(shown.problems, problemsShown, () => rows.flatMap(({ problems }) => problems));
      fill(shown.duplicates, rowsShown, () => rows.flatMap(duplicateOf));
      fill(shown.formulas, rowsShown, () => rows.flatMap(({ formulas }) => formulas));
      fill(shown.rows, rowsShown, () => rows.flatMap(shownRow));
    },
    check: (): ImportCheck => {
      const missing = makesNew ? missingFields(registers[imported.register], imported.mapping) : [];
      const { create, update, nothing: unchanged, left_out: leftOut, problem: problemRows } = counts;
      return {
        create,
        update,
        unchanged,
        leftOut,
        problemRows,
        ready: problemRows === 0 && missing.length === 0 && create + update > 0,
        missing: missing.map(({ name: field, heading }) => ({ field, heading })),
        repairs: [...repairs.values()].toSorted((a, b) => b.rows - a.rows).slice(0, problemsShown),
        ...shown,
      };
    },
  };
}

function fill<Item>(shown: Item[], most: number, found: () => readonly Item[]): void {
  if (shown.length < most) shown.push(...found().slice(0, most - shown.length));
}

/** Nothing is to be confirmed any more: what came of it is all there is to say. */
const settled = ({ created, updated, unchanged, leftOut }: Import): ImportCheck => ({
  create: created,
  update: updated,
  unchanged,
  leftOut,
  problemRows: 0,
  ready: false,
  missing: [],
  repairs: [],
  problems: [],
  duplicates: [],
  formulas: [],
  rows: [],
});

function shownRow({ row, does, known, title, changes }: PlannedRow): ImportCheck['rows'] {
  if (does !== 'create' && does !== 'update') return [];
  return [{ row, does, reference: known?.reference ?? null, title: title || (known?.title ?? ''), changes }];
}

const duplicateOf = ({ row, title, like }: PlannedRow) => (like === null ? [] : [{ row, title, like }]);

/** The same word in the same column is mended once; what most cells need comes first. */
function noteRepair(
  repairs: Map<string, ImportCheck['repairs'][number]>,
  { column: { name: field, heading }, word, unread, row: firstRow }: Repairable,
): void {
  const key = `${field} ${wordOf(word)}`;
  const known = repairs.get(key);
  if (known) known.rows += 1;
  else
    repairs.set(key, {
      field,
      heading,
      word,
      rows: 1,
      firstRow,
      expected: unread.expected,
      suggestion: unread.suggestion,
    });
}
