import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { html, page } from '../reference/html.ts';
import { problemTypes } from './problem-types.ts';

/** Each problem's `type` is an address: this is what it says there. */
export const problemPages = fp(async (app: FastifyInstance) => {
  app.get('/problems', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').serializer(String).send(page('Problems', overview())),
  );
  app.get<{ Params: { code: string } }>('/problems/:code', { schema: { hide: true } }, async ({ params }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .serializer(String)
      .send(page(params.code, explanation(params.code))),
  );
});

function overview(): string {
  const rows = Object.entries(problemTypes).map(
    ([code, { status, means }]) =>
      html`<tr>
        <td>${status}</td>
        <th scope="row"><a href="/problems/${code}">${code}</a></th>
        <td>${means}</td>
      </tr>`,
  );
  return `<p>Every failure of the API is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is one of these addresses.</p>
<table><caption>Problem types</caption><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Means</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** A code that is not listed is a rule of one kind of record: its title says what to do. */
function explanation(code: string): string {
  const known = problemTypes[code] ?? {
    status: 409,
    means: 'What the record is now does not allow this.',
    do: 'The title of the problem says what to do first.',
  };
  return html`<p>Status ${known.status}.</p>
    <h2>What it means</h2>
    <p>${known.means}</p>
    <h2>What to do</h2>
    <p>${known.do}</p>
    <p><a href="/problems">All problems</a></p>`;
}
