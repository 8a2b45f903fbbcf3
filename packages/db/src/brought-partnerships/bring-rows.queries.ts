import { getTableName, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import { copiedTables } from '../partnership-copies/copied-tables.ts';
import { type CatalogueTable, type Partnership, readCatalogue } from '../partnership-copies/copied-rows.queries.ts';
import { records } from '../repositories.ts';

/** Two things that name each other: these columns are filled once all rows are there. */
const filledLast: Readonly<Record<string, string>> = {
  accountability_lines: 'budget_line_id',
  meetings: 'current_item_id',
};

/** What cannot be as it was elsewhere: $2 is this workspace, $3 the new partnership, $4 its code. */
const instead: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Private details do not travel.
  accountability_lines: { private_editions: '0' },
  // Templates that the workspace offers stay there; the items they made have come.
  meeting_series: {
    agenda_template_id: `(select a.id from agenda_templates a where a.workspace_id = $2 and a.id = r.agenda_template_id)`,
  },
  partnerships: { id: '$3::uuid', code: '$4::text' },
  // Which version of this workspace's matrix it would be: the scores and lights stand beside it.
  risk_reviews: {
    matrix_version: '(select max(m.version) from risk_matrices m where m.workspace_id = $2)',
  },
};

export type TableToBring = CatalogueTable & { namesItself: boolean };

/** The tables of a copy, each after those that its rows name. */
export async function tablesToBring(tx: Transaction): Promise<TableToBring[]> {
  const tables = (await readCatalogue(tx)).filter(({ name }) => copiedTables[name]);
  const { rows } = await tx.client.query<{ name: string; names: string }>({
    name: 'which_table_names_which',
    text: `select k.conrelid::regclass::text as name, k.confrelid::regclass::text as names from pg_constraint k
           where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
             select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)
               and a.attname = any (select value from jsonb_each_text($1::jsonb) where key = k.conrelid::regclass::text))`,
    values: [JSON.stringify(filledLast)],
  });
  const before = Map.groupBy(rows, ({ name }) => name);
  const namedBy = (name: string) => (before.get(name) ?? []).map(({ names }) => names);
  return inOrder(tables, namedBy).map((table) => ({ ...table, namesItself: namedBy(table.name).includes(table.name) }));
}

/** @throws where two tables name each other and neither is filled last */
function inOrder(tables: readonly CatalogueTable[], namedBy: (name: string) => string[]): CatalogueTable[] {
  const placed: CatalogueTable[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ name }) =>
      namedBy(name).every((other) => other === name || !waiting.has(other)),
    );
    if (free.length === 0) throw new Error(`These tables name each other: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) waiting.delete(table.name);
    placed.push(...free);
  }
  return placed;
}

export type Bringing = Partnership & { code: string };

/** As many as are sent at a time, where no row names another of its table. */
const together = 5000;

/** Puts rows where they belong, as lines of JSON whose ids are new already; whatever they say of their place is not asked. */
export async function bringRows(
  tx: Transaction,
  { name, columns, namesItself }: TableToBring,
  { lines, ...bringing }: Bringing & { lines: readonly string[] },
): Promise<void> {
  const filled = columns.filter((column) => column !== filledLast[name]);
  const cells = filled.map((column) => valueOf(name, column));
  const text = `insert into ${name} (${filled.map((column) => `"${column}"`).join(', ')})
    select ${cells.join(', ')} from json_populate_recordset(null::${name}, $1::json) r
    where $2::uuid is not null and $3::uuid is not null and $4::text is not null`;
  const step = namesItself ? Math.max(lines.length, 1) : together;
  for (let from = 0; from < lines.length; from += step)
    await send(tx, text, { lines: lines.slice(from, from + step), ...bringing });
}

function valueOf(table: string, column: string): string {
  if (column === 'workspace_id') return '$2::uuid';
  if (column === 'partnership_id') return '$3::uuid';
  return instead[table]?.[column] ?? `r."${column}"`;
}

/** Fills what could not be there before all rows were. */
export async function fillLast(
  tx: Transaction,
  { name }: TableToBring,
  bringing: Bringing & { lines: readonly string[] },
): Promise<void> {
  const column = filledLast[name];
  if (!column) return;
  const text = `update ${name} t set "${column}" = r."${column}" from json_populate_recordset(null::${name}, $1::json) r
    where t.id = r.id and r."${column}" is not null and t.workspace_id = $2::uuid and t.partnership_id = $3::uuid
      and $4::text is not null`;
  await send(tx, text, bringing);
}

const send = (
  tx: Transaction,
  text: string,
  { lines, workspaceId, partnershipId, code }: Bringing & { lines: readonly string[] },
) => tx.client.query(text, [`[${lines.join(',')}]`, workspaceId, partnershipId, code]);

/**
 * Looks at every record that came by its own schema, as every change of one does.
 * @returns the table of the first that cannot be, and why; null when all can
 */
export async function findBadRecord(
  tx: Transaction,
  { workspaceId, partnershipId }: Partnership,
): Promise<{ table: string; why: string } | null> {
  for (const { table, kind } of Object.values(records)) {
    const name = getTableName(table);
    if (!copiedTables[name]) continue;
    const rows = await tx
      .select()
      .from(table)
      .where(
        sql`workspace_id = ${workspaceId} and ${sql.identifier(name === 'partnerships' ? 'id' : 'partnership_id')} = ${partnershipId}`,
      );
    for (const row of rows) {
      const { error } = kind.schema.safeParse(row);
      const [issue] = error?.issues ?? [];
      if (issue) return { table: name, why: `${issue.path.join('.')}: ${issue.message}` };
    }
  }
  return null;
}
