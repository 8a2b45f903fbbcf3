import type { Transaction } from '../kernel/transaction.ts';

/** How the people and things that an archive names are found again: in small letters. */
const foundBy = {
  people: { text: 'email', where: 'true' },
  organisations: { text: 'name', where: 'archived_at is null' },
  outcomes: { text: 'statement', where: 'archived_at is null' },
  indicators: { text: 'title', where: 'archived_at is null' },
} as const;

/** Those of this workspace that are called so, by what they are called in small letters. */
export async function findNamed(
  { client }: Transaction,
  kind: keyof typeof foundBy,
  { workspaceId, names }: { workspaceId: string; names: readonly string[] },
): Promise<Map<string, { id: string; name: string }>> {
  const { text, where } = foundBy[kind];
  const shown = kind === 'people' ? 'name' : text;
  const { rows } = await client.query<{ key: string; id: string; name: string }>({
    text: `select distinct on (lower(${text})) lower(${text}) as key, id, ${shown} as name from ${kind}
           where workspace_id = $1 and lower(${text}) = any ($2) and ${where} order by lower(${text}), created_at`,
    values: [workspaceId, names.map((name) => name.toLowerCase())],
  });
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]));
}

/** Whether a partnership of the workspace has this code, also one that nobody sees any more. */
export async function isCodeTaken({ client }: Transaction, workspaceId: string, code: string): Promise<boolean> {
  const { rowCount } = await client.query('select from partnerships where workspace_id = $1 and code = $2', [
    workspaceId,
    code,
  ]);
  return (rowCount ?? 0) > 0;
}
