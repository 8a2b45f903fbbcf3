import type { ImportRow } from '@trivet/db';
import {
  type Cell,
  type ImportMapping,
  letterOf,
  type Named,
  readCell,
  Refusal,
  type SheetColumn,
  textOf,
  unguardedCell,
  type Unread,
  type Value,
  wordOf,
} from '@trivet/domain';
import type { Deed, Importing, Known, Prepared, Values } from './importing.ts';
import { aboutRow, type Problem, problemAt, refusalIn } from './row-problems.ts';

export type Repairable = { row: number; column: SheetColumn; word: string; unread: Unread };
export type Change = { heading: string; from: string; to: string };

/** What one row of the file comes to. */
export type PlannedRow = {
  row: number;
  does: 'create' | 'update' | 'nothing' | 'left_out' | 'problem';
  known: Known | null;
  title: string;
  deed: Deed | null;
  changes: Change[];
  problems: Problem[];
  repairs: Repairable[];
  formulas: { row: number; column: string; heading: string; value: string }[];
  /** What it may be twice with: a reference, or another row */
  like: string | null;
};

export type Brought = { fileName: string; mapping: ImportMapping };

/** Fields that a new record needs, which nothing in the mapping gives. */
export const missingFields = ({ columns }: Importing, { columns: places, fixed }: ImportMapping): SheetColumn[] =>
  columns.filter(({ name, taken }) => taken === 'needed' && places[name] === undefined && !fixed[name]);

/**
 * Reads the rows of a file and says what each would do, a part of them at a time: rows that stand further down are held
 * against those before them, whichever part they came in.
 */
export function newPlanner(importing: Importing, prepared: Prepared, { fileName, mapping }: Brought) {
  const used = importing.columns.filter(({ name, taken }) => taken !== 'never' && mapping.columns[name] !== undefined);
  const missing = new Set(missingFields(importing, mapping).map(({ name }) => name));
  const leftOut = new Set(mapping.leaveOut);
  const find = finderOf(importing, prepared);
  const titled = importing.columns.find(({ name }) => name === 'title');
  const called = titled ?? importing.columns[0];
  const seen = new Map<string, number>();
  const titles = new Map(prepared.known.map((known) => [wordOf(known.title), `${known.reference} ${known.title}`]));

  return async (rows: readonly ImportRow[]): Promise<PlannedRow[]> => {
    const read = rows.filter(({ number }) => number > mapping.headerRow).flatMap((row) => readOne(row) ?? []);
    await prepared.ahead?.(read.flatMap(({ values }) => (values ? [values] : [])));
    return read.map(({ row, values }) => (values ? decided(row, values) : row));
  };

  function readOne({ number, cells }: ImportRow): { row: PlannedRow; values: Values | null } | null {
    const at = (column: SheetColumn): Cell | undefined => cells[mapping.columns[column.name] ?? -1];
    if (used.every((column) => textOf(at(column)) === '')) return null;
    const title = called ? textOf(at(called)) : '';
    const row: PlannedRow = { ...empty, row: number, title };
    if (leftOut.has(number)) return settled({ ...row, does: 'left_out' });

    const found = find(cells, mapping);
    if ('problem' in found) return settled(refusedWhole(row, found.problem));
    const { known } = found;
    if (known) {
      const before = seen.get(known.id);
      if (before !== undefined)
        return settled(
          refusedWhole(row, ['twice', `${known.reference} stands in row ${before} already. Keep one of the two.`]),
        );
      seen.set(known.id, number);
    }
    const read = readRow({ number, at, used, known, missing, prepared, mapping });
    const { values, ...noted } = read;
    if (noted.problems.length > 0) return settled({ ...row, ...noted, known, does: 'problem' });
    return { row: { ...row, ...noted, known }, values };
  }

  function decided(row: PlannedRow, values: Values): PlannedRow {
    const { known } = row;
    const changes = known ? changesOf(used, values, known, prepared) : [];
    if (known && changes.length === 0) return { ...row, does: 'nothing' };
    const stale = known && isStale(values, known) && !mapping.overwrite;
    if (stale)
      return refusedWhole({ ...row, changes }, [
        'changed_since',
        `${known.reference} has changed since this file was exported: ${wordsOf(changes)}. Leave the row out, or let the file win.`,
      ]);
    // What it lacks is said once, of all of them.
    if (!known && missing.size > 0) return { ...row, does: 'create', like: likeOf(row) };
    try {
      const deed = prepared.plan(values, known, fileName);
      if (!deed) return { ...row, does: 'nothing' };
      const like = known ? null : likeOf(row);
      return { ...row, changes, deed, does: known ? 'update' : 'create', like };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...row, changes, does: 'problem', problems: refusalIn(error, { row: row.row, importing, mapping }) };
    }
  }

  function likeOf({ title, row }: PlannedRow): string | null {
    if (!titled) return null;
    const like = titles.get(wordOf(title)) ?? null;
    if (like === null) titles.set(wordOf(title), `row ${row}`);
    return like;
  }
}

