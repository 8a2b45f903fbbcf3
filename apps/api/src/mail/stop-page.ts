import { askToStop, knowsLetter } from '@trivet/db';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { html } from '../reference/html.ts';

/**
 * Where a letter's link and its List-Unsubscribe header lead (RFC 8058). Opening the page does nothing: scanners open
 * links. A press, or a mail program's one-click POST, stops letters like that one; the key opens nothing else.
 */
export async function stopPage(app: FastifyInstance): Promise<void> {
  // A mail program posts a form of one field, in either encoding; what is in it does not matter.
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  app.addContentTypeParser(forms, { parseAs: 'string', bodyLimit: 4096 }, (_request, _body, done) => done(null, {}));
  app.get<{ Params: { key: string } }>('/stop/:key', { schema: { hide: true } }, async ({ params }, reply) => {
    const isKnown = isKey(params.key) && (await knowsLetter(app.pool, params.key));
    return isKnown ? send(reply, asking) : send(reply.code(404), unknown);
  });
  app.post<{ Params: { key: string } }>('/stop/:key', { schema: { hide: true } }, async ({ params }, reply) => {
    const isKnown = isKey(params.key) && (await askToStop(app.pool, params.key));
    return isKnown ? send(reply, stopped) : send(reply.code(404), unknown);
  });
}

const isKey = (key: string): boolean => z.uuid().safeParse(key).success;

type Words = { title: string; body: string };

const asking: Words = {
  title: 'Stop these emails',
  body: html`<p>You will get no more emails like the one you came from. You still see the same things in Trivet.</p>
    <p>
      What you must know still comes: reports of yours that are late, sign-offs asked of you, minutes, agreements to
      sign, and the security of your account.
    </p>
    <form method="post"><button type="submit">Stop these emails</button></form>`,
};

const stopped: Words = {
  title: 'These emails are stopped',
  body: html`<p>You can switch them on again under your account, Notifications.</p>
    <p><a href="/account/notifications">Choose what we send you</a></p>`,
};

const unknown: Words = {
  title: 'This link leads nowhere',
  body: html`<p>Open the whole link from the email, or choose what we send you under your account, Notifications.</p>
    <p><a href="/account/notifications">Choose what we send you</a></p>`,
};

function send(reply: FastifyReply, { title, body }: Words) {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .serializer(String)
    .send(pageOf(title, body));
}

const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${html`${title}`}, Trivet</title>
<link rel="stylesheet" href="/api/docs/reference.css">
</head>
<body>
<header><b>Trivet</b></header>
<main id="main"><h1>${html`${title}`}</h1>${body}</main>
</body>
</html>`;
