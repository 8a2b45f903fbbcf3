import * as db from '@trivet/db';
import { can, Refusal } from '@trivet/domain';
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hashOf } from '../auth/secrets.ts';
import { type CalendarEntry, calendarFile } from '../calendar/ical.ts';
import { limitedTo } from '../kernel/limits.ts';

/**
 * What a calendar program reads under a private address: nothing but days, times and titles, as its owner may see them at
 * that moment. Whoever is no member any more, or ended the address, has none; it says nothing of why.
 */
export async function calendarFeed(app: FastifyInstance): Promise<void> {
  const check = limitedTo(app, { name: 'calendar', most: 120, perMs: 3_600_000, keyGenerator: secretIn });
  app.get('/calendars/:file', { schema: { hide: true } }, async (request, reply) => {
    await check(request, reply);
    reply.headers({
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    const text = await readFeed(app, secretIn(request));
    if (text === undefined) return reply.code(404).type('text/plain; charset=utf-8').serializer(String).send(nothing);
    return sendFeed(request, reply, text);
  });
}

const nothing = 'There is no calendar here any more. Make a new address in Trivet.\n';

const secretIn = ({ params }: FastifyRequest): string => {
  const { file = '' } = params as { file?: string };
  return file.replace(/\.ics$/, '');
};

function sendFeed({ headers }: FastifyRequest, reply: FastifyReply, text: string) {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag);
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="trivet.ics"')
    .serializer(String)
    .send(text);
}

async function readFeed(app: FastifyInstance, secret: string): Promise<string | undefined> {
  const found = /^[\w-]{43}$/.test(secret) ? await db.findCalendar(app.auth.db, hashOf(secret)) : undefined;
  if (!found) return undefined;
  const { accountId, workspaceId, partnershipId } = found;
  const only = partnershipId === null ? null : [partnershipId];
  const identity = {
    accountId,
    via: 'token',
    session: null,
    scopes: ['partnerships:read'],
    workspaceId,
    partnershipIds: only,
  } as const;
  const place = partnershipId === null ? { workspaceId } : { partnershipId };
  try {
    return await db.asPerson(app.pool, { identity, place, readOnly: true }, async ({ tx, actor, decision }) => {
      if (partnershipId !== null && !can(actor, 'meeting.see')) return undefined;
      const calendar = { workspaceId, partnershipId, personId: actor.personId, today: decision.today };
      const head = await db.readCalendarHead(tx, calendar);
      if (!head) return undefined;
      const lines = await db.listCalendarLines(tx, calendar);
      return written(lines, head, app.config.publicOrigin);
    });
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'not_found') return undefined;
    throw thrown;
  }
}

function written(lines: readonly db.CalendarLine[], { name, slug, timeZone }: db.CalendarHead, publicOrigin: string) {
  const home = `${publicOrigin}/w/${slug}`;
  const entries = lines.map((line) => entryOf(line, { home, timeZone }));
  return calendarFile({ entries, method: 'PUBLISH', timeZone, name });
}

const pages = { meeting: 'meetings', action: 'actions', milestone: 'plan', risk: 'risks' } as const;
const heads = { meeting: '', action: 'Due: ', milestone: 'Milestone: ', risk: 'Review: ' } as const;

function entryOf(line: db.CalendarLine, { home, timeZone }: { home: string; timeZone: string }): CalendarEntry {
  const { kind, id, title, partnershipCode: code, startsAt, endsAt, dueOn, changedAt } = line;
  const url = `${home}/p/${encodeURIComponent(code)}/${pages[kind]}/${line.reference.slice(code.length + 1)}`;
  return {
    uid: `${id}@${pages[kind]}.trivet`,
    sequence: line.sequence,
    summary: `${heads[kind]}${title}`,
    description: [line.partnershipName, line.link ?? '', url].filter((part) => part !== '').join('\n'),
    when: startsAt !== null && endsAt !== null ? { startsAt, endsAt } : { day: dueOn ?? '' },
    timeZone,
    occursAt: null,
    isCancelled: line.isCancelled,
    location: line.location,
    url,
    changedAt,
    stampedAt: changedAt,
  };
}
