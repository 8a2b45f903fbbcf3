import * as db from '@trivet/db';
import {
  can,
  importKind,
  indicatorImportKind,
  letterOf,
  type Named,
  notFound,
  permissionsOn,
  type SheetColumn,
  textOf,
} from '@trivet/domain';
import type { QueryContext } from '../kernel/handlers.ts';
import type { Importing, Prepared } from './importing.ts';
import { registers } from './registers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
/** Where a file was brought: null for the workspace itself. */
export type OneImport = { partnershipId: string | null; importId: string };

/** An import as this caller sees it; every command on one answers with it too. */
export async function representImport(context: Reading, one: OneImport) {
  const imported = await readOwnImport(context, one);
  const { tx, actor } = context;
  const importing = registers[imported.register];
  const prepared = await importing.prepare({ ...context, partnershipId: one.partnershipId });
  const { sheet, headerRow } = imported.mapping;
  const within = { workspaceId: actor.workspaceId, importId: one.importId };
  const rows = await db.readImportRows(tx, within, { sheet, upTo: Math.max(headerRow + samplesFrom, rowsShown) });
  return {
    ...imported,
    fields: fieldsOf(importing, prepared),
    columns: columnsOf(importing, rows, { headerRow, width: imported.sheets[sheet]?.columns ?? 0 }),
    firstRows: rows.slice(0, rowsShown).map(({ number, cells }) => ({ number, cells: cells.slice(0, 30).map(cut) })),
    permissions: permissionsOn(kindIn(one.partnershipId), actor, imported),
  };
}

/** What may be done with a file there. */
export const kindIn = (partnershipId: string | null) => (partnershipId === null ? indicatorImportKind : importKind);

/** @throws Refusal `forbidden` when it is somebody else's and the caller does not steward the place */
export async function readOwnImport({ tx, actor }: Reading, { partnershipId, importId }: OneImport) {
  const imported = await db.readImport(tx, { workspaceId: actor.workspaceId, partnershipId }, importId);
  if (!imported) throw notFound();
  if (!can(actor, seeIn(partnershipId), importKind.heldBy(imported))) throw db.mayNot(seeIn(partnershipId));
  return imported;
}

/** The right to see what others brought there. */
export const seeIn = (partnershipId: string | null) =>
  partnershipId === null ? ('indicator_import.see' as const) : ('import.see' as const);

const rowsShown = 12;
const samplesFrom = 60;

const cut = (cell: Parameters<typeof textOf>[0]): string => textOf(cell).slice(0, 80);

const fieldsOf = ({ columns }: Importing, prepared: Prepared) =>
  columns
    .filter(({ taken }) => taken !== 'never')
    .map((column) => ({
      name: column.name,
      heading: column.heading,
      needed: column.taken === 'needed',
      holds: column.holds.kind,
      choices: choicesOf(column, prepared),
    }));

function choicesOf({ name, holds }: SheetColumn, { reading }: Prepared): { value: string; label: string }[] {
  const lists: Record<string, readonly Named[]> = {
    partner: reading.partners,
    person: reading.people,
    series: reading.series,
  };
  const named = lists[holds.kind];
  if (named) return named.map(({ id, names }) => ({ value: id, label: names[0] ?? id }));
  if (holds.kind === 'choice') return Object.entries(holds.words).map(([value, label]) => ({ value, label }));
  if (holds.kind !== 'level') return [];
  return (reading.levels[name] ?? []).map((word, at) => ({ value: String(at + 1), label: `${at + 1} ${word}` }));
}

function columnsOf(
  { columns }: Importing,
  rows: readonly db.ImportRow[],
  { headerRow, width }: { headerRow: number; width: number },
) {
  const heads = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const below = rows.filter(({ number }) => number > headerRow);
  const passed = columns.filter(({ taken }) => taken === 'never');
  return Array.from({ length: width }, (_, column) => {
    const heading = cut(heads[column]);
    const word = heading.toLowerCase();
    const values = below.map(({ cells }) => cut(cells[column])).filter((text) => text !== '');
    return {
      column,
      letter: letterOf(column),
      heading,
      samples: [...new Set(values)].slice(0, 3),
      passedOver: passed.some(({ name, heading: own }) => name.toLowerCase() === word || own.toLowerCase() === word),
    };
  });
}
