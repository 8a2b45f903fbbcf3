import type { CallOf, Contract, Endpoint, ResultOf } from './endpoint.ts';
import type { Problem } from './problem.ts';

/** Thrown by the client for every answer that is not a success. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** What goes with a call beside its content. */
export type CallOptions = {
  /** The ETag, or the version, the change was made on */
  ifMatch?: string | number;
  /** One per thing a person means to do, so that a retry does it once */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

export type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string | Blob; signal?: AbortSignal },
) => Promise<Response>;

type Caller<E extends Endpoint> = (call: CallOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;

export type Client<C extends Record<string, Contract>> = {
  [Group in keyof C]: { [Name in keyof C[Group]]: Caller<C[Group][Name]> };
};

/** A typed client of the whole contract. `parse` checks answers against their schemas: in tests and development. */
export function createClient<C extends Record<string, Contract>>(
  contract: C,
  { baseUrl, send = (url, init) => fetch(url, init), parse = false }: { baseUrl: string; send?: Send; parse?: boolean },
): Client<C> {
  const groups = Object.entries(contract).map(([group, endpoints]) => [
    group,
    Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [name, caller(endpoint, { baseUrl, send, parse })]),
    ),
  ]);
  return Object.fromEntries(groups) as Client<C>;
}

type AnyCall = { params: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; file?: Blob };

function caller(endpoint: Endpoint, { baseUrl, send, parse }: { baseUrl: string; send: Send; parse: boolean }) {
  return async (call: AnyCall, options: CallOptions = {}) => {
    const response = await send(`${baseUrl}${addressOf(endpoint, call)}`, {
      method: endpoint.method,
      headers: headersOf(endpoint, call, options),
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(call.file && { body: call.file }),
      ...(options.signal && { signal: options.signal }),
    });
    if (endpoint.sends && response.ok) return response;
    // 202 has no body either, where there is nothing to say yet.
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw new ApiError(answer as Problem);
    return parse ? endpoint.result.parse(answer) : answer;
  };
}

function addressOf({ path }: Endpoint, { params, query = {} }: AnyCall): string {
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value)]);
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given).toString()}`;
}

function headersOf({ method, sends }: Endpoint, { body, file }: AnyCall, { ifMatch, idempotencyKey }: CallOptions) {
  const key = method === 'GET' || method === 'DELETE' ? undefined : (idempotencyKey ?? crypto.randomUUID());
  return {
    accept: sends ? '*/*' : 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(file && { 'content-type': file.type }),
    ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"v${ifMatch}"` : ifMatch }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
}
