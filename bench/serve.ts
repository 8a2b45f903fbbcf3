import { generateKeyPairSync } from 'node:crypto';
import { buildApp } from '../apps/api/src/app.ts';
import { hashOf, newSecret } from '../apps/api/src/auth/secrets.ts';
import type { Config } from '../apps/api/src/config.ts';
import { addSession, openPool } from '@trivet/db';
import Fastify from 'fastify';
import { handTunedHandlers } from './hand-tuned.ts';

// One server in a process of its own, so that its CPU time can be told apart: the product, the hand-tuned handler on the
// same database, or a static answer. Answers `cpu` with the microseconds spent so far and `memory` with its size.
const [kind = '', adminUrl = '', rolesJson = '{}', accountId = ''] = process.argv.slice(2);
const databases = JSON.parse(rolesJson) as Config['databases'];

const { address, headers } = await serve();
process.on('message', (question) => {
  if (question === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  if (question === 'peak') process.send?.({ peak: process.resourceUsage().maxRSS * 1024 });
  if (question === 'memory') process.send?.({ memory: process.memoryUsage().rss });
});
process.send?.({ address, headers });

async function serve(): Promise<{ address: string; headers: Record<string, string> }> {
  if (kind === 'product') return product();
  const app = Fastify({ logger: { level: 'error' } });
  if (kind === 'static') app.get('/static', async () => ({ items: [] }));
  else handTunedHandlers(app, openPool(adminUrl), adminUrl);
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), headers: {} };
}

async function product() {
  const pool = openPool(databases.request);
  const authPool = openPool(databases.auth, { max: 4 });
  const app = await buildApp({ config: benchConfig(), pool, authPool });
  const secret = newSecret();
  await addSession(authPool, {
    accountId,
    kind: 'browser',
    secretHash: hashOf(secret),
    workspaceId: null,
    methods: ['pwd'],
    address: '127.0.0.1',
    userAgent: 'bench',
    idleMinutes: 60,
    longestMinutes: 600,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, headers: { cookie: `${app.auth.cookie.name}=${secret}`, 'sec-fetch-site': 'same-origin' } };
}

/** As in production: everything on but the limits per minute, which a load run would only meet. */
function benchConfig(): Config {
  const newKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    metricsPort: 0,
    workerMetricsPort: 0,
    publicOrigin: 'http://localhost',
    databases,
    redisUrl: undefined,
    mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'bench@example.org' },
    returnedMailToken: undefined,
    virusScanner: undefined,
    webhooks: { hosts: [], ports: [], dnsServers: [] },
    cursorSecret: 'only for the bench, and long enough to be taken',
    jwtPrivateKey: newKey(),
    formerJwtPrivateKey: undefined,
    auditAnchorDir: '',
    trustedProxies: [],
    logLevel: 'silent',
    rateLimited: false,
    checkAnswers: false,
    demo: false,
  };
}
