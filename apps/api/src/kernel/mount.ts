import type { Contract, Endpoint } from '@trivet/contract';
import type { Place } from '@trivet/db';
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Answer, type Download, versionIn } from './answer.ts';
import type { Call, Handler } from './handlers.ts';
import { assertStrict } from './input.ts';
import { HttpRefusal } from './problems.ts';

export type Handlers<C extends Contract> = { [Name in keyof C]: Handler<C[Name]> };

/** Serves every endpoint of a contract. Leaving one out, or serving one unguarded, does not compile. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  group: string,
  contract: C,
  handlers: Handlers<C>,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    assertStrict(`${group}.${name}`, endpoint.query);
    assertStrict(`${group}.${name}`, endpoint.body);
    const handler = handlers[name] as unknown as AnyHandler;
    const route: RouteOptions = {
      method: endpoint.method,
      url: endpoint.path,
      schema: routeSchema(group, name, endpoint),
      config: { endpoint },
      ...(isLong(endpoint) && { handlerTimeout: longestMs }),
      ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
      handler: (request, reply) => serve(app, { endpoint, handler, contract }, request, reply),
    };
    if (endpoint.takes) void app.register(async (inner) => takeFile(inner, endpoint).route(route));
    else app.route(route);
  }
}

/** decisions.md 25: files come, go and are worked through in their own time. */
const longestMs = 120_000;
const largestFile = 10 * 1024 * 1024;

const isLong = ({ takes, sends, alsoSends, isLong: said }: Endpoint) => Boolean(takes ?? sends ?? alsoSends ?? said);

/** Lets one route, and no other, read a file as its bytes. */
function takeFile(inner: FastifyInstance, { takes: types = [], bodyLimit = largestFile }: Endpoint): FastifyInstance {
  const bytes = { parseAs: 'buffer', bodyLimit } as const;
  inner.removeAllContentTypeParsers();
  inner.addContentTypeParser<Buffer>([...types], bytes, (_request, body, done) => done(null, body));
  return inner;
}

type AnyHandler = { serve: (call: Call, request: unknown) => Promise<Answer | Download> };
type Mounted = { endpoint: Endpoint; handler: AnyHandler; contract: Contract };

async function serve(
  app: FastifyInstance,
  { endpoint, handler, contract }: Mounted,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (endpoint.alsoSends) reply.header('vary', 'Accept');
  const answer = await handler.serve(
    {
      pool: app.pool,
      identity: await app.identify(request),
      place: placeOf(request.params as Record<string, string>),
      requestId: request.id,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      expectedVersion: endpoint.ifMatch ? versionAsked(request) : null,
      keyed: keyOf(endpoint, request),
      accept: request.headers.accept ?? '',
      cursorSecret: app.config.cursorSecret,
      virusScanner: app.config.virusScanner,
      url: request.url,
      publish: app.live.publish,
    },
    {
      params: request.params,
      query: request.query,
      ...(endpoint.takes ? { file: fileIn(request) } : { body: request.body }),
    },
  );
  if ('body' in answer) return sendFile(reply, answer);
  if (app.config.checkAnswers && answer.json && !isThinned(request)) endpoint.result.parse(JSON.parse(answer.json));
  return sendAnswer(request, reply, withLocation(answer, contract, endpoint, request));
}

function fileIn({ body }: FastifyRequest): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}

/** As something to keep, never to be shown by a browser here. */
function sendFile(reply: FastifyReply, { fileName, type, body }: Download): FastifyReply {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return reply
    .headers({
      'cache-control': 'private, no-store',
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    })
    .send(body);
}

const isThinned = ({ query }: FastifyRequest) =>
  typeof query === 'object' && query !== null && 'fields' in query && query.fields !== undefined;

export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, json, headers }: Answer,
): FastifyReply {
  reply.headers({ 'cache-control': 'private, no-cache', ...headers });
  if (request.method === 'GET' && headers.etag && request.headers['if-none-match'] === headers.etag)
    return reply.status(304).send();
  if (json === '') return reply.status(status).send();
  return reply.status(status).type('application/json; charset=utf-8').serializer(String).send(json);
}

function placeOf({ workspaceId, partnershipId }: Record<string, string>): Place | null {
  if (partnershipId) return { partnershipId };
  return workspaceId ? { workspaceId } : null;
}

function versionAsked({ headers }: FastifyRequest): number {
  const given = headers['if-match'];
  if (given === undefined)
    throw new HttpRefusal(
      428,
      'if_match_needed',
      'Say which version you changed: send If-Match with the ETag you read.',
    );
  const version = versionIn(given);
  if (version === null)
    throw new HttpRefusal(412, 'stale', 'This If-Match is not an ETag of ours. Read the resource again.');
  return version;
}

function keyOf({ method, isConfided }: Endpoint, { headers, url, body }: FastifyRequest) {
  if (isConfided) return null;
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || method === 'GET' || method === 'DELETE') return null;
  if (key.length < 1 || key.length > 255)
    throw new HttpRefusal(400, 'malformed', 'An Idempotency-Key has 1 to 255 characters.');
  const content = body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : (body ?? null);
  return { key, route: `${method} ${url}`, body: JSON.stringify([content, headers['if-match'] ?? null]) };
}

/** What was made has an address of its own where the contract can read one of its kind. */
function withLocation(answer: Answer, contract: Contract, { method, path }: Endpoint, { url }: FastifyRequest): Answer {
  if (method !== 'POST' || answer.status !== 201) return answer;
  const readable = Object.values(contract).some(
    (other) => other.method === 'GET' && other.path.startsWith(`${path}/:`),
  );
  const made: unknown = readable ? JSON.parse(answer.json) : null;
  if (typeof made !== 'object' || made === null || !('id' in made)) return answer;
  return { ...answer, headers: { ...answer.headers, location: `${url.split('?')[0]}/${String(made.id)}` } };
}

function routeSchema(group: string, name: string, endpoint: Endpoint) {
  const { summary, action, params, query, body, success, result, takes, sends, alsoSends } = endpoint;
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary,
    description: `Needs: ${action}${alsoSends ? `. By Accept also as ${alsoSends.join(' or ')}, whole` : ''}`,
    params,
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(takes && { consumes: [...takes] }),
    ...(sends ? { produces: [...sends] } : { response: { [success]: result } }),
  };
}
