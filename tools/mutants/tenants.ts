import type { Mutant } from './mutant.ts';

const matrix = 'apps/api/src/isolation-matrix.test.ts';
const between = 'apps/api/src/isolation-noninterference.test.ts';
const tables = 'apps/api/src/isolation-tables.test.ts';
const reportFiles = 'apps/api/src/report-files/report-files.test.ts';
const copies = 'apps/api/src/partnership-copies/partnership-copies.test.ts';
const brought = 'apps/api/src/brought-partnerships/brought-partnerships.test.ts';
const entering = 'packages/db/src/kernel/isolation.test.ts';

/** A list that forgets which partnership it is of: row-level security alone shows it to whoever sees both. */
const missingWhere = (list: string, file: string, { find, replace }: { find: string; replace: string }): Mutant => ({
  promise: `${list} are those of the partnership in the address, also for who sees another`,
  file: `packages/db/src/${file}`,
  find,
  replace,
  test: between,
  named: 'tells of no other partnership',
});

/** A table that is closed like one of the whole workspace: every statement that has its `where` still answers rightly. */
const missingPolicy = (table: string, migration: string): Mutant => ({
  promise: `the rows of ${table} are shown to who sees their partnership, whatever a statement forgets`,
  file: `migrations/${migration}`,
  find: `call app.protect_partnership_table('${table}');`,
  replace: `call app.protect_workspace_table('${table}');`,
  test: tables,
  named: 'a select without a where shows the',
});

