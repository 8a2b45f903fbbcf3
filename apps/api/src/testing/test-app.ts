import { generateKeyPairSync } from 'node:crypto';
import { contract, createClient, type Send } from '@trivet/contract';
import { openPool, roleUrls } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import { signedInBy } from './signed-in.ts';
import { foundWorkspaces } from '../../../../tools/test/workspaces.ts';

/** The API on a database of its own, with two workspaces full of people, and a typed client for each of them. */
export async function startTestApp(changes: Partial<Config> = {}) {
  const database = await freshDatabase();
  const databases = roleUrls(database.url, inject('rolePassword'));
  const workspaces = await foundWorkspaces(database.url);
  const pool = openPool(databases.request, { max: 4 });
  const authPool = openPool(databases.auth, { max: 4 });
  const app = await buildApp({ config: { ...testConfig(databases), ...changes }, pool, authPool });
  const headersOf = signedInBy(authPool, app);
  await app.ready();
  return {
    app,
    pool,
    authPool,
    ...workspaces,
    databaseUrl: database.url,
    databases,
    /** The API as this person uses it */
    as: (person: { accountId: string } | null) =>
      clientOf(app, async () => (person ? headersOf(person.accountId) : {})),
    /** What this person's browser sends along, for a request that is sent over a wire */
    cookieOf: (person: { accountId: string }) => headersOf(person.accountId),
    /** A request of this person's, sent as it is */
    send: async (person: { accountId: string } | null, { method, url, body, headers }: RawRequest) =>
      app.inject({
        method: method as 'GET',
        url,
        headers: { ...(person && (await headersOf(person.accountId))), ...headers },
        ...(body !== undefined && { payload: body }),
      }),
    stop: async () => {
      await app.close();
      await Promise.all([pool.end(), authPool.end()]);
      await database.drop();
    },
  };
}

type RawRequest = { method: string; url: string; body?: string; headers?: Record<string, string> };

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

const jwtPrivateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function testConfig(databases: Config['databases']): Config {
  return {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    metricsPort: 0,
    workerMetricsPort: 0,
    publicOrigin: 'http://localhost:3000',
    databases,
    redisUrl: undefined,
    mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'trivet@example.org' },
    returnedMailToken: 'a token for the tests of returned mail',
    virusScanner: undefined,
    // A server of names that knows none, and says so at once.
    webhooks: { hosts: [], ports: [], dnsServers: ['127.0.0.1:9'] },
    cursorSecret: 'only for tests, and long enough to be taken',
    jwtPrivateKey,
    formerJwtPrivateKey: undefined,
    auditAnchorDir: '',
    trustedProxies: [],
    logLevel: process.env.LOG_LEVEL ?? 'silent',
    rateLimited: false,
    checkAnswers: true,
    demo: false,
  };
}

export function clientOf(app: FastifyInstance, headersOf: () => Promise<Record<string, string>>) {
  const send: Send = async (url, init) => {
    const answer = await app.inject({
      url,
      method: init.method as 'GET',
      headers: { ...init.headers, ...(await headersOf()) },
      ...(init.body !== undefined && { payload: await payloadOf(init.body) }),
    });
    const body = answer.statusCode === 204 || answer.statusCode === 304 ? null : new Uint8Array(answer.rawPayload);
    return new Response(body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
  };
  return createClient(contract, { baseUrl: '/api/v1', send, parse: true });
}

const payloadOf = async (body: string | Blob) =>
  typeof body === 'string' ? body : Buffer.from(await body.arrayBuffer());
