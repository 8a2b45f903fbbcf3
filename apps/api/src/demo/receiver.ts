import type { FastifyInstance } from 'fastify';

export const receiverPath = '/demo/receiver';

/** POST /demo/receiver: the other system of the demo, which takes what it is told and keeps none of it. */
export async function receiver(app: FastifyInstance): Promise<void> {
  if (!app.config.demo) return;
  app.post(receiverPath, { schema: { hide: true } }, async (_request, reply) => reply.code(204).send());
}
