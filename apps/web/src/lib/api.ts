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
  const response = await fetch(url, init);
  return response.ok ? response : withReference(response);
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
