import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract, type Endpoint } from '@trivet/contract';
import { type Action, policy } from '@trivet/domain';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { z } from 'zod';
import { type JsonSchema, exampleOf, fieldsOf, jsonSchemaOf, variableOf } from './examples.ts';
import { html, page } from './html.ts';

/**
 * The readable reference, made from the contract that serves: what it says cannot be out of date. Made when it is first
 * asked for, as it takes a tenth of a second, which a start need not wait for.
 */
export const reference = fp(async (app: FastifyInstance) => {
  const style = readFileSync(join(import.meta.dirname, 'reference.css'), 'utf8');
  let made: string | undefined;
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    made ??= whole(app.config.publicOrigin);
    return reply.type('text/html; charset=utf-8').serializer(String).send(made);
  });
  app.get('/api/docs/reference.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').serializer(String).send(style),
  );
});

// The example as it runs in a test.
const receiving = readFileSync(
  join(import.meta.dirname, '../../../../packages/contract/examples/receive-webhooks.ts'),
  'utf8',
);

const groups = Object.entries(contract) as [string, Record<string, Endpoint>][];

function whole(origin: string): string {
  return page('Reference', introduction(origin) + webhookMessages() + contents() + operations(origin));
}

function introduction(origin: string): string {
  return html`<h2 id="start">Start in 5 minutes</h2>
    <p>
      Sign in with your e-mail address and password. The answer holds a token that works for 10 minutes, and one to
      renew it with.
    </p>
    <pre tabindex="0">
curl -s ${origin}/api/v1/auth/token -H 'content-type: application/json' \\
  -d '{"email":"you@example.org","password":"…"}'</pre>
    <p>
      Send the token with every request. The examples below read it from a variable of your shell. Excel and Power BI
      send an API token, made under your account, as the password of Basic authentication; what reads for nobody in
      particular has a service account, made by an administrator, and tokens of its own. A dashboard need not send one
      each time: <code>POST /auth/exchange</code> gives a token for 10 minutes with the same rights, which ends with the
      API token.
    </p>
    <pre tabindex="0">
TOKEN='the accessToken of the answer'
curl -s ${origin}/api/v1/me -H "authorization: Bearer $TOKEN"</pre>
    <p>
      The answer names your workspaces and partnerships with their ids. An id is a variable in the examples, too, called
      as in the path: <code>{partnershipId}</code> is <code>$PARTNERSHIP_ID</code>. Set those that an example names, and
      it runs as it stands.
    </p>
    <pre tabindex="0">
PARTNERSHIP_ID='the id of a partnership in the answer'
curl -s "${origin}/api/v1/partnerships/$PARTNERSHIP_ID/risks" -H "authorization: Bearer $TOKEN"</pre>
    <h2 id="conventions">Everywhere</h2>
    <ul>
      <li>
        Days are <code>YYYY-MM-DD</code>, instants RFC 3339 in UTC, money whole pence. What is empty is
        <code>null</code>, never missing.
      </li>
      <li>
        A list answers <code>items</code> and <code>next</code>, a cursor for the next page. <code>limit</code> is 1 to
        200. <code>count=true</code> adds <code>total</code>. <code>fields=a,b</code> thins the items. An unknown
        parameter is an error.
      </li>
      <li>
        A change to a record needs <code>If-Match</code> with the <code>ETag</code> you read. Without it the answer is
        428; if somebody was faster, 412. The examples send <code>"v1"</code>, which a new record has.
      </li>
      <li>
        Send an <code>Idempotency-Key</code> with POST, PUT and PATCH: a retry then does the work once and repeats the
        first answer for 24 hours.
      </li>
      <li>
        <code>permissions.may</code> on every record says what you may do with it now;
        <code>permissions.fields</code> which fields a PATCH may name.
      </li>
      <li>
        Every failure is <code>application/problem+json</code>; its <code>type</code> is
        <a href="/problems">a page that says what to do</a>.
      </li>
    </ul>`;
}

