import { type Action, can, type Standing } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type Ids, type Operation, operations, paramsIn, sampleBody, sampleQuery } from './testing/calls.ts';
import { everythingIn } from './testing/everything-in.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';
import { type Cast, type TestPerson } from '../../../tools/test/workspaces.ts';
import { idsOf, idsOfSecond } from './testing/world.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

const guarded = operations.filter(({ endpoint }) => /:workspaceId|:partnershipId/.test(endpoint.path));

/** The deep run asks as everyone; else a third of them ask for each operation, and the next third for the next. */
const askersOf = <Asker>(operation: Operation, all: readonly Asker[]): Asker[] =>
  all.filter((_, at) => process.env.TRIVET_DEEP === '1' || (at + guarded.indexOf(operation)) % 3 === 0);

type Asked = { bodyIds?: Ids; version?: number };

async function call(
  person: TestPerson | null,
  operation: Operation,
  ids: Ids,
  { bodyIds = ids, version = 999 }: Asked = {},
) {
  const { method, body } = operation.endpoint;
  return it.send(person, {
    method,
    url: addressOf(operation, ids) + sampleQuery(operation, ids),
    headers: { ...(body && { 'content-type': 'application/json' }), 'if-match': `"v${version}"` },
    ...(body && { body: JSON.stringify(sampleBody(operation, bodyIds)) }),
  });
}

const fingerprintOf = (workspaceId: string) =>
  everythingIn(workspaceId, async <Row>(question: pg.QueryConfig) => (await owner.query(question)).rows as Row[]);

