import type { Action } from '@trivet/domain';
import { z } from 'zod';

/** One operation of the API: all that the server, the client and the reference need to know of it. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1; `:workspaceId` or `:partnershipId` says where the caller must be someone */
  path: string;
  summary: string;
  /** The policy action it needs; or being signed in, where all is the caller's own; or nothing */
  action: Action | 'signed_in' | 'public';
  params: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The media types of a file that it takes as its body, instead of JSON */
  takes?: readonly string[];
  /** The media types of a file that it answers with, instead of JSON */
  sends?: readonly string[];
  /** The media types of the file that Accept may ask for at the same address, beside JSON */
  alsoSends?: readonly string[];
  /** May take a minute or two: it works through a whole file */
  isLong?: boolean;
  /** What is said is nobody else's to know: neither its body nor its answer is kept beside who asks, not for a repeat either */
  isConfided?: boolean;
  /** The most bytes its body may have, where it may have more than others */
  bodyLimit?: number;
  success: 200 | 201 | 202 | 204;
  result: z.ZodType;
  /** Whether a change must say, by If-Match, which version it was made on */
  ifMatch: boolean;
};

export type Contract = Record<string, Endpoint>;

type Draft = Omit<Endpoint, 'ifMatch' | 'success' | 'result' | 'params'> &
  Partial<Pick<Endpoint, 'ifMatch' | 'success' | 'result' | 'params'>>;

type Completed<D extends Draft> = Omit<Endpoint, keyof D> &
  D & {
    params: D['params'] extends z.ZodObject ? D['params'] : z.ZodObject<Record<never, never>>;
    result: D['result'] extends z.ZodType ? D['result'] : z.ZodUndefined;
  };

/**
 * Declares an endpoint. By default a PUT, PATCH or DELETE needs If-Match, a POST makes something (201), and no result
 * means 204. Bodies and queries are strict: boot refuses one that lets unknown fields through.
 */
export function endpoint<const D extends Draft>(draft: D): Completed<D> {
  const changes = draft.method === 'PUT' || draft.method === 'PATCH' || draft.method === 'DELETE';
  const success = draft.sends ? 200 : draft.result ? (draft.method === 'POST' ? 201 : 200) : 204;
  return { ifMatch: changes, success, params: z.strictObject({}), result: z.undefined(), ...draft };
}

/** What a caller passes in, before parsing. */
export type CallOf<E extends Endpoint> = { params: z.input<E['params']> } & (E['query'] extends z.ZodType
  ? { query?: z.input<E['query']> }
  : unknown) &
  (E['body'] extends z.ZodType ? { body: z.input<E['body']> } : unknown) &
  (E['takes'] extends readonly string[] ? { file: Blob } : unknown);

/** What a handler receives, after parsing. */
export type RequestOf<E extends Endpoint> = { params: z.output<E['params']> } & (E['query'] extends z.ZodType
  ? { query: z.output<E['query']> }
  : unknown) &
  (E['body'] extends z.ZodType ? { body: z.output<E['body']> } : unknown) &
  (E['takes'] extends readonly string[] ? { file: Uint8Array } : unknown);

/** What a caller gets: a file as the answer it came in. */
export type ResultOf<E extends Endpoint> = E['sends'] extends readonly string[] ? Response : z.output<E['result']>;
