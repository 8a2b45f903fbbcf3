import type { Actor, Decision, Job, Person, Scope, Standing, WorkspaceRole } from '@trivet/domain';
import { notFound } from '@trivet/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Client, Pool } from './pool.ts';
import { gaveWay } from './problems.ts';

/** A transaction's own handle: drizzle for ordinary statements, `client` for named ones. */
export type Transaction = ReturnType<typeof newHandle>;

/** Who the request comes from, before it is known what they are here. */
export type Identity = {
  accountId: string;
  via: 'session' | 'token';
  /** The session in use, for acts that need one; null for an API token */
  session: { id: string; methods: readonly string[]; authenticatedAt: string } | null;
  /** What an API token is limited to; null for a session */
  scopes: readonly Scope[] | null;
  /** The only workspace and partnerships an API token opens; null for all */
  workspaceId: string | null;
  partnershipIds: readonly string[] | null;
};

/** Where the address leads. */
export type Place = { workspaceId: string } | { partnershipId: string };

/** One transaction under way: who acts, and when it is. */
export type Entered<A extends Actor = Actor> = { tx: Transaction; actor: A; decision: Decision };

/** `ofOneMoment`: nothing is written, and all is read as it was when it began, whatever others write meanwhile. */
type Entry = { identity: Identity; place: Place; readOnly: boolean; ofOneMoment?: boolean };

/**
 * Runs `work` in one transaction that can touch only what this person may see at this place.
 * The settings, the person's roles and the work share the transaction, so a removal bites at once.
 * @throws Refusal `not_found` when the person is nobody here
 */
export function asPerson<T>(
  pool: Pool,
  { identity, place, readOnly, ofOneMoment = false }: Entry,
  work: (entered: Entered<Person>) => Promise<T>,
): Promise<T> {
  return transaction(pool, ofOneMoment ? 'of one moment' : readOnly, async (client) =>
    work(enteredBy(client, identity, await enter(client, identity, place))),
  );
}

/**
 * One question that does not depend on who asks, in statements with a name: it leaves in one packet with the entering and
 * the commit. The settings that entering makes guard it, and what it found is dropped when the person turns out to be
 * nobody here.
 * @throws Refusal `not_found` when the person is nobody here
 */
export function askAsPerson<T>(
  pool: Pool,
  { identity, place }: { identity: Identity; place: Place },
  ask: (tx: Transaction) => Promise<T>,
): Promise<Entered<Person> & { found: T }> {
  return transaction(pool, true, async (client) => {
    const arriving = enter(client, identity, place, enteringPlanned);
    const asking = ask(handleOn(client));
    // Whoever may not enter hears that, not what became of a question that was never theirs.
    asking.catch(() => {});
    const entered = enteredBy(client, identity, await arriving);
    return { ...entered, found: await asking };
  });
}

function enteredBy(client: Client, identity: Identity, row: PersonRow | null): Entered<Person> {
  if (!row || (identity.workspaceId && identity.workspaceId !== row.workspaceId)) throw notFound();
  const { at, today, ...person } = row;
  const actor: Person = { kind: 'person', accountId: identity.accountId, scopes: identity.scopes, ...person };
  return { tx: handleOn(client), actor, decision: { at, today, by: actor.personId } };
}

/** Runs a job's work in one transaction that can touch only the workspace the job names. */
export function asJob<T>(
  pool: Pool,
  { name, workspaceId }: { name: string; workspaceId: string },
  work: (entered: Entered<Job>) => Promise<T>,
): Promise<T> {
  return transaction(pool, false, async (client) => {
    const { rows } = await client.query<{ job: { at: string; today: string } | null }>({
      name: 'enter_job',
      text: 'select app.enter_job($1) as job',
      values: [workspaceId],
    });
    const entered = rows[0]?.job;
    if (!entered) throw notFound();
    const actor: Job = { kind: 'job', name, workspaceId };
    return work({ tx: handleOn(client), actor, decision: { ...entered, by: null } });
  });
}

type PersonRow = {
  at: string;
  today: string;
  personId: string;
  workspaceId: string;
  workspaceRoles: WorkspaceRole[];
  standing: Standing | null;
};

const entering = { name: 'enter', text: 'select app.enter($1, $2, $3, $4) as person' };

/**
 * For statements with a name, led by the key of what they ask for: they are planned once for whatever they are asked
 * with. To plan the register anew, as Postgres would because its filters are many, took longer than to answer it.
 */
const enteringPlanned = {
  name: 'enter_planned',
  text: `select app.enter($1, $2, $3, $4) as person, set_config('plan_cache_mode', 'force_generic_plan', true)`,
};

async function enter(
  client: Client,
  { accountId, partnershipIds }: Identity,
  place: Place,
  statement = entering,
): Promise<PersonRow | null> {
  const workspaceId = 'workspaceId' in place ? place.workspaceId : null;
  const partnershipId = 'partnershipId' in place ? place.partnershipId : null;
  const { rows } = await client.query<{ person: PersonRow | null }>({
    ...statement,
    values: [accountId, workspaceId, partnershipId, partnershipIds],
  });
  return rows[0]?.person ?? null;
}

type ReadOnly = boolean | 'of one moment';

const attempts = 3;

/**
 * Runs `work` between begin and commit; anything thrown rolls everything back. Where two transactions stood in each
 * other's way and the database gave one of them up, it is tried again, so `work` must be safe to run anew.
 */
export async function transaction<T>(pool: Pool, readOnly: ReadOnly, work: (client: Client) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, readOnly, work);
    } catch (error) {
      if (attempt === attempts || !(error instanceof Error) || !gaveWay(error)) throw error;
      await pause(Math.random() * 50 * attempt);
    }
  }
}

async function once<T>(pool: Pool, readOnly: ReadOnly, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begun = client.query(beginnings(readOnly));
    // Not awaited, so that begin travels with the statement that follows; a failure surfaces there.
    begun.catch(() => {});
    const result = await work(client);
    await (commits.get(client) ?? client.query('commit'));
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    commits.delete(client);
    client.release(broken);
  }
}

const beginnings = (readOnly: ReadOnly) => {
  if (readOnly === 'of one moment') return 'begin isolation level repeatable read read only';
  return readOnly ? 'begin read only' : 'begin';
};

// The commit that a last question took with it.
const commits = new WeakMap<Client, Promise<unknown>>();

/** The last statement of a transaction: it leaves together with the commit, and nothing may be asked after it. */
export function askLast<Row extends QueryResultRow>(
  { client }: Transaction,
  question: QueryConfig,
): Promise<QueryResult<Row>> {
  const answer = client.query<Row>(question);
  const commit = client.query('commit');
  // A failure of either surfaces with the answer, which is awaited first.
  commit.catch(() => {});
  commits.set(client, commit);
  return answer;
}

/** drizzle and the driver on one connection that is inside a transaction. */
export function handleOn(client: Client): Transaction {
  const known = handles.get(client);
  if (known) return known;
  const handle = newHandle(client);
  handles.set(client, handle);
  return handle;
}

// A connection lives for many transactions, and drizzle's part of it costs more to make than most reads.
const handles = new WeakMap<Client, Transaction>();
const newHandle = (client: Client) => Object.assign(drizzle(client, { casing: 'snake_case' }), { client });
