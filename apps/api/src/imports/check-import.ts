import type { ImportCheck } from '@trivet/contract';
import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import type { Import } from '@trivet/domain';
import { wordOf } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { missingFields, type PlannedRow, planImport, type Repairable } from './plan-import.ts';
import { registers } from './registers.ts';
import { readOwnImport } from './represent-import.ts';

export const checkImport = query(contract.imports.check, async ({ params }, context) => {
  await db.takeTime(context.tx);
  const imported = await readOwnImport(context, params);
  return imported.status === 'draft' ? checkOf(imported, await planOf(context, imported)) : settled(imported);
});

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** What each row would do now. */
export async function planOf(context: Reading, { register, partnershipId, id, fileName, mapping }: Import) {
  const { tx, actor } = context;
  const importing = registers[register];
  const prepared = await importing.prepare({ ...context, partnershipId });
  const within = { workspaceId: actor.workspaceId, partnershipId, importId: id };
  const rows = await db.readImportRows(tx, within, { sheet: mapping.sheet });
  const said = { ...prepared, reading: { ...prepared.reading, says: mapping.values } };
  return planImport(importing, said, { fileName, mapping, rows });
}

const problemsShown = 500;
const rowsShown = 200;

export function checkOf(imported: Import, planned: readonly PlannedRow[]): ImportCheck {
  const count = (does: PlannedRow['does']) => planned.filter((row) => row.does === does).length;
  const missing =
    count('create') + count('problem') > 0 ? missingFields(registers[imported.register], imported.mapping) : [];
  const needed = planned.some((row) => row.does === 'create' || (row.does === 'problem' && !row.known)) ? missing : [];
  return {
    create: count('create'),
    update: count('update'),
    unchanged: count('nothing'),
    leftOut: count('left_out'),
    problemRows: count('problem'),
    ready: count('problem') === 0 && needed.length === 0 && count('create') + count('update') > 0,
    missing: needed.map(({ name: field, heading }) => ({ field, heading })),
    repairs: repairsOf(planned.flatMap(({ repairs }) => repairs)),
    problems: planned.flatMap(({ problems }) => problems).slice(0, problemsShown),
    duplicates: planned
      .flatMap(({ row, title, like }) => (like === null ? [] : [{ row, title, like }]))
      .slice(0, rowsShown),
    formulas: planned.flatMap(({ formulas }) => formulas).slice(0, rowsShown),
    rows: planned.flatMap(shownRow).slice(0, rowsShown),
  };
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

/** The same word in the same column is mended once; what most cells need comes first. */
function repairsOf(repairs: readonly Repairable[]): ImportCheck['repairs'] {
  const alike = Map.groupBy(repairs, ({ column, word }) => `${column.name} ${wordOf(word)}`);
  return [...alike.values()]
    .flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const { column, word, unread, row } = first;
      const { expected, suggestion } = unread;
      return [
        { field: column.name, heading: column.heading, word, rows: some.length, firstRow: row, expected, suggestion },
      ];
    })
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, problemsShown);
}
