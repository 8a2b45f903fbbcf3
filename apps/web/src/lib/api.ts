import { contract, createClient } from '@trivet/contract';
import type { Problem } from './problem.ts';

/**
 * Every operation of the API, typed by the contract: `api.risks.list({ params: { partnershipId }, query })`.
 * Rejects with an ApiError for every refusal, and when no answer comes: `problemOf` reads both.
 */
export const api = createClient(contract, { baseUrl: '/api/v1', send: (url, init) => send(url, init) });

/** What to do once the server no longer knows who asks: set when somebody is known. */
export const whenSignedOut = (act: () => void) => {
  signedOut = act;
};
let signedOut = () => {};

const send = async (url: string, init: RequestInit): Promise<Response> => {
  const response = await onceOnly(url, init);
  return response.ok ? response : withReference(response);
};

/** What was sent and got no answer, with the key it went under: nobody knows whether it was done. */
const unanswered = new Map<string, string>();

/** Sends what got no answer again under its first key, so that pressing a button twice does nothing twice. */
const onceOnly = async (url: string, init: RequestInit): Promise<Response> => {
  const headers = new Headers(init.headers);
  const key = headers.get('idempotency-key');
  if (key === null || typeof init.body !== 'string') return fetch(url, init);
  const what = `${init.method} ${url} ${init.body}`;
  const first = unanswered.get(what) ?? key;
  headers.set('idempotency-key', first);
  const response = await fetch(url, { ...init, headers }).catch((error: unknown) => {
    unanswered.set(what, first);
    throw error;
  });
  // A proxy that lost the process behind it knows no more than we do.
  if (response.status >= 502) unanswered.set(what, first);
  else unanswered.delete(what);
  return response;
};

/** A refusal that also says its request id, so that the person can quote it; and one from a proxy reads as ours do. */
const withReference = async (response: Response): Promise<Response> => {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const said: unknown = await response.json().catch(() => null);
  const problem: Problem = {
    title: response.statusText,
    ...(said as Partial<Problem> | null),
    status: response.status,
    requestId,
  };
  if (problem.code === 'not_signed_in') signedOut();
  return new Response(JSON.stringify(problem), { status: response.status });
};
