import { openSharedPack } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import { hashOf } from '../auth/secrets.ts';
import { limitedTo } from '../kernel/limits.ts';
import { packFileName } from './read-board-packs.ts';

/**
 * Where a shared link leads: the one document it was made for, to keep, for whoever has the link. Nobody need be signed
 * in, no workspace is entered, and a link that ended says no more than that.
 */
export async function sharedPack(app: FastifyInstance): Promise<void> {
  const check = limitedTo(app, { name: 'shared pack', most: 120, perMs: 3_600_000, keyGenerator: ({ ip }) => ip });
  app.get<{ Params: { secret: string } }>(
    '/packs/:secret',
    { schema: { hide: true }, exposeHeadRoute: false },
    async (request, reply) => {
      await check(request, reply);
      reply.headers({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
      });
      const { secret } = request.params;
      const pack = /^[\w-]{43}$/.test(secret) ? await openSharedPack(app.pool, hashOf(secret)) : undefined;
      if (!pack) return reply.code(404).type('text/plain; charset=utf-8').serializer(String).send(nothing);
      const name = encodeURIComponent(packFileName(pack));
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="board-pack-${pack.asOf}.pdf"; filename*=UTF-8''${name}`)
        .send(pack.content);
    },
  );
}

const nothing = 'This link leads nowhere any more. Ask whoever gave it to you for another.\n';