const settled = (row: PlannedRow) => ({ row, values: null });

const empty = {
  does: 'nothing' as const,
  known: null,
  deed: null,
  changes: [],
  problems: [],
  repairs: [],
  formulas: [],
  like: null,
};

type ToRead = {
  number: number;
  at: (column: SheetColumn) => Cell | undefined;
  used: readonly SheetColumn[];
  known: Known | null;
  missing: ReadonlySet<string>;
  prepared: Prepared;
  mapping: ImportMapping;
};

/** Each field of a row. A cell that says what the record says already is not asked what it means. */
function readRow({ number, at, used, known, missing, prepared, mapping }: ToRead) {
  const values: Record<string, Value> = {};
  const read = { problems: [] as Problem[], repairs: [] as Repairable[], formulas: [] as PlannedRow['formulas'] };
  for (const column of used) {
    const cell = at(column);
    const text = unguardedCell(textOf(cell));
    const letter = letterOf(mapping.columns[column.name] ?? 0);
    if (typeof cell === 'object' && cell?.from === 'formula' && cell.value !== null && column.taken !== 'to_match')
      read.formulas.push({ row: number, column: letter, heading: column.heading, value: cell.value });
    if (known && text !== '' && saysTheSame(column, [textOf(cell), text], shownOf(column, known, prepared))) {
      values[column.name] = known.values[column.name] ?? null;
      continue;
    }
    const answer = readCell(column, typeof cell === 'string' ? text : cell, prepared.reading);
    if ('value' in answer) values[column.name] = answer.value;
    else if (column.taken !== 'to_match') {
      const { expected, found, code } = answer.unread;
      const mendable = text !== '';
      if (mendable) read.repairs.push({ row: number, column, word: text, unread: answer.unread });
      const problem = problemAt(number, column, mapping, [code, `expected ${expected}, found “${found}”`]);
      read.problems.push({ ...problem, mendable });
    }
  }
  if (!known) fillIn(values, { number, used, missing, prepared, mapping, read });
  return { ...read, values };
}

/** Words as they are typed, to the letter; names and choices as they are meant. A guard against formulas says nothing. */
function saysTheSame({ holds }: SheetColumn, texts: readonly string[], shown: string): boolean {
  if (holds.kind === 'line' || holds.kind === 'lines') return texts.includes(shown);
  return texts.some((text) => wordOf(text) === wordOf(shown));
}

type Filling = Pick<ToRead, 'number' | 'used' | 'missing' | 'prepared' | 'mapping'> & { read: { problems: Problem[] } };

