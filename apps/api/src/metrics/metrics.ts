import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch: how long each endpoint takes, how the pool stands, and the process itself. */
export type Metrics = { registry: Registry; requests: Histogram };

export function createMetrics(pools: Record<string, Pool>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'trivet_request_seconds',
    help: 'Time from request to answer, by endpoint',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  watchPools(registry, pools);
  return { registry, requests };
}

export function watchPools(registry: Registry, pools: Record<string, Pool>): void {
  const connections = new Gauge({
    name: 'trivet_pool_connections',
    help: 'Database connections by pool and state',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect: () => {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        connections.set({ pool, state: 'busy' }, totalCount - idleCount);
        connections.set({ pool, state: 'idle' }, idleCount);
        connections.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
}

/** Times every answer under its route, never under its address: an address holds ids. */
export const measured = (metrics: Metrics) =>
  fp(async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
  });

/**
 * Serves the figures on a port of their own, which nobody outside the operators' network can reach.
 * @throws when the port is taken
 */
export async function serveMetrics(
  { registry }: { registry: Registry },
  { host, port }: { host: string; port: number },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((_request, response) => {
    void registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}/metrics`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
