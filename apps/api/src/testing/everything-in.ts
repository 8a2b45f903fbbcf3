type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Everything that a workspace holds, as one fingerprint per table. */
export async function everythingIn(workspaceId: string, ask: Ask): Promise<{ name: string; print: string }[]> {
  const tables = await ask<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  );
  const prints = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as print from ${name} t where workspace_id = $1`,
  );
  return ask<{ name: string; print: string }>(prints.join(' union all '), [workspaceId]);
}
