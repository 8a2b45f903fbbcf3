import type { Endpoint } from '@trivet/contract';
import Negotiator from 'negotiator';
import { type Handler, signedIn } from './call.ts';
import { HttpRefusal, Malformed } from './problems.ts';

const json = 'application/json';

/**
 * A list that is also its own file: at its address, Accept chooses between a page as JSON and the whole as a file,
 * which is then just what the export answers. Without a preference it is JSON.
 * @throws HttpRefusal 406 when Accept leaves nothing that is served here
 * @throws Malformed naming each parameter of a page, which a file has none of
 */
export function byAccept<L extends Endpoint, S extends Endpoint>(page: Handler<L>, file: Handler<S>): Handler<L> {
  return {
    endpoint: page.endpoint,
    serve: async (call, request) => {
      signedIn(call);
      const accept = typeAsked(page.endpoint, call.accept);
      if (accept === undefined) throw notServed(page.endpoint);
      if (accept === json) return page.serve(call, request);
      return file.serve({ ...call, accept }, asFile(file.endpoint, request, call.url));
    },
  };
}

/** Whether a request is for the file that a list also is. */
export const asksForFile = (endpoint: Endpoint | undefined, accept: string | undefined): boolean =>
  endpoint?.alsoSends !== undefined && ![undefined, json].includes(typeAsked(endpoint, accept ?? ''));

/** The media type that suits the caller best, of those served here. */
const typeAsked = ({ alsoSends = [] }: Endpoint, accept: string): string | undefined =>
  new Negotiator({ headers: { accept: accept || '*/*' } }).mediaType([json, ...alsoSends]);

const notServed = ({ alsoSends = [] }: Endpoint) =>
  new HttpRefusal(406, 'not_served', `Ask by Accept for one of these: ${[json, ...alsoSends].join(', ')}.`);

/** The cast: the query of the export is that of the list without its pages, and has been parsed with it. */
function asFile<S extends Endpoint>({ query }: S, request: object, url: string): Parameters<Handler<S>['serve']>[1] {
  const known = new Set(Object.keys(query?.shape ?? {}));
  const unknown = [...new URL(url, 'http://local').searchParams.keys()].filter((name) => !known.has(name));
  const message = 'A file is the whole of it and has no pages. Leave this out';
  if (unknown.length > 0)
    throw new Malformed(unknown.map((name) => ({ pointer: `/querystring/${name}`, code: 'unknown', message })));
  const asked = 'query' in request ? Object.entries(request.query as object) : [];
  const kept = Object.fromEntries(asked.filter(([name]) => known.has(name)));
  return { ...request, query: kept } as unknown as Parameters<Handler<S>['serve']>[1];
}
