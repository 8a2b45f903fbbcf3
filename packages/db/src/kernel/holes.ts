import type { Pool } from './pool.ts';

/** Tables whose rows belong to the workspace as a whole, or stand beside partnerships: reviewed one by one. */
const workspaceTables = [
  'workspaces',
  'people',
  'organisations',
  'framework_texts',
  'framework_versions',
  'indicator_embeds',
  'indicator_paths',
  'indicator_points',
  'indicators',
  'outcomes',
  'partnerships',
  'idempotency_keys',
  'audit_chains',
  'audit_entries',
  'events',
  'outbox',
  'state_history',
  'reminder_rules',
  'risk_matrices',
  'notifications',
  'messages',
  'address_bounces',
  // A partnership's own beside the workspace's.
  'agenda_templates',
  // Of a partnership, or values of indicators.
  'imports',
  'import_rows',
  // Each person's own.
  'board_packs',
  'board_pack_portions',
  'board_pack_links',
  'report_files',
  'report_file_portions',
  'service_accounts',
  'webhooks',
  'webhook_secrets',
  'webhook_deliveries',
  'webhook_tries',
  'webhook_cursors',
  // Those of indicators, each its reader's alone, beside those of partnerships.
  'reminders',
];

const durability = 'durability is switched off';

/** Each finds rows only where something is wrong. */
const checks: Record<string, string> = {
  'the process must not be a superuser nor bypass row-level security': `
    select current_user as hole from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`,
  'a table without forced row-level security or without a policy': `
    select c.relname as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
  'a table that this process owns': `
    select c.relname as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'app', 'auth') and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')`,
  'a view that sees past the caller': `
    select c.relname as hole from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and (c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))`,
  'a table without its workspace': `
    select t.relname as hole from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relkind in ('r', 'p') and not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'workspace_id' and a.attnotnull)`,
  'a table without its partnership that is not on the reviewed list': `
    select t.relname as hole from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relkind in ('r', 'p') and t.relname <> all ($1::text[]) and not exists (
      select from pg_attribute a where a.attrelid = t.oid and a.attname = 'partnership_id' and a.attnotnull)`,
  'a function that sees past the caller outside schema app': `
    select p.oid::regprocedure::text as hole from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('app', 'auth', 'pg_catalog')
      and has_function_privilege(current_user, p.oid, 'execute')`,
  'a policy that asks a question per row': `
    select p.polrelid::regclass::text as hole from pg_policy p join pg_class c on c.oid = p.polrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and pg_get_expr(p.polqual, p.polrelid) ~ 'app\\.' and pg_get_expr(p.polqual, p.polrelid) !~ 'SELECT app\\.'`,
  [durability]: `
    select name as hole from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
};

/**
 * Looks for every way the tenant boundary could be missing on this very connection.
 * @returns what is wrong, in words; empty when the database may be served. `durable` also asks for fsync.
 */
export async function findHoles(pool: Pool, { durable }: { durable: boolean }): Promise<string[]> {
  const wanted = Object.entries(checks).filter(([words]) => durable || words !== durability);
  const found = await Promise.all(
    wanted.map(async ([words, sql]) => {
      const { rows } = await pool.query<{ hole: string }>(sql, sql.includes('$1') ? [workspaceTables] : []);
      return rows.length > 0 ? [`${words}: ${rows.map(({ hole }) => hole).join(', ')}`] : [];
    }),
  );
  return found.flat();
}
