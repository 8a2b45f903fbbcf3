import { randomUUIDv7 } from 'node:crypto';
import type { Endpoint, RequestOf, ResultOf } from '@trivet/contract';
import {
  askAsPerson,
  asPerson,
  claimKey,
  type CommandScope,
  type Entered,
  type Identity,
  type JsonPage,
  keepAnswer,
  mayNot,
  repositories,
  type Repositories,
  type Transaction,
} from '@trivet/db';
import { type Action, can, type Decision, type Person, Refusal } from '@trivet/domain';
import { type Answer, answerWith, answerWithItems } from './answer.ts';
import { assertMay, assertOpen, type Call, type Handler, type QueryContext, signedIn, whoAndWhere } from './call.ts';
import type { LiveMessage } from '../live/signal.ts';
import { type After, cursorSeal } from './cursor.ts';
import { Malformed } from './problems.ts';
import { z } from 'zod';

export type { Call, Handler, QueryContext } from './call.ts';

/** What a change may use: the repositories, who acts and when, and new ids. All inside one transaction. */
export type CommandContext = Repositories & {
  tx: Transaction;
  actor: Person;
  decision: Decision;
  newId: () => string;
  /**
   * The same transaction for another action: what is done in it is checked and kept under that action's name. With a
   * version, `find` refuses a record that has another.
   * @throws Refusal `forbidden` when the caller might do no such thing at all
   */
  acting: (action: Action, expectedVersion?: number | null) => CommandContext;
  /** Tells every process of the product something that is no event, once this is committed; best effort. */
  tellLive: (topic: string, message: LiveMessage) => void;
};

/** One page: what goes on it, and the sort values to go on after, or null at the end. */
export type Page<Item> = {
  items: Item[];
  after: After | null;
  total?: number;
  /** What the whole list says beside its items */
  also?: Record<string, unknown>;
};

/** The page a caller asks for. */
export type PageRequest = { limit: number; after: After | null };

/** A change: checked against the policy, then run in one transaction, at most once for its Idempotency-Key. */
export function command<E extends Endpoint>(
  endpoint: E,
  run: (request: RequestOf<E>, context: CommandContext) => Promise<ResultOf<E>>,
): Handler<E> {
  return {
    endpoint,
    serve: async (call, request) => {
      const told: [string, LiveMessage][] = [];
      const tellLive = (...telling: [string, LiveMessage]) => void told.push(telling);
      const answer = await asPerson(call.pool, { ...whoAndWhere(call), readOnly: false }, async (entered) => {
        assertMay(endpoint, entered.actor);
        assertOpen(endpoint, entered.actor);
        return onceForKey(call, entered, async () =>
          answerWith(endpoint.success, await run(request, commandContext(endpoint, call, { ...entered, tellLive }))),
        );
      });
      for (const telling of told) await call.publish(...telling);
      return answer;
    },
  };
}

/**
 * A change that first takes its time over something that asks no database, such as reading a file: whoever may not make
 * the change is refused before, and no transaction waits for it.
 */
export function commandAfter<E extends Endpoint, Ready>(
  endpoint: E,
  getReady: (request: RequestOf<E>, call: Call) => Promise<Ready>,
  run: (request: RequestOf<E>, context: CommandContext, ready: Ready) => Promise<ResultOf<E>>,
): Handler<E> {
  return {
    endpoint,
    serve: async (call, request) => {
      await asPerson(call.pool, { ...whoAndWhere(call), readOnly: true }, async ({ actor }) => {
        assertMay(endpoint, actor);
        assertOpen(endpoint, actor);
      });
      const ready = await getReady(request, call);
      return command(endpoint, (asked, context) => run(asked, context, ready)).serve(call, request);
    },
  };
}

