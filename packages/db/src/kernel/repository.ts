import { can, type Change, type Kind, notFound, Refusal } from '@trivet/domain';
import { and, eq, inArray } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { columnsOf, insertRow, lockRow, storedIn, updateRow } from './row-statements.ts';
import { leaveTrail, leaveTrails, leaveTrailsOfRemoval, type Origin, type Removal } from './trail.ts';

/** A command under way. `expectedVersion` is what the caller's If-Match names; null when the command makes something new. */
export type CommandScope = Origin & { expectedVersion: number | null };

export type Row = { id: string; workspaceId: string; version: number; partnershipId?: string | null };

/** Loads and saves one kind of record. `save` is the only writer: row, audit entry, event and history commit together. */
export function repository<State extends Row>(table: PgTable, kind: Kind<State>, scope: CommandScope) {
  const { tx, actor, action } = scope;
  const columns = columnsOf(table);

  /** Locks a record of this place. */
  async function load(id: string): Promise<State> {
    const row = await lockRow(tx, table, here(id));
    if (!row) throw notFound();
    // A row of a kind's table has the shape of its schema: the drift test compares them.
    return row as State;
  }

  const here = (id: string) => ({
    id,
    workspaceId: actor.workspaceId,
    partnershipId: actor.kind === 'person' ? actor.standing?.partnershipId : undefined,
  });

  /** For a record whose right is decided on more than itself. @throws Refusal `stale` changed since it was read */
  const assertCurrent = ({ version }: State): void => assertVersion(scope, version);

  return {
    load,
    assertCurrent,

    /**
     * Locks the record the command is about.
     * @throws Refusal `not_found` elsewhere or unseen, `forbidden` not this actor's, `stale` changed since it was read
     */
    async find(id: string): Promise<State> {
      const state = await load(id);
      if (!can(actor, action, kind.heldBy(state))) throw mayNot(action);
      assertCurrent(state);
      return state;
    },

    /** Writes the change and all it leaves behind; answers the record as it now is. */
    async save(change: Change<State>): Promise<State> {
      const { before, after } = change;
      const next: State = { ...after, version: before ? before.version + 1 : 1, ...stamps(scope, before) };
      const { version } = before ?? next;
      const writing = before ? updateRow(tx, table, { ...here(before.id), version }, next) : insertRow(tx, table, next);
      // They leave in one packet; where the row was not written, nothing of the transaction stays.
      const [{ rowCount }] = await Promise.all([writing, leaveTrail(scope, kind, { ...change, after: next })]);
      if (rowCount !== 1) throw stale(version);
      return next;
    },

    /** Leaves the trail of what was done with a record without changing anything of it. */
    note: (change: Change<State>) => leaveTrail(scope, kind, change),

    /** Writes many new records as `save` would write each, in their order. */
    async addAll(changes: readonly Change<State>[]): Promise<State[]> {
      const added = changes.map((change) => ({ ...change, after: asNew(scope, change.after) }));
      for (let from = 0; from < added.length; from += together) {
        const some = added.slice(from, from + together);
        await tx.insert(table).values(some.map(({ after }) => asValues(table, after)));
        await leaveTrails(scope, kind, some);
      }
      return added.map(({ after }) => after);
    },

    /** Locks many records of this place, in the order of their ids. Those that are not here are left out. */
    async loadAll(ids: readonly string[]): Promise<State[]> {
      const these = and(inArray(columns.id, [...ids]), eq(columns.workspaceId, actor.workspaceId));
      const rows = await tx.select().from(table).where(these).orderBy(columns.id).for('no key update');
      return rows as unknown as State[];
    },

    /**
     * Takes away what was made by mistake, with its trail. Only where the database lets a request delete: it says which.
     * @throws Refusal `stale` when one has gone already
     */
    async removeAll(removals: readonly Removal<State>[]): Promise<void> {
      for (let from = 0; from < removals.length; from += together) {
        const some = removals.slice(from, from + together);
        const ids = some.map(({ before }) => before.id);
        const { rowCount } = await tx.delete(table).where(inArray(columns.id, ids));
        if (rowCount !== some.length) throw stale(some[0]?.before.version ?? 1);
        await leaveTrailsOfRemoval(scope, kind, some);
      }
    },
  };
}

/** Records in one statement: as many as keep it within the parameters that Postgres takes. */
const together = 250;

export type Repository<State extends Row> = ReturnType<typeof repository<State>>;

export const mayNot = (action: string) =>
  new Refusal(
    'forbidden',
    'forbidden',
    `You do not have the right “${action}” here. Ask the coordinator or an administrator.`,
  );

function assertVersion({ expectedVersion }: CommandScope, version: number): void {
  if (expectedVersion !== null && expectedVersion !== version) throw stale(version);
}

export const stale = (version: number) =>
  new Refusal('stale', 'stale', `Someone changed this since you opened it. It is now at version ${version}.`);

const asNew = <State extends Row>(scope: CommandScope, state: State): State => ({
  ...state,
  version: 1,
  ...stamps(scope, null),
});

const stamps = ({ decision }: CommandScope, before: object | null) =>
  before ? { updatedAt: decision.at } : { createdAt: decision.at, updatedAt: decision.at };

function asValues(table: PgTable, state: object) {
  return Object.fromEntries(storedIn(table).map((name) => [name, Reflect.get(state, name)])) as Record<string, never>;
}
