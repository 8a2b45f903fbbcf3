import type { Transaction } from '../kernel/transaction.ts';

/** Which of these are no partnerships, or no outcomes, of the workspace. */
export async function strangersAmong(
  { client }: Transaction,
  ids: readonly string[],
  { kind, workspaceId }: { kind: 'partnerships' | 'outcomes'; workspaceId: string },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: `strangers_among_${kind}`,
    text: `select id from unnest($2::uuid[]) asked (id)
           where not exists (select from ${kind} t where t.workspace_id = $1 and t.id = asked.id)`,
    values: [workspaceId, ids],
  });
  return rows.map(({ id }) => id);
}
