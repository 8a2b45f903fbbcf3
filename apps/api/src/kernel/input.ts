import { pointerTo } from '@trivet/domain';
import type { FastifyInstance, FastifyRequest, FastifySchemaCompiler } from 'fastify';
import fp from 'fastify-plugin';
import { z } from 'zod';
import { duplicateKeyIn } from './duplicate-keys.ts';
import { Malformed } from './problems.ts';

const deepest = 32;

/** Parses with the endpoint's own schema; what breaks it is named by pointer. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (value: unknown) => {
    const parsed = schema.safeParse(value ?? {});
    return parsed.success ? { value: parsed.data } : { error: malformed(httpPart, parsed.error.issues) };
  };

function malformed(httpPart: string | undefined, issues: readonly z.core.$ZodIssue[]): Malformed {
  const prefix = httpPart === 'body' ? '' : `/${httpPart ?? ''}`;
  return new Malformed(
    issues.flatMap(namedFields).map(({ path, code, message }) => ({
      pointer: `${prefix}${pointerTo(path)}`,
      code,
      message,
    })),
  );
}

/** An unknown field is named itself, not only the object it was put in. */
function namedFields(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; code: string; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], code: 'unknown', message: 'There is no such field' }));
}

/**
 * Only JSON is ever read: text/plain would make a form on another site a request of ours. A key that stands twice is
 * refused by name, and so is what would reach a prototype.
 */
export const jsonOnly = fp(async (app: FastifyInstance) => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  const types = ['application/json', 'application/merge-patch+json'];
  app.addContentTypeParser<string>(types, { parseAs: 'string' }, (request, body, done) => {
    void parse(request, body, (error, value) => {
      const twice = error ? null : duplicateKeyIn(body);
      done(twice ? unsafe(twice, 'duplicate', 'Send this field once') : error, value);
    });
  });
});

/** Refuses what no schema may ever see: NUL, lone surrogates, and nesting deeper than any of ours. */
export async function refuseUnsafeText(request: FastifyRequest): Promise<void> {
  assertSafe(request.params, ['params'], 0);
  assertSafe(request.query, ['querystring'], 0);
  assertSafe(request.body, [], 0);
}

function assertSafe(value: unknown, path: readonly string[], depth: number): void {
  if (typeof value === 'string') assertSafeString(value, path);
  // The bytes of a file are text to nobody yet: whoever reads them refuses what they may not hold.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (depth >= deepest) throw unsafe(path, 'too_deep', `Nest no deeper than ${deepest} levels`);
  for (const [key, inner] of Object.entries(value)) {
    assertSafeString(key, path);
    assertSafe(inner, [...path, key], depth + 1);
  }
}

function assertSafeString(value: string, path: readonly string[]): void {
  if (value.includes('\0')) throw unsafe(path, 'nul', 'Leave out the NUL character');
  if (!value.isWellFormed()) throw unsafe(path, 'malformed_text', 'This is not well-formed Unicode');
}

const unsafe = (path: readonly string[], code: string, message: string) =>
  new Malformed([{ pointer: pointerTo(path), code, message }]);

/**
 * Refuses to serve a contract with a schema that lets unknown fields through.
 * @throws at boot, naming the endpoint
 */
export function assertStrict(name: string, schema: z.ZodType | undefined): void {
  if (!schema || !(schema instanceof z.ZodObject)) return;
  if (!(schema.def.catchall instanceof z.ZodNever))
    throw new Error(`The contract of ${name} lets unknown fields through`);
}
