import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** `live`: the process answers. `ready`: it can do its work. */
export const health = fp(async (app: FastifyInstance) => {
  app.get('/health/live', { schema: { hide: true }, logLevel: 'silent' }, async () => ({ status: 'live' }));
  app.get('/health/ready', { schema: { hide: true }, logLevel: 'silent' }, async (_request, reply) => {
    const ready = await databaseAnswers(app);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not_ready' });
  });
});

async function databaseAnswers(app: FastifyInstance): Promise<boolean> {
  const answer = app.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false).unref());
  return Promise.race([answer, tooLate]);
}
