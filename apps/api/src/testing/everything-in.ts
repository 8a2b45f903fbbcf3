type Question = { name?: string; text: string; values?: unknown[] };
type Ask = <Row>(question: Question) => Promise<Row[]>;
type Print = { name: string; print: string };

/** Everything that a workspace holds, as one fingerprint per table: a statement that a connection plans once, for that takes longest. */
export async function everythingIn(workspaceId: string, ask: Ask): Promise<Print[]> {
  text ??= await unionOfAll(ask);
  return ask<Print>({ name: 'everything', text, values: [workspaceId] });
}

// The same for every database of a run: each is made by the same migrations.
let text: string | undefined;

async function unionOfAll(ask: Ask): Promise<string> {
  const tables = await ask<{ name: string }>({
    text: `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  });
  const prints = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as print from ${name} t where workspace_id = $1`,
  );
  return prints.join(' union all ');
}
