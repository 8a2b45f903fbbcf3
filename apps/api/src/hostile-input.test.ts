import { afterAll, beforeAll, expect, test } from 'vitest';
import { can, type Action, policy } from '@trivet/domain';
import { addressOf, bodySchemaOf, type Operation, operations, sampleBody } from './testing/calls.ts';
import { forbiddenFields, hostileNumbers, hostileStrings, otherTypes, rawBodies } from './testing/hostile.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';
import { idsOf } from './testing/world.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const refusals = new Set([400, 401, 403, 404, 405, 406, 408, 409, 411, 412, 413, 414, 415, 417, 422, 428, 429, 431]);
const writing = operations.filter(({ endpoint }) => endpoint.body);
const deep = process.env.TRIVET_DEEP === '1';

/** Sends as the person with the most rights that this operation needs. */
async function send(operation: Operation, body: string, headers: Record<string, string> = {}) {
  const { endpoint } = operation;
  const answer = await it.send(personFor(endpoint.action as Action), {
    method: endpoint.method,
    url: addressOf(operation, idsOf(it.here)),
    body,
    headers: { 'content-type': 'application/json', 'if-match': '"v1"', ...headers },
  });
  return { status: answer.statusCode, type: answer.headers['content-type'] ?? '', body: answer.body };
}

function personFor(action: Action) {
  const { coordinator, administrator, chair, auditor } = it.here.people;
  // What needs no right in a workspace is sent by someone all the same.
  if (!(action in policy)) return coordinator;
  const isAdministrators = can({ ...nobody, workspaceRoles: ['administrator'] }, action);
  if (isAdministrators) return administrator;
  return action.startsWith('audit') ? auditor : action === 'report.submit' ? chair : coordinator;
}
const nobody = { kind: 'person', accountId: '', personId: '', workspaceId: '', standing: null, scopes: null } as const;

