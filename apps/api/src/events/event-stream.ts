import { eventStream } from '@trivet/contract';
import type { Identity } from '@trivet/db';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { identifier } from '../auth/identify.ts';
import { HttpRefusal, notSignedIn } from '../kernel/problems.ts';
import type { LiveBus } from '../live/live-bus.ts';
import { personStream } from './person-stream.ts';

const streamsPerAccount = 10;
const heartbeatMs = 15_000;
/** Whoever may not listen any more hears nothing 5 seconds later. */
const askAgainMs = 4_000;
/** A reader this far behind is let go, and goes on where it was when it comes back. */
const unreadBytes = 1_000_000;

type StreamRequest = FastifyRequest<{ Params: { workspaceId: string }; Querystring: { after?: string } }>;
type Stream = { account: string; end: () => void };

/** GET /workspaces/{id}/events: one stream per browser, of what happens where its person may see it. */
export async function eventStreamRoute(app: FastifyInstance): Promise<void> {
  const open = new Set<Stream>();
  const ask = identifier(app.auth, { keepsAwake: false });

  app.get<{ Params: { workspaceId: string }; Querystring: { after?: string } }>(
    eventStream.path,
    { schema, config: { endpoint: eventStream }, exposeHeadRoute: false },
    async (request, reply) => {
      const identity = await app.identify(request);
      if (!identity) throw notSignedIn();
      assertRoom(open, identity);
      await begin({ app, request, reply, identity, bus: await app.live.bus(), open, ask });
    },
  );
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });
}

const schema = {
  operationId: 'events.stream',
  tags: ['events'],
  summary: eventStream.summary,
  description: `Needs: events.see. Sends \`ready\` and \`bell\` (data: {"unread": n}), \`change\` (data: a LiveEvent), \`writers\` (data: {"subjectId": …}, other people write in this text than before) and \`resync\` (read again what is on the screen), and a comment every 15 seconds. Come back with Last-Event-ID to miss nothing.`,
  produces: ['text/event-stream'],
  params: eventStream.params,
  querystring: eventStream.query,
  response: { 200: eventStream.result },
};

function assertRoom(open: Set<Stream>, { accountId }: Identity): void {
  const mine = [...open].filter(({ account }) => account === accountId);
  if (mine.length >= streamsPerAccount)
    throw new HttpRefusal(429, 'too_many_streams', 'You have too many windows open. Close one first.', {
      'retry-after': '15',
    });
}

type Beginning = {
  app: FastifyInstance;
  request: StreamRequest;
  reply: FastifyReply;
  identity: Identity;
  bus: LiveBus;
  open: Set<Stream>;
  ask: (request: FastifyRequest) => Promise<Identity | null>;
};

async function begin({ app, request, reply, identity, bus, open, ask }: Beginning): Promise<void> {
  const { raw } = reply;
  const waiting: string[] = [];
  let write = (text: string): void => void waiting.push(text);
  const person = personStream({
    pool: app.pool,
    identity,
    workspaceId: request.params.workspaceId,
    after: horizonIn(request),
    say: (name, data, id) => write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
  });
  const stream: Stream = { account: identity.accountId, end: () => void raw.end() };
  open.add(stream);
  // Before anything is answered, so that whoever may not listen gets an ordinary refusal.
  await person.look().catch((error: unknown) => {
    open.delete(stream);
    throw error;
  });
  reply.hijack();
  raw.writeHead(200, { ...headersOf(reply), ...streamHeaders });
  write = (text) => void (raw.writableLength > unreadBytes ? raw.destroy() : raw.write(text));
  waiting.forEach(write);

  const look = () => void person.look().catch(stream.end);
  const unsubscribe = bus.subscribe((signal) => person.concerns(signal) && look());
  const heartbeat = setInterval(() => write(': \n\n'), heartbeatMs);
  const asking = setInterval(() => {
    ask(request).then((still) => (still ? look() : stream.end()), stream.end);
  }, askAgainMs);
  const leave = () => {
    unsubscribe();
    clearInterval(heartbeat);
    clearInterval(asking);
    open.delete(stream);
  };
  if (raw.destroyed) return leave();
  raw.once('close', leave);
  // What was committed between the first look and the subscription.
  look();
}

// The last of them keeps a proxy from holding back what is to be heard at once.
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

/** Where a client that comes back goes on; what is not ours counts as nothing. */
function horizonIn({ headers, query }: StreamRequest): string | null {
  const last = headers['last-event-id'];
  if (typeof last === 'string' && /^\d{1,19}$/.test(last)) return last;
  return query.after ?? null;
}

/** The headers that every answer carries, which a hijacked reply would leave out. */
const headersOf = (reply: FastifyReply) =>
  Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
