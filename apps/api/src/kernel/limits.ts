import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { asksForFile } from './by-accept.ts';
import { HttpRefusal } from './problems.ts';

const minute = 60_000;

type Limit = { name: string; most: number; perMs: number; covers: (route: string, request: FastifyRequest) => boolean };

const everything = () => true;

/** At an address of its own, or asked for by Accept at the address of its list. */
function isExport(route: string, { routeOptions, headers }: FastifyRequest): boolean {
  return /\/exports?$/.test(route) || asksForFile(routeOptions.config.endpoint, headers.accept);
}

/** decisions.md 30. Tries to sign in are counted apart, in the database, and stay on when these are off. */
const perAddress: Limit = { name: 'address', most: 3000, perMs: minute, covers: everything };
const perPrincipal: readonly Limit[] = [
  { name: 'principal', most: 1200, perMs: minute, covers: everything },
  { name: 'search', most: 60, perMs: minute, covers: (route) => route.endsWith('/search') },
  { name: 'export', most: 30, perMs: 60 * minute, covers: isExport },
];

/** Keeps any one caller from using up what all share. Each process counts for itself. */
export const limits = fp(async (app: FastifyInstance) => {
  if (!app.config.rateLimited) return;
  await app.register(rateLimit, { global: false });
  const checkAddress = checker(app, perAddress, ({ ip }) => ip);
  const checks = perPrincipal.map((limit) => ({ ...limit, check: checker(app, limit, principalOf) }));
  app.addHook('onRequest', async (request, reply) => {
    await checkAddress(request, reply);
    const identity = request.routeOptions.config?.endpoint ? await app.identify(request) : null;
    if (!identity) return;
    principals.set(request, identity.accountId);
    const route = request.routeOptions.url ?? '';
    for (const { covers, check } of checks) if (covers(route, request)) await check(request, reply);
  });
});

/** A limit of its own for one route: checked where it is served, and off where all are. */
export function limitedTo(app: FastifyInstance, limit: Omit<Limit, 'covers'> & { keyGenerator: KeyOf }) {
  return app.config.rateLimited ? checker(app, limit, limit.keyGenerator) : async () => {};
}

type KeyOf = (request: FastifyRequest) => string;

const principals = new WeakMap<FastifyRequest, string>();
const principalOf = (request: FastifyRequest): string => principals.get(request) ?? request.ip;

/** Says by the RateLimit fields (draft-ietf-httpapi-ratelimit-headers) how much is left. */
function checker(
  app: FastifyInstance,
  { name, most, perMs }: Omit<Limit, 'covers'>,
  keyGenerator: (request: FastifyRequest) => string,
) {
  const count = app.createRateLimit({ max: most, timeWindow: perMs, keyGenerator });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const state = await count(request);
    if (state.isAllowed) return;
    append(reply, 'ratelimit-policy', `"${name}";q=${most};w=${perMs / 1000}`);
    append(reply, 'ratelimit', `"${name}";r=${state.remaining};t=${state.ttlInSeconds}`);
    if (state.isExceeded) throw tooOften(state.ttlInSeconds);
  };
}

function append(reply: FastifyReply, name: string, value: string): void {
  const before = reply.getHeader(name);
  reply.header(name, before === undefined ? value : `${String(before)}, ${value}`);
}

const tooOften = (seconds: number) =>
  new HttpRefusal(429, 'too_many_requests', 'Too many requests. Wait a moment and try again.', {
    'retry-after': String(seconds),
  });