/** A new record gets what was said for all where its own cell says nothing. */
function fillIn(values: Record<string, Value>, { number, used, missing, prepared, mapping, read }: Filling): void {
  const broken = new Set(read.problems.map(({ field }) => field));
  for (const column of prepared.columns) {
    const { name, taken } = column;
    if (taken === 'never' || taken === 'to_match' || broken.has(name)) continue;
    const isEmpty = values[name] === undefined || values[name] === null || values[name] === '';
    const fixed = mapping.fixed[name];
    if (isEmpty && fixed) {
      const answer = readCell(column, fixed, { ...prepared.reading, says: { [name]: { [wordOf(fixed)]: fixed } } });
      if ('value' in answer) values[name] = answer.value;
      else
        read.problems.push(
          problemAt(number, column, mapping, ['fixed', `“${fixed}” cannot be its value for all rows`]),
        );
    } else if (isEmpty && taken === 'needed' && !missing.has(name) && used.includes(column))
      read.problems.push(problemAt(number, column, mapping, ['needed', 'this cell is empty, and a new row needs it']));
  }
}

/** By the hidden id, and else by a reference of ours; never by its title. */
function finderOf({ letter }: Importing, { known }: Prepared) {
  const byId = new Map(known.map((one) => [one.id, one]));
  const byReference = new Map(known.map((one) => [one.reference, one]));
  const prefix = known[0]?.reference.split(`-${letter}-`)[0];
  const ours = new RegExp(`^(?:[A-Z0-9-]+-)?${letter}-\\d{3,}$`, 'i');
  return (
    cells: readonly Cell[],
    { columns }: ImportMapping,
  ): { known: Known | null } | { problem: [string, string] } => {
    const id = textOf(cells[columns['id'] ?? -1]).toLowerCase();
    const reference = textOf(cells[columns['reference'] ?? -1]).toUpperCase();
    const whole = reference.startsWith(`${letter}-`) ? `${prefix}-${reference}` : reference;
    if (id !== '') {
      const found = byId.get(id);
      if (!found)
        return {
          problem: [
            'elsewhere',
            'this row belongs to a record that is not here. Clear its Trivet id and reference to add it as new.',
          ],
        };
      if (ours.test(reference) && whole !== found.reference)
        return {
          problem: [
            'mixed_up',
            `its reference says ${reference}, its Trivet id ${found.reference}. Clear the one that is wrong.`,
          ],
        };
      return { known: found };
    }
    if (!ours.test(reference)) return { known: null };
    const found = byReference.get(whole);
    return found
      ? { known: found }
      : { problem: ['unknown_reference', `there is no ${reference} here. Clear the cell to add the row as new.`] };
  };
}

const isStale = (values: Values, { version }: Known): boolean => {
  const exported = values['version'];
  return typeof exported === 'number' && exported < version;
};

function changesOf(used: readonly SheetColumn[], values: Values, known: Known, prepared: Prepared): Change[] {
  return used
    .filter(({ taken, name }) => taken !== 'to_match' && values[name] !== (known.values[name] ?? null))
    .map((column) => ({
      heading: column.heading,
      from: shownOf(column, known, prepared),
      to: shown(column, values[column.name] ?? null, prepared),
    }));
}

const shownOf = (column: SheetColumn, known: Known, prepared: Prepared): string =>
  shown(column, known.values[column.name] ?? null, prepared);

/** A value as a workbook shows it. */
function shown({ holds }: SheetColumn, value: Value, { reading }: Prepared): string {
  if (value === null) return '';
  if (holds.kind === 'choice') return holds.words[String(value)] ?? String(value);
  const lists: Record<string, readonly Named[]> = {
    partner: reading.partners,
    person: reading.people,
    risk: reading.risks,
    plan: reading.plan,
    series: reading.series,
  };
  const named = lists[holds.kind];
  return named?.find(({ id }) => id === value)?.names[0] ?? String(value);
}

const wordsOf = (changes: readonly Change[]): string =>
  changes.map(({ heading, from, to }) => `${heading} is “${from}” here and “${to}” in the file`).join('; ');

function refusedWhole(row: PlannedRow, [code, message]: readonly [string, string]): PlannedRow {
  return { ...row, does: 'problem', problems: [aboutRow(row.row, [code, message])] };
}
