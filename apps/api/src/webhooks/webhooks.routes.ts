import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addWebhook, editWebhook, pauseWebhook, removeWebhook, renewSecret, resumeWebhook } from './keep-webhooks.ts';
import { reachOf } from './reach.ts';
import { listDeliveries, listWebhooks, readDelivery, readWebhook } from './read-webhooks.ts';
import { sealsBy } from './seals.ts';
import { replayDelivery, replayFailed, testWebhook } from './send-again.ts';

export async function webhookRoutes(app: FastifyInstance): Promise<void> {
  const reach = reachOf(app.config.webhooks);
  const seals = sealsBy(app.config);
  mount(app, 'webhooks', contract.webhooks, {
    list: listWebhooks,
    add: addWebhook(reach, seals),
    get: readWebhook,
    edit: editWebhook(reach),
    remove: removeWebhook,
    pause: pauseWebhook,
    resume: resumeWebhook,
    renewSecret: renewSecret(seals),
    test: testWebhook(reach, app.config.publicOrigin),
    listDeliveries,
    getDelivery: readDelivery,
    replay: replayDelivery,
    replayFailed,
  });
}
