import { findHoles, openPool, type Pool } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import { createMetrics, serveMetrics } from '../metrics/metrics.ts';

export type RunningApi = { app: FastifyInstance; address: string; stop: () => Promise<void> };

/**
 * Serves the API and the client. Refuses over a database that has a hole in its tenant boundary, or, in production, that
 * does not wait for its disk.
 */
export async function startApi(config: Config): Promise<RunningApi> {
  const pool = openPool(config.databases.request);
  const authPool = openPool(config.databases.auth, { max: 4 });
  const metrics = createMetrics({ request: pool, auth: authPool });
  const [app] = await Promise.all([buildApp({ config, pool, authPool, metrics }), assertServable(pool, config)]);
  const address = await app.listen({ host: config.host, port: config.port });
  const figures = await serveMetrics(metrics, { host: config.host, port: config.metricsPort });
  return {
    app,
    address,
    stop: async () => {
      await app.close();
      await Promise.all([figures.stop(), pool.end(), authPool.end()]);
    },
  };
}

async function assertServable(pool: Pool, { mode }: Config): Promise<void> {
  const holes = await findHoles(pool, { durable: mode === 'production' });
  if (holes.length > 0)
    throw new Error(`Trivet cannot start on this database:\n${holes.map((hole) => `  ${hole}`).join('\n')}`);
}
