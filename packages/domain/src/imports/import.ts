import { z } from 'zod';
import { hoursToTakeBack } from '../actions/bulk-edit.ts';
import type { Decision } from '../kernel/change.ts';
import { type Change, decide } from '../kernel/change.ts';
import { Id, Instant, line, personal, text, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { wordOf } from '../spreadsheets/read-cell.ts';

/** The registers that come in from spreadsheets. */
export const ImportRegister = z.enum(['risks', 'actions', 'values', 'indicator_values']);

/** Those of a partnership; values of indicators are the workspace’s. */
export const PartnershipRegister = ImportRegister.exclude(['indicator_values']);
export type PartnershipRegister = z.output<typeof PartnershipRegister>;

export const ImportStatus = z.enum(['draft', 'confirmed', 'undone']);

/** A field's name in an address or a mapping. */
const field = z
  .string()
  .max(40)
  .regex(/^[a-zA-Z]+$/, 'Name a field');
const word = z.string().max(400);

/** How a sheet becomes records: where each field stands, what its words mean, and which rows stay out. */
export const ImportMapping = z
  .strictObject({
    /** Which sheet, from 0 */
    sheet: z.int().min(0).max(200),
    /** The row that holds the headings, from 1; what stands above it is no record */
    headerRow: z.int().min(1).max(50_000),
    /** By field: the column it stands in, from 0 */
    columns: z.record(field, z.int().min(0).max(199)),
    /** By field and word, kept in lower case: what it means. An id for a person or a partner; empty for nothing */
    values: z.record(field, z.record(word, word)),
    /** By field: what a new record gets where its cell is empty or no column holds it */
    fixed: z.record(field, word),
    /** Rows, from 1, that stay out */
    leaveOut: z.array(z.int().min(1).max(1_048_576)).max(50_000),
    /** Whether the file wins where a record has changed since it was exported */
    overwrite: z.boolean(),
  })
  .register(personal, { personal: true })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.output<typeof ImportMapping>;

export const ImportedSheet = z.strictObject({ name: z.string().max(200), rows: z.int(), columns: z.int() });

const ImportFields = z.strictObject({ mapping: ImportMapping });

/** A file that was brought to become records: first looked at, then taken whole or not at all. */
export const Import = z
  .strictObject({
    ...workspaceRecord,
    /** Null for values of indicators, which are no partnership's own */
    partnershipId: Id.nullable(),
    register: ImportRegister,
    fileName: line(200),
    /** Who brought it */
    personId: Id,
    status: ImportStatus,
    sheets: z.array(ImportedSheet).max(200),
    ...ImportFields.shape,
    /** By field: the heading over its column, so that the next file of this kind is read alike */
    headings: z.record(field, text(400)).register(personal, { personal: true }),
    created: z.int().min(0),
    updated: z.int().min(0),
    unchanged: z.int().min(0),
    leftOut: z.int().min(0),
    confirmedAt: Instant.nullable(),
    undoneAt: Instant.nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.output<typeof Import>;

export type ImportEvent =
  | { type: 'import.started'; payload: { register: Import['register'] } }
  | { type: 'import.matched'; payload: Record<never, never> }
  | { type: 'import.confirmed'; payload: ImportCounts & { register: Import['register'] } }
  | { type: 'import.undone'; payload: { register: Import['register'] } };

/** What came of an import, in rows. */
export type ImportCounts = Pick<Import, 'created' | 'updated' | 'unchanged' | 'leftOut'>;

type ImportChange = Change<Import, ImportEvent>;

const draft = ({ status }: Import) =>
  status === 'draft'
    ? null
    : (['import_confirmed', 'This file has been imported. Choose it again to start anew.'] as const);
const confirmed = ({ status }: Import) => {
  if (status === 'draft') return ['import_not_confirmed', 'Nothing has been imported yet.'] as const;
  return status === 'confirmed' ? null : (['import_undone', 'This import has been undone already.'] as const);
};

const importGuards = {
  'import.see': always,
  'import.match': draft,
  'import.confirm': draft,
  'import.undo': confirmed,
} satisfies Guards<Import>;

export const importKind: Kind<Import> = {
  subject: 'import',
  schema: Import,
  guards: importGuards,
  edit: { action: 'import.match', fields: ImportFields },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: [],
};

/** What may be done with a file of values of indicators. */
export const indicatorImportKind: Kind<Import> = {
  ...importKind,
  guards: {
    'indicator_import.see': always,
    'indicator_import.match': draft,
    'indicator_import.confirm': draft,
    'indicator_import.undo': confirmed,
  },
  edit: { action: 'indicator_import.match', fields: ImportFields },
};

export type ImportPlace = Pick<Import, 'id' | 'workspaceId' | 'partnershipId' | 'personId'>;

type Brought = Pick<Import, 'register' | 'fileName' | 'sheets' | 'mapping' | 'headings'>;

/** Nothing has been written yet but the file itself. */
export function startImport(place: ImportPlace, brought: Brought, { at }: Decision): ImportChange {
  const nothing = { created: 0, updated: 0, unchanged: 0, leftOut: 0, confirmedAt: null, undoneAt: null };
  const started = {
    ...place,
    ...brought,
    ...nothing,
    status: 'draft' as const,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return decide(Import, null, started, { type: 'import.started', payload: { register: brought.register } });
}

/** @throws Refusal `unprocessable` when there is no such sheet or heading row */
export function matchImport(imported: Import, matched: Pick<Import, 'mapping' | 'headings'>): ImportChange {
  assertAllows(importGuards, 'import.match', imported);
  const sheet = imported.sheets[matched.mapping.sheet];
  if (!sheet) throw cannotBe('/sheet', 'unknown', 'Choose one of the sheets of this file');
  if (matched.mapping.headerRow > sheet.rows)
    throw cannotBe('/headerRow', 'unknown', `Choose a row from 1 to ${sheet.rows}`);
  const mapping = { ...matched.mapping, values: meantBy(matched.mapping.values) };
  return decide(Import, imported, { ...imported, ...matched, mapping }, { type: 'import.matched', payload: {} });
}

/** Words are kept as they are compared, however they were typed. */
const meantBy = (values: ImportMapping['values']): ImportMapping['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, words]) => [
      name,
      Object.fromEntries(Object.entries(words).map(([said, means]) => [wordOf(said), means])),
    ]),
  );

/** The records are written by their own verbs, in the same command. */
export function confirmImport(imported: Import, counts: ImportCounts, { at }: Decision): ImportChange {
  assertAllows(importGuards, 'import.confirm', imported);
  const after = { ...imported, ...counts, status: 'confirmed' as const, confirmedAt: at };
  const { register } = imported;
  return decide(Import, imported, after, { type: 'import.confirmed', payload: { ...counts, register } });
}

/** @throws Refusal `rule_broken` once it is older than the hours in which it can be undone; `isTooOld` says whether */
export function undoImport(imported: Import, { at }: Decision, isTooOld: boolean): ImportChange {
  assertAllows(importGuards, 'import.undo', imported);
  if (isTooOld)
    throw ruleBroken('too_old', `An import can be undone for ${hoursToTakeBack} hours. Change its records one by one.`);
  const { register } = imported;
  const after = { ...imported, status: 'undone' as const, undoneAt: at };
  return decide(Import, imported, after, { type: 'import.undone', payload: { register } });
}