/** A question: checked against the policy, in a transaction that cannot write. */
export function query<E extends Endpoint>(
  endpoint: E,
  run: (request: RequestOf<E>, context: QueryContext) => Promise<ResultOf<E>>,
): Handler<E> {
  return {
    endpoint,
    serve: (call, request) =>
      asPerson(call.pool, { ...whoAndWhere(call), readOnly: true }, async (entered) => {
        assertMay(endpoint, entered.actor);
        return answerWith(endpoint.success, await run(request, entered));
      }),
  };
}

/** A result that Postgres has written down already: it is sent as it is. */
export type Written = { json: string };

/** A question that does not depend on who asks, and leaves with the entering as `listAhead` does. */
export function queryAhead<E extends Endpoint>(
  endpoint: E,
  ask: (request: RequestOf<E>, context: { tx: Transaction }) => Promise<ResultOf<E> | Written>,
): Handler<E> {
  return {
    endpoint,
    serve: async (call, request) => {
      const { actor, found } = await askAsPerson(call.pool, whoAndWhere(call), (tx) => ask(request, { tx }));
      assertMay(endpoint, actor);
      if (isWritten(found)) return { status: endpoint.success, json: found.json, headers: {} };
      return answerWith(endpoint.success, found);
    },
  };
}

const isWritten = (found: unknown): found is Written =>
  typeof found === 'object' && found !== null && Object.keys(found).join(' ') === 'json';

type ListEndpoint = Endpoint & { query: NonNullable<Endpoint['query']> };
type Found = Page<unknown> | JsonPage;

/** A list: a question whose answer is a page, with a cursor that only this caller can use for this query. */
export function list<E extends ListEndpoint>(
  endpoint: E,
  run: (request: RequestOf<E>, context: QueryContext & { page: PageRequest }) => Promise<Found>,
): Handler<E> {
  return pages(endpoint, (call, request, page) =>
    asPerson(call.pool, { ...whoAndWhere(call), readOnly: true }, async (entered) => {
      assertMay(endpoint, entered.actor);
      return run(request, { ...entered, page });
    }),
  );
}

/**
 * A list that is asked for so often that it does not wait to learn who asks: its statements leave with the entering,
 * see only what that lets them see, and what they found is dropped when the policy then refuses.
 */
export function listAhead<E extends ListEndpoint>(
  endpoint: E,
  ask: (request: RequestOf<E>, context: { tx: Transaction; page: PageRequest }) => Promise<Found>,
): Handler<E> {
  return pages(endpoint, async (call, request, page) => {
    const { actor, found } = await askAsPerson(call.pool, whoAndWhere(call), (tx) => ask(request, { tx, page }));
    assertMay(endpoint, actor);
    return found;
  });
}

function pages<E extends ListEndpoint>(
  endpoint: E,
  find: (call: Call, request: RequestOf<E>, page: PageRequest) => Promise<Found>,
): Handler<E> {
  return {
    endpoint,
    serve: async (call, request) => {
      const { query: asked } = request as unknown as { query: { limit: number; cursor?: string; fields?: string } };
      const wanted = fieldsAsked(endpoint, asked.fields);
      const seal = cursorSeal(call.cursorSecret, signedIn(call).accountId, queryWithoutPage(call.url));
      const after = asked.cursor === undefined ? null : seal.open(asked.cursor);
      const found = await find(call, request, { limit: asked.limit, after });
      const rest = {
        ...('also' in found && found.also),
        next: found.after && seal.seal(found.after),
        ...totalOf(found),
      };
      if ('json' in found && !wanted) return answerWithItems(found.json, rest);
      const items = 'json' in found ? (JSON.parse(found.json) as unknown[]) : found.items;
      return answerWith(200, { items: wanted ? items.map((item) => thinned(item, wanted)) : items, ...rest });
    },
  };
}

function totalOf({ total }: { total?: number }) {
  if (total === undefined) return {};
  return total > 1000 ? { totalAtLeast: 1000 } : { total };
}

