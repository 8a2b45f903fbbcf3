import { openSharedChart, type SharedChart } from '@trivet/db';
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hashOf } from '../auth/secrets.ts';
import { limitedTo } from '../kernel/limits.ts';
import { chartPage, chartPicture } from './chart-page.ts';
import { colours, pageStyles } from './chart-styles.ts';

/**
 * Where the address of a chart leads: the one curve it was made for, as a page for a frame on another site or as a
 * picture. Nobody need be signed in and no workspace is entered. Whatever shows nothing more, or never did, is the same 404.
 */
export async function sharedChart(app: FastifyInstance): Promise<void> {
  const check = limitedTo(app, { name: 'shared chart', most: 600, perMs: 600_000, keyGenerator: ({ ip }) => ip });
  app.get<{ Params: { file: string } }>('/charts/:file', { schema: { hide: true } }, async (request, reply) => {
    await check(request, reply);
    reply.headers({ 'cache-control': 'no-cache', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
    const [, secret, ending] = /^([\w-]{43})(\.svg)?$/.exec(request.params.file) ?? [];
    const chart = secret === undefined ? undefined : await openSharedChart(app.pool, hashOf(secret));
    if (!chart) return sendNothing(reply);
    const around = { isInvented: app.config.demo };
    if (ending === undefined) {
      reply.mayBeFramed({ sites: chart.sites, styles: pageStyles });
      return sendKept(request, reply, { type: 'text/html; charset=utf-8', body: chartPage(chart, around) });
    }
    if (isKeptToSites(chart)) return sendNothing(reply);
    reply.mayBeFramed({ sites: [], styles: colours });
    return sendKept(request, reply, { type: 'image/svg+xml; charset=utf-8', body: chartPicture(chart, around) });
  });
}

/** Any site may show any picture: only a frame can be kept to some. */
const isKeptToSites = ({ sites }: SharedChart): boolean => sites.length > 0;

/** Asked for again each time, so that what has ended is gone at once; sent only when it has changed. */
function sendKept({ headers }: FastifyRequest, reply: FastifyReply, { type, body }: { type: string; body: string }) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag);
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(type).serializer(String).send(body);
}

const sendNothing = (reply: FastifyReply) =>
  reply.code(404).type('text/plain; charset=utf-8').serializer(String).send(nothing);

const nothing = 'No chart is shown here any more. Ask whoever runs the site for another address.\n';
