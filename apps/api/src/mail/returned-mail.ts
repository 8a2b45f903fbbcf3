import { createHash, timingSafeEqual } from 'node:crypto';
import { returnLetter } from '@trivet/db';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal } from '../kernel/problems.ts';
import { readDeliveryNotice } from './delivery-notice.ts';

/** A notice may carry the letter it is about. */
const largest = 1024 * 1024;

/**
 * POST /mail/returned: what arrives for the address that letters are sent from, as the operator's mail server got it. A
 * notice that a letter did not arrive is written down; anything else is let go. There only where RETURNED_MAIL_TOKEN is set.
 */
export async function returnedMail(app: FastifyInstance): Promise<void> {
  const { returnedMailToken } = app.config;
  if (returnedMailToken === undefined) return;
  const bytes = { parseAs: 'buffer', bodyLimit: largest } as const;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('message/rfc822', bytes, (_request, body, done) => done(null, body));
  app.post<{ Body: Buffer }>('/mail/returned', { schema: { hide: true } }, async (request, reply) => {
    assertToken(request, returnedMailToken);
    const notice = await readDeliveryNotice(request.body);
    const taken = notice !== null && (await returnLetter(app.pool, notice));
    return reply.code(202).type('application/json').serializer(JSON.stringify).send({ taken });
  });
}

function assertToken({ headers }: FastifyRequest, token: string): void {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (timingSafeEqual(digest(given), digest(token))) return;
  throw new HttpRefusal(401, 'not_signed_in', 'Send the token of RETURNED_MAIL_TOKEN.', {
    'www-authenticate': 'Bearer realm="trivet"',
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
