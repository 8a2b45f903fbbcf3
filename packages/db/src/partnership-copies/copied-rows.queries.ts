import type { Transaction } from '../kernel/transaction.ts';
import { copiedTables } from './copied-tables.ts';

export type Partnership = { workspaceId: string; partnershipId: string };

/** A table of the catalogue, with the columns that hold something of their own. */
export type CatalogueTable = { name: string; columns: string[]; key: string[] | null };

/** Every table that keeps rows of partnerships, as the database itself says. */
export async function readCatalogue(tx: Transaction): Promise<CatalogueTable[]> {
  const { rows } = await tx.client.query<CatalogueTable>({
    name: 'read_catalogue_of_partnerships',
    text: `select c.relname as name,
             (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
             (select array_agg(a.attname::text order by array_position(k.conkey::int[], a.attnum::int)) from pg_constraint k
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
              where k.conrelid = c.oid and k.contype = 'p') as key
           from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (
             select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id' and not a.attisdropped)
           order by 1`,
  });
  return rows;
}

/** How many rows are held at a time. */
const together = 1000;

/**
 * The rows of a partnership in one table that this transaction shows, each as a line of JSON exactly as Postgres writes it;
 * never all in memory.
 */
export async function* readRowsToCopy(
  { client }: Transaction,
  { name, columns, key }: CatalogueTable,
  { workspaceId, partnershipId }: Partnership,
): AsyncGenerator<string[]> {
  const { where = 'true', instead = {} } = copiedTables[name] ?? {};
  const list = columns.map((column) => `${instead[column] ?? `"${column}"`} as "${column}"`).join(', ');
  const text = `declare rows_to_copy no scroll cursor for
    select row_to_json(r)::text from (
      select ${list} from ${name} where workspace_id = $1 and partnership_id = $2 and ${where} order by ${(key ?? columns).join(', ')}) r`;
  await client.query({ text, values: [workspaceId, partnershipId] });
  for (let last = together; last === together;) {
    const { rows } = await client.query<[string]>({
      text: `fetch ${together} from rows_to_copy`,
      rowMode: 'array',
    });
    last = rows.length;
    yield rows.map(([line]) => line);
  }
  await client.query('close rows_to_copy');
}

/** What the rows of partnerships name of their workspace, and what of each is needed to find it again. */
export const namedTables = {
  people: 'id, name, email',
  organisations: 'id, name, short_name as "shortName", kind, sector, governing_body as "governingBody"',
  outcomes: 'id, code, statement as name',
  indicators: 'id, title as name',
} as const;
export type NamedTable = keyof typeof namedTables;

/** Those of these ids that are of this kind, each as a line of JSON. */
export async function readNamed(
  { client }: Transaction,
  table: NamedTable,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<string[]> {
  const text = `select row_to_json(r)::text as line from (
    select ${namedTables[table]} from ${table} where workspace_id = $1 and id = any ($2) order by id) r`;
  const { rows } = await client.query<{ line: string }>(text, [workspaceId, ids]);
  return rows.map(({ line }) => line);
}

/** What is laid out as a document: agreements, minutes and papers, by their references. */
export type DocumentsToCopy = {
  agreements: { id: string; reference: string }[];
  minutes: { id: string; reference: string }[];
  papers: { id: string; fileName: string; isConfidential: boolean }[];
};

export async function listDocumentsToCopy(
  { client }: Transaction,
  { workspaceId, partnershipId }: Partnership,
): Promise<DocumentsToCopy> {
  const within = 'x.workspace_id = $1 and x.partnership_id = $2';
  const place = 'join partnerships p on p.id = x.partnership_id';
  const text = `select
    (select coalesce(json_agg(json_build_object('id', x.id, 'reference', app.reference(p.code, 'G', x.number)) order by x.number), '[]')
     from agreements x ${place} where ${within}) as agreements,
    (select coalesce(json_agg(json_build_object('id', x.id, 'reference', app.reference(p.code, 'MT', x.number)) order by x.number), '[]')
     from meetings x ${place} where ${within} and exists (select from minutes_editions e where e.meeting_id = x.id)) as minutes,
    (select coalesce(json_agg(json_build_object('id', x.id, 'fileName', x.file_name, 'isConfidential', i.is_confidential) order by x.id), '[]')
     from papers x join agenda_items i on i.id = x.agenda_item_id where ${within} and not x.is_withdrawn) as papers`;
  const { rows } = await client.query<DocumentsToCopy>(text, [workspaceId, partnershipId]);
  const [found] = rows;
  if (!found) throw new Error('Documents could not be listed');
  return found;
}

/** What an archive says of where it is from. */
export type CopiedFrom = {
  workspace: { id: string; name: string };
  partnership: { id: string; code: string; name: string };
};

export async function readCopiedFrom(
  { client }: Transaction,
  { workspaceId, partnershipId }: Partnership,
): Promise<CopiedFrom> {
  const { rows } = await client.query<CopiedFrom>({
    name: 'read_copied_from',
    text: `select json_build_object('id', w.id, 'name', w.name) as workspace,
             json_build_object('id', p.id, 'code', p.code, 'name', p.name) as partnership
           from partnerships p join workspaces w on w.id = p.workspace_id where p.workspace_id = $1 and p.id = $2`,
    values: [workspaceId, partnershipId],
  });
  const [from] = rows;
  if (!from) throw new Error('A partnership that was entered must be there');
  return from;
}

/** An archive may take its time (decisions.md 25). */
export async function takeTimeToCopy({ client }: Transaction): Promise<void> {
  await client.query(`set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'`);
}
