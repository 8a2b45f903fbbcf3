import { z } from 'zod';
import { virusScannerPattern } from './papers/virus-scan.ts';

const secret = z.string().min(32, 'must have at least 32 characters');
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const privateKey = z.string().startsWith('-----BEGIN PRIVATE KEY-----', 'must be a PEM private key (Ed25519)');
const port = z.coerce.number().int().min(0).max(65535);

const hosts = z
  .string()
  .transform((all) => all.split(',').filter(Boolean))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/, 'must be host or host:port, separated by commas'),
    ),
  );

/** Everything the processes may be told, and nothing else; checked before anything starts. */
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  METRICS_PORT: port.default(9464),
  WORKER_METRICS_PORT: port.default(9465),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }),
  REQUEST_DATABASE_URL: databaseUrl,
  WORKER_DATABASE_URL: databaseUrl,
  AUTH_DATABASE_URL: databaseUrl,
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email().default('trivet@localhost.localdomain'),
  RETURNED_MAIL_TOKEN: secret.optional(),
  VIRUS_SCANNER: z
    .string()
    .regex(virusScannerPattern, 'must be clamd://host:port, clamd:///socket or the whole path of a command')
    .optional(),
  WEBHOOK_ALLOW: hosts.default([]),
  WEBHOOK_PORTS: z
    .string()
    .transform((ports) => ports.split(',').filter(Boolean))
    .pipe(z.array(z.coerce.number<string>().int().min(1).max(65535)))
    .default([]),
  DNS_SERVERS: z
    .string()
    .transform((servers) => servers.split(',').filter(Boolean))
    .default([]),
  CURSOR_SECRET: secret,
  JWT_PRIVATE_KEY: privateKey,
  FORMER_JWT_PRIVATE_KEY: privateKey.optional(),
  AUDIT_ANCHOR_DIR: z.string().min(1),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_PROFILE: z.enum(['normal', 'load_test']).default('normal'),
});

export type Config = {
  mode: 'production' | 'development' | 'test';
  host: string;
  port: number;
  metricsPort: number;
  /** Beside the API's: both may run on one machine */
  workerMetricsPort: number;
  publicOrigin: string;
  databases: { request: string; worker: string; auth: string };
  redisUrl: string | undefined;
  mail: { smtpUrl: string; from: string };
  /** Who hands over the mail that comes back; undefined where nobody does */
  returnedMailToken: string | undefined;
  /** What looks through uploads before they are kept; undefined where nothing does */
  virusScanner: string | undefined;
  webhooks: {
    /** `host` or `host:port` that may be told wherever it is, also over http and on a private network */
    hosts: string[];
    /** Ports beside 443 on which everybody else may be told */
    ports: number[];
    /** Who is asked where a name leads, `address` or `address:port`; none: the servers of this machine */
    dnsServers: string[];
  };
  cursorSecret: string;
  jwtPrivateKey: string;
  /** The one before: it only opens what was sealed with it */
  formerJwtPrivateKey: string | undefined;
  auditAnchorDir: string;
  trustedProxies: string[];
  logLevel: string;
  rateLimited: boolean;
  /** Answers are checked against their schemas: in tests and development, where it costs nobody */
  checkAnswers: boolean;
  /** The demo's clock may be moved and its mailbox read */
  demo: boolean;
};

/** @throws with one line per setting that is missing or weak */
export function configFrom(environment: NodeJS.ProcessEnv, { demo = false } = {}): Config {
  const checked = Environment.safeParse(environment);
  if (!checked.success) throw new Error(`Trivet cannot start:\n${complaints(checked.error)}`);
  const env = checked.data;
  assertServable(env);
  return {
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    metricsPort: env.METRICS_PORT,
    workerMetricsPort: env.WORKER_METRICS_PORT,
    publicOrigin: new URL(env.PUBLIC_ORIGIN).origin,
    databases: { request: env.REQUEST_DATABASE_URL, worker: env.WORKER_DATABASE_URL, auth: env.AUTH_DATABASE_URL },
    redisUrl: env.REDIS_URL,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    returnedMailToken: env.RETURNED_MAIL_TOKEN,
    virusScanner: env.VIRUS_SCANNER,
    webhooks: { hosts: env.WEBHOOK_ALLOW, ports: env.WEBHOOK_PORTS, dnsServers: env.DNS_SERVERS },
    cursorSecret: env.CURSOR_SECRET,
    jwtPrivateKey: env.JWT_PRIVATE_KEY,
    formerJwtPrivateKey: env.FORMER_JWT_PRIVATE_KEY,
    auditAnchorDir: env.AUDIT_ANCHOR_DIR,
    trustedProxies: env.TRUSTED_PROXIES.split(',').filter(Boolean),
    logLevel: env.LOG_LEVEL,
    rateLimited: env.RATE_PROFILE === 'normal',
    checkAnswers: env.NODE_ENV !== 'production',
    demo,
  };
}

function complaints(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
}

/** A cookie over plain http is only ever for this machine itself. */
function assertServable({ NODE_ENV, PUBLIC_ORIGIN, CURSOR_SECRET }: z.output<typeof Environment>): void {
  const { protocol, hostname } = new URL(PUBLIC_ORIGIN);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !local)
    throw new Error('Trivet cannot start:\n  PUBLIC_ORIGIN: must be https, except on this machine itself');
  if (NODE_ENV === 'production' && new Set(CURSOR_SECRET).size < 10)
    throw new Error('Trivet cannot start:\n  CURSOR_SECRET: is too easily guessed');
}
