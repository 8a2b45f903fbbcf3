import { Id, Import, ImportMapping, Instant, PartnershipRegister } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { csv, listQuery, pageOf, represented, xlsx } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const inWorkspace = z.strictObject({ workspaceId: Id });
const fileName = z.string().trim().min(1).max(200);

/** A field of the register that a file may fill. */
const ImportField = z
  .strictObject({
    name: z.string(),
    /** Its heading in our own workbooks */
    heading: z.string(),
    /** A new record cannot do without */
    needed: z.boolean(),
    holds: z.string(),
    /** What it may be, where it is one of a few */
    choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  })
  .meta({ id: 'ImportField' });
export type ImportField = z.output<typeof ImportField>;

/** A column of the sheet that was chosen. */
const ImportColumn = z
  .strictObject({
    /** Its place, from 0, and its letter */
    column: z.int(),
    letter: z.string(),
    heading: z.string(),
    /** The first few different values below the heading */
    samples: z.array(z.string()),
    /** Trivet works it out itself, or keeps it where no import reaches */
    passedOver: z.boolean(),
  })
  .meta({ id: 'ImportColumn' });
export type ImportColumn = z.output<typeof ImportColumn>;

const read = {
  personName: z.string(),
  /** Null unless it is confirmed */
  undoUntil: Instant.nullable(),
};

const Listed = represented(Import.omit({ mapping: true, headings: true, sheets: true }).extend(read)).meta({
  id: 'ListedImport',
});
export type ListedImport = z.output<typeof Listed>;

const Represented = represented(
  Import.extend({
    ...read,
    fields: z.array(ImportField),
    columns: z.array(ImportColumn),
    /** The first rows of the sheet as they are, to choose the row of headings by */
    firstRows: z.array(z.strictObject({ number: z.int(), cells: z.array(z.string()) })),
  }),
).meta({ id: 'ImportRepresentation' });
export type ImportRepresentation = z.output<typeof Represented>;

/** How a sheet becomes records; a row of headings or columns that are left out are guessed, as when the file came. */
const Matching = ImportMapping.partial({ headerRow: true, columns: true }).meta({ id: 'ImportMatching' });
export type ImportMatching = z.output<typeof Matching>;

/** What is wrong in one cell, or with one row. */
const ImportProblem = z
  .strictObject({
    row: z.int(),
    /** Null where it is about the whole row */
    column: z.string().nullable(),
    field: z.string().nullable(),
    heading: z.string().nullable(),
    code: z.string(),
    /** One of the repairs mends it */
    mendable: z.boolean(),
    /** With its address: `Row 42, column F (Next review): …` */
    message: z.string(),
  })
  .meta({ id: 'ImportProblem' });
export type ImportProblem = z.output<typeof ImportProblem>;

/** One repair for many cells: the same word in the same column. */
const ImportRepair = z
  .strictObject({
    field: z.string(),
    heading: z.string(),
    /** As it stands in the cells */
    word: z.string(),
    rows: z.int(),
    firstRow: z.int(),
    expected: z.string(),
    /** What it may mean, in the words of the field's choices or as one would type it */
    suggestion: z.string().nullable(),
  })
  .meta({ id: 'ImportRepair' });
export type ImportRepair = z.output<typeof ImportRepair>;

const ImportedRow = z.strictObject({
  row: z.int(),
  does: z.enum(['create', 'update']),
  reference: z.string().nullable(),
  title: z.string(),
  changes: z.array(z.strictObject({ heading: z.string(), from: z.string(), to: z.string() })),
});

/** What confirming would do, now. Nothing has been written. */
const Check = z
  .strictObject({
    create: z.int(),
    update: z.int(),
    unchanged: z.int(),
    leftOut: z.int(),
    /** Rows with a problem */
    problemRows: z.int(),
    /** Whether it can be confirmed */
    ready: z.boolean(),
    /** Fields that new records need, and neither a column nor one value for all gives */
    missing: z.array(z.strictObject({ field: z.string(), heading: z.string() })),
    repairs: z.array(ImportRepair),
    /** The first 500 */
    problems: z.array(ImportProblem),
    /** New rows whose words are already there; they come in unless they are left out */
    duplicates: z.array(z.strictObject({ row: z.int(), title: z.string(), like: z.string() })),
    /** Cells that hold a formula: what it came to is taken */
    formulas: z.array(z.strictObject({ row: z.int(), column: z.string(), heading: z.string(), value: z.string() })),
    /** The first 200 */
    rows: z.array(ImportedRow),
  })
  .meta({ id: 'ImportCheck' });
