import Fastify from 'fastify';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { assertStrict, jsonOnly, refuseUnsafeText, validatorCompiler } from './input.ts';
import { problems } from './problems.ts';

const bodyOf = (body: unknown) => ({ params: {}, query: {}, body }) as Parameters<typeof refuseUnsafeText>[0];
const nested = (depth: number): unknown => (depth === 0 ? 'end' : { in: nested(depth - 1) });

test.each([
  ['NUL', { name: 'a\0b' }, '/name'],
  ['a lone surrogate', { list: ['ok', '\ud800'] }, '/list/1'],
  ['NUL in a key', { 'a\0': 1 }, ''],
  ['nesting of 40 levels', nested(40), '/in'],
])('text with %s is refused where it stands', async (_what, body, pointer) => {
  await expect(refuseUnsafeText(bodyOf(body))).rejects.toMatchObject({
    errors: [{ pointer: expect.stringContaining(pointer) }],
  });
});

test('what people write in any language is let through', async () => {
  const body = { name: 'Líonra Ban Tuaithe · Paweł Zieliński · 𝒯𝓇𝒾𝓋ℯ𝓉 · \u202eabc', deep: nested(20) };
  await expect(refuseUnsafeText(bodyOf(body))).resolves.toBeUndefined();
});

test('a schema that lets unknown fields through is not served', () => {
  expect(() => assertStrict('risks.raise', z.object({ title: z.string() }))).toThrow('risks.raise');
  expect(() => assertStrict('risks.raise', z.strictObject({ title: z.string() }))).not.toThrow();
});

test('an unknown field is named itself', () => {
  const validate = validatorCompiler({
    schema: z.strictObject({ title: z.string() }),
    method: 'POST',
    url: '/',
    httpPart: 'body',
  });
  expect(validate({ title: 'a', tilte: 'b' })).toMatchObject({
    error: { errors: [{ pointer: '/tilte', code: 'unknown' }] },
  });
});

test('JSON is read, as a merge patch too; a key that stands twice is named, and nothing else is read at all', async () => {
  const app = Fastify();
  await app.register(problems);
  await app.register(jsonOnly);
  app.patch('/', ({ body }) => ({ body }));
  const send = (type: string, payload: string) =>
    app.inject({ method: 'PATCH', url: '/', payload, headers: { 'content-type': type } });
  for (const type of ['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json']) {
    expect((await send(type, '{"a":{"b":1}}')).json()).toEqual({ body: { a: { b: 1 } } });
    expect((await send(type, '{"a":{"b":1,"b":1}}')).json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/a/b', code: 'duplicate' }],
    });
    expect((await send(type, '{"__proto__":{"b":1}}')).json()).toMatchObject({ status: 400 });
    expect((await send(type, '')).json()).toMatchObject({ status: 400 });
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])
    expect((await send(type, '{}')).statusCode).toBe(415);
  await app.close();
});
