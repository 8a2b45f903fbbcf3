/** One promise of the kernel, the line that keeps it, what is left when it is gone, and the test that must then fail. */
export type Mutant = { promise: string; file: string; find: string; replace: string; test: string };

export const mutants: readonly Mutant[] = [
  {
    promise: 'a record of another partnership is not found below this one’s address',
    file: 'packages/db/src/kernel/repository.ts',
    find: 'partnershipId && columns.partnershipId ? eq(columns.partnershipId, partnershipId) : undefined,',
    replace: '',
    test: 'apps/api/src/isolation-matrix.test.ts',
  },
  {
    promise: 'a right is checked on the record, not only on the kind',
    file: 'packages/db/src/kernel/repository.ts',
    find: 'if (!can(actor, action, kind.heldBy(state))) throw mayNot(action);',
    replace: '',
    test: 'apps/api/src/isolation-matrix.test.ts',
  },
  {
    promise: 'no update is lost',
    file: 'packages/db/src/kernel/repository.ts',
    find: 'if (scope.expectedVersion !== null && scope.expectedVersion !== state.version) throw stale(state.version);',
    replace: '',
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'an endpoint is refused to whom the policy does not name',
    file: 'apps/api/src/kernel/handlers.ts',
    find: "if (action !== 'signed_in' && action !== 'public' && !can(actor, action)) throw mayNot(action);",
    replace: '',
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'a change and what it leaves behind commit together',
    file: 'packages/db/src/kernel/repository.ts',
    find: 'await leaveTrail(scope, kind, { ...change, after: next });',
    replace: '',
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'whatever fails rolls everything back',
    file: 'packages/db/src/kernel/transaction.ts',
    find: "await client.query('rollback').catch(",
    replace: "await client.query('commit').catch(",
    test: 'packages/db/src/kernel',
  },
  {
    promise: 'a next state obeys the record’s own schema, whichever verb led there',
    file: 'packages/domain/src/kernel/change.ts',
    find: 'if (!checked.success) throw brokenBy(checked.error.issues);',
    replace: 'if (!checked.success) return { before, after, event } as never;',
    test: 'packages/domain/src/kernel',
  },
  {
    promise: 'the same Idempotency-Key does the work once',
    file: 'packages/db/src/kernel/idempotency.ts',
    find: "if (rowCount === 1) return { is: 'fresh' };",
    replace: "return { is: 'fresh' };",
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'a cursor is only its caller’s, for its query',
    file: 'apps/api/src/kernel/cursor.ts',
    find: 'if (given.length !== right.length || !timingSafeEqual(given, right)) throw brokenCursor();',
    replace: '',
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'text no schema may see is refused before the database sees it',
    file: 'apps/api/src/kernel/input.ts',
    find: "if (value.includes('\\0')) throw unsafe(path, 'nul', 'Leave out the NUL character');",
    replace: '',
    test: 'apps/api/src/kernel',
  },
  {
    promise: 'a contract that lets unknown fields through is not served',
    file: 'apps/api/src/kernel/input.ts',
    find: 'throw new Error(`The contract of ${name} lets unknown fields through`);',
    replace: 'return;',
    test: 'apps/api/src/kernel',
  },
  {
    promise: 'a change says which version it was made on',
    file: 'apps/api/src/kernel/mount.ts',
    find: 'if (given === undefined)',
    replace: 'if (given === null)',
    test: 'apps/api/src/organisations',
  },
  {
    promise: 'row-level security shows only what one may see',
    file: 'migrations/0002_clock_and_scope.sql',
    find: `using (workspace_id = (select app.workspace_id())
                         and partnership_id = any ((select app.visible_partnerships())::uuid[]))
                  with check`,
    replace: 'using (workspace_id = (select app.workspace_id())) with check',
    test: 'packages/db/src/kernel/isolation.test.ts',
  },
  {
    promise: 'rows are written only where the address led',
    file: 'migrations/0002_clock_and_scope.sql',
    find: `with check (workspace_id = (select app.workspace_id())
                              and partnership_id = (select app.partnership_id()))', t);
  execute format('create policy own_workspace`,
    replace: `with check (workspace_id = (select app.workspace_id()))', t);
  execute format('create policy own_workspace`,
    test: 'packages/db/src/kernel/isolation.test.ts',
  },
  {
    promise: 'a token’s or a person’s workspace is asked for',
    file: 'migrations/0006_enter.sql',
    find: 'where p.account_id = account and p.archived_at is null\n    and',
    replace: 'where p.archived_at is null and',
    test: 'packages/db/src/kernel/isolation.test.ts',
  },
  {
    promise: 'a past membership opens nothing',
    file: 'migrations/0006_enter.sql',
    find: `where m.person_id = person and m.workspace_id = workspace and m.from_on <= today and (m.to_on is null or m.to_on > today)`,
    replace: `where m.person_id = person and m.workspace_id = workspace`,
    test: 'packages/db/src/kernel/isolation.test.ts',
  },
  {
    promise: 'serving stops at a table without forced row-level security',
    file: 'packages/db/src/kernel/holes.ts',
    find: 'and (not c.relrowsecurity or not c.relforcerowsecurity or not exists',
    replace: 'and false and (not c.relrowsecurity or not c.relforcerowsecurity or not exists',
    test: 'packages/db/src/kernel/holes.test.ts',
  },
];
