import { type Cell, hoursToTakeBack, type Import } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

type OneImport = { workspaceId: string; importId: string };

/** A row of a sheet, counted from 1 as the spreadsheet counts it. */
export type ImportRow = { number: number; cells: Cell[] };

/** Rows of one sheet, from 0, as JSON of `ImportRow`s. */
export type ImportPart = { sheet: number; rows: string };

/** Keeps the rows of a file that hold anything, part by part. */
export async function keepImportRows(
  tx: Transaction,
  { workspaceId, partnershipId, importId }: OneImport & { partnershipId: string | null },
  parts: readonly ImportPart[],
): Promise<void> {
  for (const { sheet, rows } of parts)
    await tx.client.query({
      name: 'keep_import_rows',
      text: `insert into import_rows (workspace_id, partnership_id, import_id, sheet, number, cells)
             select $1, $2, $3, $4, r.number, r.cells from json_to_recordset($5) as r (number integer, cells jsonb)`,
      values: [workspaceId, partnershipId, importId, sheet, rows],
    });
}

/** The rows of one sheet, in order: `upTo` reads the first only, `after` and `most` a part of them. */
export async function readImportRows(
  tx: Transaction,
  { workspaceId, importId }: OneImport,
  { sheet, upTo = null, after = 0, most = null }: RowsAsked,
): Promise<ImportRow[]> {
  const { rows } = await tx.client.query<ImportRow>({
    name: 'import_rows',
    text: `select number, cells from import_rows
           where workspace_id = $1 and import_id = $2 and sheet = $3
             and ($4::integer is null or number <= $4) and number > $5
           order by number limit $6`,
    values: [workspaceId, importId, sheet, upTo, after, most],
  });
  return rows;
}

type RowsAsked = { sheet: number; upTo?: number | null; after?: number; most?: number | null };

/** What a row became: the record, the version it was left at, and what it was before; null where the row made it. */
export type Written = { number: number; recordId: string; version: number; before: object | null };

/** Notes what each row became, in the transaction that wrote it: so that it can be undone, and only while nobody else has written. */
export async function noteWritten(
  tx: Transaction,
  { workspaceId, importId }: OneImport,
  { sheet, written }: { sheet: number; written: readonly Written[] },
): Promise<void> {
  await tx.client.query({
    name: 'note_written_rows',
    text: `update import_rows r set record_id = w."recordId", made = w.before is null, record_version = w.version, before = w.before
           from json_to_recordset($4) as w (number integer, "recordId" uuid, version integer, before jsonb)
           where r.workspace_id = $1 and r.import_id = $2 and r.sheet = $3 and r.number = w.number`,
    values: [workspaceId, importId, sheet, JSON.stringify(written)],
  });
}

/** What an import wrote, in the order of the records' ids: so that two who lock them wait for each other. */
export async function readWritten(tx: Transaction, { workspaceId, importId }: OneImport): Promise<Written[]> {
  const { rows } = await tx.client.query<Written>({
    name: 'written_rows',
    text: `select number, record_id as "recordId", record_version as version, before from import_rows
           where workspace_id = $1 and import_id = $2 and record_id is not null order by record_id`,
    values: [workspaceId, importId],
  });
  return rows;
}

type Register = Import['register'];
type OfPoints = 'values' | 'indicator_values';

const isOfPoints = (register: Register): register is OfPoints =>
  register === 'values' || register === 'indicator_values';

/** The records that an import made and that something else points at by now: nothing ever points at a value. */
export async function readUsedSince(tx: Transaction, register: Register, importId: string): Promise<Set<string>> {
  if (isOfPoints(register)) return new Set();
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'used_since_import',
    text: 'select app.used_since_import($1::regclass, $2) as id',
    values: [register, importId],
  });
  return new Set(rows.map(({ id }) => id));
}

const hanging = { risks: ['risk_reviews', 'risk_id'], actions: ['action_updates', 'action_id'] } as const;

/** Takes away what an import wrote beside the records it made: their first reviews, their log. */
export async function removeWhatHangs(
  tx: Transaction,
  register: Register,
  { workspaceId, importId }: OneImport,
): Promise<void> {
  if (isOfPoints(register)) return;
  const [table, column] = hanging[register];
  await tx.client.query({
    name: `remove_${table}`,
    text: `delete from ${table} t using import_rows r
           where r.workspace_id = $1 and r.import_id = $2 and r.made
             and t.workspace_id = $1 and t.partnership_id = r.partnership_id and t.${column} = r.record_id`,
    values: [workspaceId, importId],
  });
}

/** For how many days a file that was brought waits to be confirmed. */
const daysToConfirm = 7;

/** Forgets the rows of files that are neither to be confirmed nor to be undone any more. */
export async function purgeImportRows(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.client.query({
    name: 'purge_import_rows',
    text: `delete from import_rows r using imports i
           where r.workspace_id = $1 and i.workspace_id = $1 and i.id = r.import_id and (
             (i.status = 'draft' and i.updated_at < app.now() - make_interval(days => $2))
             or (i.status = 'confirmed' and i.confirmed_at < app.now() - make_interval(hours => $3))
             or (i.status = 'undone' and i.undone_at < app.now() - make_interval(hours => $3)))`,
    values: [workspaceId, daysToConfirm, hoursToTakeBack],
  });
}

const letters = { risks: 'R', actions: 'A' } as const;

/** What people call these records, by their numbers. */
export async function readNames(
  tx: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<{ reference: string; title: string }[]> {
  if (isOfPoints(register)) return namesOfValues(tx, register, ids);
  const { rows } = await tx.client.query<{ reference: string; title: string }>({
    name: `names_of_${register}`,
    text: `select app.reference(p.code, $2, t.number) as reference, t.title
           from ${register} t join partnerships p on p.id = t.partnership_id where t.id = any ($1) order by t.number`,
    values: [ids, letters[register]],
  });
  return rows;
}

const of = `to_char(t.ends_on, 'FMDD Mon YYYY')`;
const valuesCalled = {
  values: `select app.reference(p.code, 'F', m.number) as reference, m.title || ', ' || ${of} as title
    from measure_points t join measures m on m.id = t.measure_id join partnerships p on p.id = m.partnership_id
    where t.id = any ($1) order by m.number, t.ends_on`,
  indicator_values: `select 'I-' || to_char(i.number, 'FM999000') as reference, i.title || ', ' || ${of} as title
    from indicator_points t join indicators i on i.id = t.indicator_id where t.id = any ($1) order by i.number, t.ends_on`,
};

/** A value is called by what it is of, and its date. */
async function namesOfValues(
  tx: Transaction,
  register: OfPoints,
  ids: readonly string[],
): Promise<{ reference: string; title: string }[]> {
  const question = { name: `names_of_${register}`, text: valuesCalled[register] };
  return (await tx.client.query<{ reference: string; title: string }>({ ...question, values: [ids] })).rows;
}