/** The caller's own things, wherever they are: no workspace is entered, so no record of one can be reached. */
export function own<E extends Endpoint>(
  endpoint: E,
  run: (request: RequestOf<E>, call: Call & { identity: Identity }) => Promise<Own<E>>,
): Handler<E> {
  return open(endpoint, (request, call) => run(request, { ...call, identity: signedIn(call) }));
}

/** Open to everyone: signing in, and what leads there. */
export function open<E extends Endpoint>(
  endpoint: E,
  run: (request: RequestOf<E>, call: Call) => Promise<Own<E>>,
): Handler<E> {
  return {
    endpoint,
    serve: async (call, request) => {
      const { result, headers = {} } = await run(request, call);
      const answer = answerWith(endpoint.success, result);
      return { ...answer, headers: { ...answer.headers, ...headers } };
    },
  };
}

/** A result with headers of its own: a cookie that is set or cleared. */
export type Own<E extends Endpoint> = { result: ResultOf<E>; headers?: Record<string, string> };

type Commanding = Entered<Person> & Pick<CommandContext, 'tellLive'>;

function commandContext(
  { action }: Endpoint,
  call: Call,
  { tx, actor, decision, tellLive }: Commanding,
): CommandContext {
  if (action === 'signed_in' || action === 'public') throw new Error('A command needs a policy action');
  const { requestId, expectedVersion } = call;
  return contextIn({ tx, actor, action, decision, requestId, via: signedIn(call).via, expectedVersion }, tellLive);
}

function contextIn(scope: CommandScope & { actor: Person }, tellLive: CommandContext['tellLive']): CommandContext {
  const { tx, actor, decision } = scope;
  const acting = (action: Action, expectedVersion: number | null = null) => {
    if (!can(actor, action)) throw mayNot(action);
    return contextIn({ ...scope, action, expectedVersion }, tellLive);
  };
  return { ...repositories(scope), tx, actor, decision, newId: newRecordId, acting, tellLive };
}

/** UUIDv7: ids sort by the time they were made. */
export const newRecordId = (): string => randomUUIDv7();

async function onceForKey(
  { keyed }: Call,
  { tx, actor, decision }: Entered<Person>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!keyed) return work();
  const claim = await claimKey(tx, actor, keyed, decision.at);
  if (claim.is === 'differs') throw keyUsedOtherwise();
  if (claim.is === 'answered') {
    const { status, answer, headers } = claim.first;
    return { status, json: answer, headers: { ...headers, 'idempotency-replayed': 'true' } };
  }
  const answer = await work();
  await keepAnswer(tx, actor, keyed.key, { status: answer.status, answer: answer.json, headers: answer.headers });
  return answer;
}

const keyUsedOtherwise = () =>
  new Refusal(
    'unprocessable',
    'idempotency_key_reused',
    'This Idempotency-Key was used for a different request. Use a new one.',
  );

function queryWithoutPage(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://local');
  searchParams.delete('cursor');
  searchParams.delete('limit');
  searchParams.sort();
  return `${pathname}?${searchParams.toString()}`;
}

/** @throws Malformed naming `fields` when the list's items have no such field */
function fieldsAsked({ result }: Endpoint, fields: string | undefined): Set<string> | null {
  if (fields === undefined) return null;
  const wanted = fields.split(',');
  const unknown = wanted.filter((name) => !itemFieldsOf(result).includes(name));
  if (unknown.length === 0) return new Set(['id', ...wanted]);
  const message = `There is no field ${unknown.join(', ')} here`;
  throw new Malformed([{ pointer: '/querystring/fields', code: 'unknown', message }]);
}

function itemFieldsOf(result: z.ZodType): string[] {
  const items = result instanceof z.ZodObject ? result.shape['items'] : undefined;
  const item = items instanceof z.ZodArray ? items.element : undefined;
  return item instanceof z.ZodObject ? Object.keys(item.shape) : [];
}

const thinned = (item: unknown, wanted: Set<string>): unknown =>
  Object.fromEntries(Object.entries(item as object).filter(([name]) => wanted.has(name)));