function expectRefusal(answer: { status: number; type: string; body: string }, what: string) {
  expect(refusals, what).toContain(answer.status);
  expect(answer.type, what).toContain('application/problem+json');
  expect(JSON.parse(answer.body), what).toMatchObject({
    status: answer.status,
    type: expect.stringMatching(/^\/problems\//),
  });
  expect(answer.body, what).not.toMatch(/\bat \w+ \(|node_modules|select |insert into|SQLSTATE|pg_/i);
}

test.each(writing.map((operation) => [operation.name, operation] as const))(
  '%s answers every hostile value of every field with a refusal that names the field',
  async (_name, operation) => {
    const sample = sampleBody(operation, idsOf(it.here)) as Record<string, unknown>;
    const fields = Object.keys(bodySchemaOf(operation)?.properties ?? {});
    for (const field of fields) {
      const values = [...hostileStrings, ...hostileNumbers, ...otherTypes];
      for (const value of deep ? values : values.filter((_, i) => (i + field.length) % 8 === 0)) {
        const body = { ...sample, [field]: value };
        const accepted = operation.endpoint.body?.safeParse(body).success && isWellFormed(value);
        const answer = await send(operation, JSON.stringify(body));
        const what = `${operation.name} ${field} = ${JSON.stringify(value).slice(0, 60)} → ${answer.status} ${answer.body.slice(0, 200)}`;
        expect(answer.status, what).toBeLessThan(500);
        if (accepted) continue;
        expectRefusal(answer, what);
        const named = (JSON.parse(answer.body).errors as { pointer: string }[]).map(({ pointer }) => pointer);
        expect(
          named.some((pointer) => pointer === `/${field}` || pointer.startsWith(`/${field}/`)),
          what,
        ).toBe(true);
      }
    }
  },
  60_000,
);

test.each(writing.map((operation) => [operation.name, operation] as const))(
  '%s refuses by name fields it does not have and a field that stands twice, and bodies that are not JSON objects',
  async (_name, operation) => {
    const sample = sampleBody(operation, idsOf(it.here)) as Record<string, unknown>;
    const known = new Set(Object.keys(bodySchemaOf(operation)?.properties ?? {}));
    for (const field of forbiddenFields.filter((name) => !known.has(name))) {
      const answer = await send(operation, JSON.stringify({ ...sample, [field]: 'x' }));
      expectRefusal(answer, `${operation.name} + ${field} → ${answer.status}`);
      expect(JSON.parse(answer.body).errors).toContainEqual(expect.objectContaining({ pointer: `/${field}` }));
    }
    const [field = 'x', value = null] = Object.entries(sample)[0] ?? [];
    const again = `{${JSON.stringify(field)}: ${JSON.stringify(value)}, ${JSON.stringify(sample).slice(1)}`;
    const twice = await send(operation, Object.keys(sample).length > 0 ? again : '{"x":0,"x":0}');
    expectRefusal(twice, `${operation.name} with ${field} twice → ${twice.status}`);
    expect(JSON.parse(twice.body).errors).toMatchObject([{ pointer: `/${field}`, code: 'duplicate' }]);
    for (const [what, body] of deep
      ? rawBodies
      : rawBodies.filter((_, i) => (i + writing.indexOf(operation)) % 3 === 0)) {
      const answer = await send(operation, body);
      expectRefusal(answer, `${operation.name} with ${what} → ${answer.status} ${answer.body.slice(0, 100)}`);
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ]) {
      const answer = await send(operation, '{}', { 'content-type': type });
      expectRefusal(answer, `${operation.name} as ${type} → ${answer.status}`);
    }
  },
  60_000,
);

test.each(operations.filter(({ endpoint }) => endpoint.query).map((operation) => [operation.name, operation] as const))(
  '%s refuses hostile and unknown query parameters',
  async (_name, operation) => {
    const { method, query } = operation.endpoint;
    const known = Object.keys(query?.shape ?? {});
    for (const name of [...known, 'unknown', '__proto__', 'constructor']) {
      for (const value of deep ? hostileStrings : hostileStrings.filter((_, i) => (i + name.length) % 3 === 0)) {
        if (!value.isWellFormed()) continue;
        const url = `${addressOf(operation, idsOf(it.here))}?${new URLSearchParams([[name, value]]).toString()}`;
        const answer = await it.send(personFor(operation.endpoint.action as Action), { method, url });
        const what = `${url.slice(0, 200)} → ${answer.statusCode} ${answer.body.slice(0, 150)}`;
        expect(answer.statusCode < 500 && (known.includes(name) || answer.statusCode === 400), what).toBe(true);
      }
    }
    const twice = `${addressOf(operation, idsOf(it.here))}?${known[0]}=a&${known[0]}=b`;
    expect((await it.send(personFor(operation.endpoint.action as Action), { method, url: twice })).statusCode).toBe(
      400,
    );
  },
  60_000,
);

test('nothing was polluted', () => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('ids that are none are refused before anything is looked up', async () => {
  const hostileIds = ['x', '%00', '..%2f', '{01900000-0000-7000-8000-000000000001}', '1', 'x'.repeat(150)];
  for (const operation of operations.filter(({ endpoint }) => endpoint.path.includes(':'))) {
    for (const id of hostileIds) {
      const url = `/api/v1${operation.endpoint.path.replace(/:\w+/g, id)}`;
      const answer = await it.send(it.here.people.chair, { method: operation.endpoint.method, url });
      expect(answer.statusCode, `${operation.endpoint.method} ${url}`).toBeLessThan(500);
      expect(answer.statusCode, `${operation.endpoint.method} ${url}`).toBeGreaterThanOrEqual(400);
    }
  }
});

test('a wrong method is told which are right', async () => {
  const answer = await it.send(it.here.people.chair, {
    method: 'DELETE',
    url: `/api/v1/workspaces/${it.here.workspaceId}/organisations`,
  });
  expect(answer.statusCode).toBe(405);
  expect(answer.headers.allow).toContain('GET');
});

function isWellFormed(value: unknown): boolean {
  const text = JSON.stringify(value);
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0') && text.length > 0);
}