/** What keeps workspaces, and partnerships within one, apart. */
export const tenants: readonly Mutant[] = [
  {
    promise: 'a record of another partnership is not found below this one’s address',
    file: 'packages/db/src/kernel/row-statements.ts',
    find: "eq(columns.partnershipId, sql.placeholder('keyPartnershipId'))",
    replace: 'undefined',
    test: matrix,
    named: 'answers a foreign or another partnership’s id',
  },
  {
    promise: 'every route that is served is in the contract, so that the matrix reaches it',
    file: 'apps/api/src/app.ts',
    find: '  await app.register(workspaceRoutes);',
    replace: `  await app.register(workspaceRoutes);
  app.get('/workspaces/:workspaceId/secrets', async () => ({}));`,
    test: matrix,
    named: 'every route the API serves is an operation of the contract',
  },
  missingWhere('actions', 'actions/actions.queries.ts', {
    find: 'eq(actions.partnershipId, partnershipId), matches(filter, today));',
    replace: 'matches(filter, today));',
  }),
  missingWhere('reports', 'reports/reports.queries.ts', {
    find: `    eq(reports.partnershipId, partnershipId),
    status &&`,
    replace: '    status &&',
  }),
  missingWhere('partners', 'partners/partners.queries.ts', {
    find: `    inside(within),
    past ? isNotNull(partners.leftOn)`,
    replace: '    past ? isNotNull(partners.leftOn)',
  }),
  missingWhere('members', 'memberships/memberships.queries.ts', {
    find: `    inside(within),
    past ? ended`,
    replace: '    past ? ended',
  }),
  missingWhere('contributions', 'contributions/contributions.queries.ts', {
    find: 'const matching = all(inside(within), past',
    replace: 'const matching = all(past',
  }),
  missingWhere('the entries of a history', 'audit/audit.queries.ts', {
    find: `    eq(auditEntries.partnershipId, partnershipId),
    eq(chainId, partnershipId),`,
    replace: '    isNotNull(auditEntries.partnershipId),',
  }),
  missingWhere('seats and their vacancies', 'memberships/continuity.queries.ts', {
    find: 'const here = sql`m.workspace_id = ${workspaceId} and m.partnership_id = ${partnershipId}`;',
    replace: 'const here = sql`m.workspace_id = ${workspaceId}`;',
  }),
  missingWhere('risks', 'risks/risk-register.queries.ts', {
    find: 'where r.workspace_id = (select app.workspace_id()) and r.partnership_id = $1',
    replace: 'where r.workspace_id = (select app.workspace_id()) and $1::uuid is not null',
  }),
  missingWhere('the counts of the risk profile', 'risks/risk-profile.queries.ts', {
    find: "where workspace_id = $1 and partnership_id = $2 and status = 'open'",
    replace: "where workspace_id = $1 and status = 'open'",
  }),
  missingWhere('the actions on a dashboard', 'dashboard/dashboard.queries.ts', {
    find: 'join actions a on a.workspace_id = here.workspace_id and a.partnership_id = here.id',
    replace: 'join actions a on a.workspace_id = here.workspace_id',
  }),
  missingWhere('the risks on a dashboard', 'dashboard/dashboard.queries.ts', {
    find: 'join risks k on k.workspace_id = here.workspace_id and k.partnership_id = here.id',
    replace: 'join risks k on k.workspace_id = here.workspace_id',
  }),
  missingPolicy('memberships', '0004_partnerships.sql'),
  missingPolicy('partnership_rollups', '0005_trail.sql'),
  missingPolicy('action_updates', '0008_actions.sql'),
  missingPolicy('risk_reviews', '0009_risks.sql'),
  missingPolicy('reports', '0010_reports.sql'),
  missingPolicy('reminders', '0011_reminders.sql'),
  {
    promise: 'the portfolio tells nothing of a partnership that one does not see',
    file: 'migrations/0005_trail.sql',
    find: `call app.protect_partnership_table('partnership_rollups');
`,
    replace: `call app.protect_workspace_table('partnership_rollups');
`,
    test: between,
    named: 'tells those who do not see a partnership nothing of it',
  },
  {
    promise: 'a table is not added without rows that show whether it is closed',
    file: 'migrations/0011_reminders.sql',
    find: 'create table reminder_rules (',
    replace: `create table spare (id uuid primary key, workspace_id uuid not null, partnership_id uuid not null);
call app.protect_partnership_table('spare');
create table reminder_rules (`,
    test: tables,
    named: 'each table has rows to hide',
  },
  {
    promise: 'row-level security shows only what one may see',
    file: 'migrations/0002_clock_and_scope.sql',
    find: `using (workspace_id = (select app.workspace_id())
                         and partnership_id = any ((select app.visible_partnerships())::uuid[]))
                  with check`,
    replace: 'using (workspace_id = (select app.workspace_id())) with check',
    test: entering,
    named: 'a select without a where shows the',
  },
  {
    promise: 'whoever is led to a partnership sees inside it only where they may',
    file: 'migrations/0117_sight_at_scale.sql',
    find: "case when partnership = any (rights.seen) then partnership::text else '' end",
    replace: "coalesce(partnership::text, '')",
    test: entering,
    named: 'sees inside the partnership their address led to',
  },
  {
    promise: 'what is told beside the workspace’s own things is hidden with its partnership',
    file: 'migrations/0002_clock_and_scope.sql',
    find: `                         and (partnership_id is null or partnership_id = any ((select app.visible_partnerships())::uuid[])))
                  with check`,
    replace: `) with check`,
    test: tables,
    named: 'a select without a where shows the',
  },
  {
    promise: 'nobody hears what happens in a partnership that they do not see',
    file: 'migrations/0005_trail.sql',
    find: `call app.protect_mixed_table('events');`,
    replace: `call app.protect_workspace_table('events');`,
    test: 'apps/api/src/events/event-stream.test.ts',
    named: 'outsiders hear nothing of what is inside a partnership',
  },
  {
    promise: 'a bell is shown to its reader alone',
    file: 'migrations/0011_reminders.sql',
    find: 'using (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id())',
    replace: 'using (workspace_id = (select app.workspace_id())',
    test: tables,
    named: 'a select without a where shows the',
  },
  {
    promise: 'rows are written only where the address led',
    file: 'migrations/0002_clock_and_scope.sql',
    find: `with check (workspace_id = (select app.workspace_id())
                              and partnership_id = (select app.partnership_id()))', t);
  execute format('create policy own_workspace`,
    replace: `with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy own_workspace`,
    test: tables,
    named: 'no row of any table is written or changed but where the address led',
  },
  {
    promise: 'what is told is written only of where the address led',
    file: 'migrations/0002_clock_and_scope.sql',
    find: 'and (partnership_id is null or partnership_id = (select app.partnership_id())))',
    replace: ')',
    test: tables,
    named: 'no row of any table is written or changed but where the address led',
  },
  {
    promise: 'who is nobody in a workspace enters nothing of it',
    file: 'migrations/0043_indicators_and_measures.sql',
    find: 'where p.account_id = account and p.archived_at is null\n    and',
    replace: 'where p.archived_at is null and',
    test: entering,
    named: 'a person of another workspace enters nothing here',
  },
  {
    promise: 'who has left the workspace is nobody in it',
    file: 'migrations/0043_indicators_and_measures.sql',
    find: 'where p.account_id = account and p.archived_at is null\n    and',
    replace: 'where p.account_id = account and',
    test: 'apps/api/src/me/tokens.test.ts',
    named: 'when its owner leaves the workspace',
  },
  {
    promise: 'a past membership opens nothing',
    file: 'migrations/0006_enter.sql',
    find: 'and m.from_on <= today and (m.to_on is null or m.to_on > today);',
    replace: ';',
    test: tables,
    named: 'a select without a where shows the',
  },
  {
    promise: 'an API token opens only the partnerships it names',
    file: 'migrations/0043_indicators_and_measures.sql',
    find: 'if limited_to is not null then',
    replace: 'if false then',
    test: 'apps/api/src/me/tokens.test.ts',
    named: 'a token opens one workspace, and only the partnerships it names',
  },
  {
    promise: 'a token for one workspace opens no other',
    file: 'packages/db/src/kernel/transaction.ts',
    find: 'if (!row || (identity.workspaceId && identity.workspaceId !== row.workspaceId)) throw notFound();',
    replace: 'if (!row) throw notFound();',
    test: 'apps/api/src/auth/token-pairs.test.ts',
    named: 'a token for one workspace opens no other',
  },
  {
    promise: 'the file of a report that a token asks for is made of what is open to that token',
    file: 'apps/api/src/report-files/make-report-file.ts',
    find: '    partnershipIds,\n    accountId,',
    replace: '    partnershipIds: null,\n    accountId,',
    test: reportFiles,
    named: 'what a token asks for tells of no partnership that is not open to it',
  },
  {
    promise: 'a token is given no file of a report that may tell of more than is open to it',
    file: 'packages/db/src/report-files/report-files.queries.ts',
    find: 'onlyVisible ? sql`${reportFiles.partnershipIds} <@ (select app.visible_partnerships())` : undefined,',
    replace: '',
    test: reportFiles,
    named: 'what a token asks for tells of no partnership that is not open to it',
  },
  {
    promise: 'a copy of a partnership is made with the rights that its asker still has',
    file: 'apps/api/src/partnership-copies/make-partnership-copy.ts',
    find: "if (!domain.can(entered.actor, 'partnership_copy.ask')) return gone;",
    replace: '',
    test: copies,
    named: 'a copy is made, and given away, with the rights its asker has at that moment',
  },
  {
    promise: 'a copy of a partnership is given to nobody who may not take the partnership away any more',
    file: 'apps/api/src/partnership-copies/read-partnership-copies.ts',
    find: "if (!can(actor, 'partnership_copy.ask')) throw db.mayNot('partnership_copy.ask');",
    replace: '',
    test: copies,
    named: 'a copy is made, and given away, with the rights its asker has at that moment',
  },
  {
    promise: 'the words of a part of a report that was not sent are in nobody’s copy',
    file: 'packages/db/src/partnership-copies/copied-tables.ts',
    find: "headline: unlessOwed('headline', `''`),",
    replace: '',
    test: copies,
    named: 'what is a partner’s own, a person’s own or a secret is in nobody’s copy',
  },
  {
    promise: 'an archive is brought in only if each of its files is what its manifest says',
    file: 'apps/api/src/brought-partnerships/open-archive.ts',
    find: 'if (!content || content.length !== bytes || sha256(content) !== told) throw changed(path);',
    replace: '',
    test: brought,
    named: 'a changed file',
  },
  {
    promise: 'a record that comes in is one that its schema lets through',
    file: 'apps/api/src/brought-partnerships/bring-in-partnership.ts',
    find: 'if (bad) throw rowCannotBe(bad.table, bad.why);',
    replace: '',
    test: brought,
    named: 'a row that no schema lets through',
  },
  {
    promise: 'serving stops at a table without forced row-level security',
    file: 'packages/db/src/kernel/holes.ts',
    find: 'and (not c.relrowsecurity or not c.relforcerowsecurity or not exists',
    replace: 'and false and (not c.relrowsecurity or not c.relforcerowsecurity or not exists',
    test: 'packages/db/src/kernel/holes.test.ts',
    named: 'serving is refused over',
  },
];