function webhookMessages(): string {
  return html`<h2 id="webhook-messages">What webhooks are told</h2>
    <p>
      An administrator adds a webhook with the kinds of events it wants. It is then told of each by a POST whose body
      has
      <code>type</code>, <code>timestamp</code> and <code>data</code>: the kind of thing, its <code>id</code>, its
      <code>reference</code> and the <code>address</code> where it is read, with a token of your own. Messages follow
      the Standard Webhooks specification, and so do the libraries that verify them.
    </p>
    <ul>
      <li>
        <code>webhook-signature</code> holds one or several signatures with a space between them, each
        <code>v1,</code> and the base64 of an HMAC-SHA256 over <code>webhook-id</code>,
        <code>webhook-timestamp</code> and the body as it came, with full stops between them. The key is what follows
        <code>whsec_</code> in the secret, from base64. One that fits is enough. Refuse what is older than 5 minutes.
      </li>
      <li>
        Answer with 2xx within 20 seconds. All else is tried again after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20
        and 24 hours, under the same <code>webhook-id</code>, which may come twice. Redirects are not followed, 410
        switches the webhook off, and 429 with <code>Retry-After</code> is given its time.
      </li>
    </ul>
    <pre tabindex="0">${receiving}</pre>`;
}

function contents(): string {
  const links = groups.map(([group]) => html`<li><a href="#${group}">${inWords(group)}</a></li>`);
  return `<nav aria-label="Resources"><h2 id="resources">Resources</h2><ul class="columns">${links.join('')}</ul></nav>`;
}

function operations(origin: string): string {
  return groups
    .map(([group, endpoints]) => {
      const parts = Object.entries(endpoints).map(([name, endpoint]) =>
        operation(`${group}.${name}`, endpoint, origin),
      );
      return html`<h2 id="${group}">${inWords(group)}</h2>` + parts.join('');
    })
    .join('');
}

function operation(id: string, endpoint: Endpoint, origin: string): string {
  const { method, path, summary, action, ifMatch, success } = endpoint;
  const address = path.replace(/:(\w+)/g, '{$1}');
  return (
    html`<section aria-labelledby="${id}">
      <h3 id="${id}">${summary}</h3>
      <p class="route"><b>${method}</b> <code>/api/v1${address}</code></p>
      <p>${whoMay(action)}${ifMatch ? ' Needs If-Match.' : ''} Answers ${success}.</p>
     ` +
    fieldTable('Query', endpoint.query) +
    fieldTable('Body', endpoint.body) +
    html`<pre tabindex="0">${curlOf(endpoint, origin)}</pre></section>`
  );
}

function whoMay(action: Endpoint['action']): string {
  if (action === 'public') return 'Open to everyone.';
  if (action === 'signed_in') return 'For whoever is signed in, about their own things.';
  const { to, scope } = policy[action satisfies Action];
  return `Needs ${action}: ${to.map((grant) => inWords(grant).toLowerCase()).join(', ')}. Token scope ${scope}.`;
}

function fieldTable(title: string, schema: Endpoint['body']): string {
  const fields = schema ? fieldsOf(jsonSchemaOf(schema)) : [];
  if (fields.length === 0) return '';
  const rows = fields.map(
    ({ name, type, needed }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${type}</td>
        <td>${needed ? 'needed' : ''}</td>
      </tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Needed</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** A command that runs as it is copied, once the variables that it names are set. */
function curlOf(endpoint: Endpoint, origin: string): string {
  const { method, path, query, action, body, ifMatch, takes, sends } = endpoint;
  const address = path.replace(/:(\w+)/g, (_, name: string) => variableOf(name)) + neededOf(query);
  return [
    `curl -s${method === 'GET' ? '' : ` -X ${method}`} "${origin}/api/v1${address}"`,
    ...(action === 'public' ? [] : [`-H "authorization: Bearer $TOKEN"`]),
    ...(ifMatch ? [`-H 'if-match: "v1"'`] : []),
    ...(takes ? [`-H 'content-type: ${takes[0]}'`, `--data-binary @file.xlsx`] : []),
    ...(sends ? ['-OJ'] : []),
    ...(body ? [`-H 'content-type: application/json'`, `-d '${bodyOf(body)}'`] : []),
  ].join(' \\\n  ');
}

function neededOf(query: Endpoint['query']): string {
  const schema: JsonSchema = query ? jsonSchemaOf(query) : {};
  const needed = fieldsOf(schema).filter((field) => field.needed);
  const given = needed.map(({ name }) => `${name}=${String(exampleOf(schema.properties?.[name] ?? {}, name))}`);
  return given.length > 0 ? `?${given.join('&')}` : '';
}

/** A shell sees no variable between single quotes, so those end before it and begin again after it. */
const bodyOf = (body: z.ZodType): string =>
  JSON.stringify(exampleOf(jsonSchemaOf(body))).replace(/\$[A-Z_]+/g, (variable) => `'${variable}'`);

/** `helpNeeded`, `organisation_lead` → `Organisation lead`. */
function inWords(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
