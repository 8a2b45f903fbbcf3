import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

const built = join(import.meta.dirname, '../../../web/dist');
const aYear = 31_536_000;

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers a page's address with the client; null where it is not built */
    sendPage: ((reply: FastifyReply) => Promise<FastifyReply>) | null;
  }
}

/** Serves the built client on the API's own port: files under hashed names for ever, the page itself afresh each time. */
export const client = fp(async (app: FastifyInstance) => {
  const index = join(built, 'index.html');
  app.decorate('sendPage', existsSync(index) ? pageSender(app, readFileSync(index, 'utf8')) : null);
  if (!app.sendPage) return;
  // By one route, not by one for each of the hundreds of files, which would cost every start a tenth of a second.
  await app.register(staticFiles, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    index: false,
    setHeaders: (reply) => void reply.header('cache-control', `public, max-age=${aYear}, immutable`),
  });
  await app.register(staticFiles, {
    root: built,
    index: false,
    wildcard: false,
    globIgnore: ['index.html', 'assets/**', '**/*.map'],
    decorateReply: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=300'),
  });
  app.get('/', { schema: { hide: true } }, async (_request, reply) => app.sendPage?.(reply));
});

/** Whether somebody went to an address of the client, rather than a program to one of the API. */
export function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const forPages = !/^\/(api|health|assets|problems)(\/|$|\?)/.test(url);
  return forPages && (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

function pageSender(app: FastifyInstance, template: string) {
  return async (reply: FastifyReply) => {
    const page = template
      .replace('__CSP_NONCE__', reply.nonce())
      .replace('__NOW__', await now(app))
      .replace('__DEMONSTRATION__', app.config.demo ? 'yes' : 'no');
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').serializer(String).send(page);
  };
}

/** The one clock's time: in a demo it may have been moved. A page is served even while the database is away. */
async function now(app: FastifyInstance): Promise<string> {
  const asked = app.pool.query<{ now: string }>('select app.now() as now').then(({ rows }) => rows[0]?.now);
  return (await asked.catch(() => undefined)) ?? new Date().toISOString();
}