test('every route the API serves is an operation of the contract, or one of the few that are listed', () => {
  const served = Object.entries(it.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = operations.map(
    ({ endpoint }) => `${endpoint.method} /api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
  );
  // A stream has no one answer to describe as a schema; its isolation has tests of its own in events/.
  const streams = ['GET /api/v1/workspaces/{workspaceId}/events'];
  expect(served.filter((route) => !streams.includes(route)).toSorted()).toEqual(declared.toSorted());
});

test.each(guarded.map((operation) => [operation.name, operation] as const))(
  '%s shows and lets change nothing of another workspace, whoever asks',
  async (_name, operation) => {
    const before = await fingerprintOf(it.elsewhere.workspaceId);
    const theirs = idsOf(it.elsewhere);
    const askers: (TestPerson | null)[] = [...Object.values(it.here.people), null];
    for (const person of askersOf(operation, askers)) {
      const answer = await call(person, operation, theirs);
      const what = `${person?.email ?? 'nobody'} → ${answer.statusCode} ${answer.body.slice(0, 200)}`;
      expect(answer.statusCode, what).toBe(person ? 404 : 401);
      expect(answer.body, what).not.toContain('elsewhere');
    }
    expect(await fingerprintOf(it.elsewhere.workspaceId)).toEqual(before);
  },
);

// The kind of feed in an address is nobody's: it is the same everywhere.
const innerIds = ({ endpoint }: Operation) =>
  paramsIn(endpoint.path)
    .slice(1)
    .filter((param) => param !== 'file');

test.each(guarded.filter((operation) => innerIds(operation).length > 0).map((o) => [o.name, o] as const))(
  '%s answers a foreign or another partnership’s id below an address of one’s own exactly like an id that never was',
  async (_name, operation) => {
    const inner = innerIds(operation);
    const own = idsOf(it.here);
    const never = Object.fromEntries(inner.map((param) => [param, crypto.randomUUID()]));
    const foreign = pick(idsOf(it.elsewhere), inner);
    const inSecond = operation.endpoint.path.startsWith('/partnerships') ? pick(idsOfSecond(it.here), inner) : {};
    for (const person of [it.here.people.chair, it.here.people.coordinator, it.here.people.administrator]) {
      const unknown = await call(person, operation, { ...own, ...never }, { bodyIds: own });
      for (const ids of [foreign, inSecond].filter((some) => Object.keys(some).length === inner.length)) {
        const answer = await call(person, operation, { ...own, ...ids }, { bodyIds: own });
        expect(answer.statusCode, `${person.email} ${answer.body.slice(0, 200)}`).toBe(unknown.statusCode);
        expect([403, 404]).toContain(answer.statusCode);
        expect(withoutRequest(answer.body)).toBe(withoutRequest(unknown.body));
      }
    }
  },
);

test.each(guarded.filter(({ endpoint }) => endpoint.body).map((operation) => [operation.name, operation] as const))(
  '%s takes no id of another workspace in its body',
  async (_name, operation) => {
    const foreign = idsOf(it.elsewhere);
    const body = sampleBody(operation, foreign) as Record<string, unknown>;
    const naming = Object.entries(body ?? {}).filter(([, value]) => Object.values(foreign).includes(value as string));
    if (naming.length === 0) return;
    const url = addressOf(operation, idsOf(it.here));
    for (const person of [it.here.people.administrator, it.here.people.coordinator, it.here.people.chair]) {
      const version = await versionAt(person, url);
      const answer = await it.send(person, {
        method: operation.endpoint.method,
        url,
        headers: { 'content-type': 'application/json', 'if-match': `"v${version}"` },
        body: JSON.stringify(body),
      });
      expect(
        answer.statusCode,
        `${person.email} ${JSON.stringify(body)} → ${answer.body.slice(0, 200)}`,
      ).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    }
  },
);

test.each(guarded.map((operation) => [operation.name, operation] as const))(
  '%s refuses and allows exactly whom the policy table says, and each representation says the same',
  async (_name, operation) => {
    const action = operation.endpoint.action as Action;
    const ids = idsOf(it.here);
    const people = Object.entries(it.here.people) as [keyof Cast, TestPerson][];
    for (const [name, person] of askersOf(operation, people)) {
      const answer = await call(person, operation, ids);
      const refused = answer.statusCode === 403 || (answer.statusCode === 404 && isInside(operation));
      const what = `${name} ${operation.endpoint.method} ${operation.name} → ${answer.statusCode} ${answer.body.slice(0, 250)}`;
      expect(answer.statusCode, what).toBeLessThan(500);
      const said = await permissionSaid(person, operation, ids);
      const expected =
        said ?? (mayDependOnRecord(action, name, person) ? !refused : can(actorFor(name, person), action));
      const heldBack = expected || refused ? false : await stateForbids(person, operation, ids);
      expect(expected || heldBack, what).toBe(!refused);
    }
  },
);

/** A right that the representation leaves out although the policy grants it must be forbidden by the record's state. */
async function stateForbids(person: TestPerson, operation: Operation, ids: Ids): Promise<boolean> {
  const version = await versionAt(person, addressOf(operation, ids));
  return (await call(person, operation, ids, { version })).statusCode === 409;
}

/** What the record's own representation says of this action; null where it has none, or cannot be read. */
async function permissionSaid(person: TestPerson, operation: Operation, ids: Ids): Promise<boolean | null> {
  const { path, ifMatch, action } = operation.endpoint;
  if (!ifMatch) return null;
  const reader = guarded.find(
    ({ group, endpoint }) =>
      group === operation.group &&
      endpoint.method === 'GET' &&
      path.startsWith(endpoint.path) &&
      // A record speaks for itself, not for what lies within it.
      paramsIn(endpoint.path).length === paramsIn(path).length &&
      /:\w+$/.test(endpoint.path) &&
      !endpoint.query,
  );
  if (!reader) return null;
  const answer = await it.send(person, { method: 'GET', url: addressOf(reader, ids) });
  if (answer.statusCode !== 200) return null;
  return (JSON.parse(answer.body).permissions.may as string[]).includes(action);
}

const isInside = ({ endpoint }: Operation) => endpoint.path.startsWith('/partnerships');

/** Whether the answer rests on whose the record at hand is. */
const mayDependOnRecord = (action: Action, name: keyof Cast, person: TestPerson) =>
  [actorFor('outsider', it.here.people.outsider), actorFor(name, person)].some(
    (actor) => can(actor, action) !== can(actor, action, {}),
  );

function actorFor(name: keyof Cast, person: TestPerson) {
  const workspaceRoles = (['administrator', 'gatekeeper', 'auditor'] as const).filter((role) => role === name);
  const outside = ['administrator', 'gatekeeper', 'auditor', 'outsider', 'ex_member', 'sro', 'organisation_lead'];
  const standing: Standing = {
    partnershipId: it.here.partnershipIds[0],
    roles: outside.includes(name) ? [] : [name as Standing['roles'][number]],
    partnerIds: outside.includes(name)
      ? []
      : [it.here.partnerIds[name === 'partner_lead' || name === 'member' ? 1 : 0]],
    leadsPartnerIds: name === 'partner_lead' ? [it.here.partnerIds[1]] : [],
    sro: name === 'sro',
    organisationLead: name === 'organisation_lead',
    archived: false,
  };
  return {
    kind: 'person' as const,
    ...person,
    workspaceId: it.here.workspaceId,
    workspaceRoles,
    standing,
    scopes: null,
  };
}

async function versionAt(person: TestPerson, url: string): Promise<number> {
  const answer = await it.send(person, { method: 'GET', url: url.split('/').slice(0, 7).join('/') });
  return answer.statusCode === 200 ? (JSON.parse(answer.body).version ?? 1) : 1;
}

const pick = (ids: Ids, names: string[]): Ids =>
  Object.fromEntries(names.flatMap((name) => (ids[name] ? [[name, ids[name]]] : [])));

const withoutRequest = (body: string) => body.replace(/"instance":"[^"]*"/, '');