export type ImportCheck = z.output<typeof Check>;

/** What is done with a file that was brought, wherever that is. */
const withOne = <const Path extends string, Params extends z.ZodObject, By extends 'import' | 'indicator_import'>(
  path: Path,
  params: Params,
  by: By,
) => ({
  get: endpoint({
    method: 'GET',
    path: path,
    summary: 'Read an import: its columns, and how they are matched',
    action: `${by}.see` as const,
    params,
    result: Represented,
  }),
  match: endpoint({
    method: 'PUT',
    path: `${path}/mapping` as const,
    summary: 'Say how a sheet becomes records: columns, words, values for all, rows to leave out',
    action: `${by}.match` as const,
    params,
    body: Matching,
    result: Represented,
  }),
  check: endpoint({
    method: 'GET',
    path: `${path}/check` as const,
    summary: 'See what confirming would do, row by row, and what is in its way',
    action: `${by}.see` as const,
    params,
    isLong: true,
    result: Check,
  }),
  problems: endpoint({
    method: 'GET',
    path: `${path}/problems` as const,
    summary: 'Take away the rows that do not come in, each with why: to be mended in a spreadsheet and brought again',
    action: `${by}.see` as const,
    params,
    sends: [xlsx],
    isLong: true,
  }),
  confirm: endpoint({
    method: 'PUT',
    path: `${path}/confirmation` as const,
    summary: 'Write all rows, or none: each by the same rules as by hand',
    action: `${by}.confirm` as const,
    params,
    body: z.strictObject({}),
    isLong: true,
    result: Represented,
  }),
  undo: endpoint({
    method: 'PUT',
    path: `${path}/undoing` as const,
    summary: 'Undo an import within 24 hours: every row as it was, or none, naming those that have changed since',
    action: `${by}.undo` as const,
    params,
    body: z.strictObject({}),
    isLong: true,
    result: Represented,
  }),
});

const listed = listQuery({}, ['-createdAt']).omit({ count: true });
const ofPartnership = '/partnerships/:partnershipId/imports';

export const imports = {
  list: endpoint({
    method: 'GET',
    path: ofPartnership,
    summary: 'List the files that were brought to a partnership, newest first: your own, unless you steward it',
    action: 'import.see',
    params: inPartnership,
    query: listed,
    result: pageOf(Listed),
  }),
  template: endpoint({
    method: 'GET',
    path: `${ofPartnership}/template`,
    summary: 'Take away an empty workbook for a register, with the lists of this partnership to choose from',
    action: 'partnership.see',
    params: inPartnership,
    query: z.strictObject({ register: PartnershipRegister }),
    sends: [xlsx],
  }),
  start: endpoint({
    method: 'POST',
    path: ofPartnership,
    summary: 'Bring a workbook or a CSV of up to 10 MiB and 50,000 rows: it is read and matched, nothing is written',
    action: 'import.start',
    params: inPartnership,
    query: z.strictObject({ register: PartnershipRegister, fileName }),
    takes: [xlsx, csv],
    isLong: true,
    result: Represented,
  }),
  ...withOne(`${ofPartnership}/:importId`, inPartnership.extend({ importId: Id }), 'import'),
} as const satisfies Contract;

const ofWorkspace = '/workspaces/:workspaceId/indicator-imports';

export const indicatorImports = {
  list: endpoint({
    method: 'GET',
    path: ofWorkspace,
    summary: 'List the files of values of indicators, newest first: your own, unless you administer the workspace',
    action: 'indicator_import.see',
    params: inWorkspace,
    query: listed,
    result: pageOf(Listed),
  }),
  template: endpoint({
    method: 'GET',
    path: `${ofWorkspace}/template`,
    summary: 'Take away an empty workbook for values of indicators, with those whose values you enter to choose from',
    action: 'indicator_import.start',
    params: inWorkspace,
    sends: [xlsx],
  }),
  start: endpoint({
    method: 'POST',
    path: ofWorkspace,
    summary:
      'Bring values of indicators in a workbook or a CSV of up to 10 MiB and 50,000 rows: nothing is written yet',
    action: 'indicator_import.start',
    params: inWorkspace,
    query: z.strictObject({ fileName }),
    takes: [xlsx, csv],
    isLong: true,
    result: Represented,
  }),
  ...withOne(`${ofWorkspace}/:indicatorImportId`, inWorkspace.extend({ indicatorImportId: Id }), 'indicator_import'),
} as const satisfies Contract;
