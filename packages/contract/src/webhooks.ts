import {
  DeliveryState,
  Id,
  Instant,
  Webhook,
  WebhookDelivery,
  WebhookDraft,
  WebhookMessage,
  WebhookPatch,
  WebhookTry,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf, represented } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const one = inWorkspace.extend({ webhookId: Id });
const oneDelivery = one.extend({ webhookDeliveryId: Id });

const Represented = represented(
  Webhook.extend({
    /** Who made it */
    ownerName: z.string(),
    lastDeliveredAt: Instant.nullable(),
    /** Since when nothing has arrived; null while things do */
    failingSince: Instant.nullable(),
    /** How many messages wait, and how many were given up in the last 30 days */
    waiting: z.int(),
    failed: z.int(),
    /** Until when messages are signed with the secret before, too */
    formerSecretEndsAt: Instant.nullable(),
  }),
).meta({ id: 'WebhookRepresentation' });
export type WebhookRepresentation = z.output<typeof Represented>;

/** Shown this once: what messages are signed with, `whsec_` and 32 bytes in base64. */
const WithSecret = Represented.extend({ secret: z.string() }).meta({ id: 'NewWebhook' });

const WholeDelivery = WebhookDelivery.extend({
  message: WebhookMessage,
  attempts: z.array(WebhookTry),
}).meta({ id: 'WholeWebhookDelivery' });
export type WholeWebhookDelivery = z.output<typeof WholeDelivery>;

const ofAll = '/workspaces/:workspaceId/webhooks';
const ofOne = `${ofAll}/:webhookId` as const;
const log = `${ofOne}/deliveries` as const;

/** Other systems that are told what happens in a workspace, after the Standard Webhooks specification. */
export const webhooks = {
  list: endpoint({
    method: 'GET',
    path: ofAll,
    summary: 'List the webhooks of a workspace',
    action: 'webhook.see',
    params: inWorkspace,
    result: z.strictObject({ items: z.array(Represented) }),
  }),
  add: endpoint({
    method: 'POST',
    path: ofAll,
    summary: 'Add a webhook; its secret is shown this once',
    action: 'webhook.add',
    params: inWorkspace,
    body: WebhookDraft,
    result: WithSecret,
    isConfided: true,
  }),
  get: endpoint({
    method: 'GET',
    path: ofOne,
    summary: 'Read a webhook and how its messages fare',
    action: 'webhook.see',
    params: one,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: ofOne,
    summary: 'Change a webhook; what still waits goes to its new address, as far as it is still asked for',
    action: 'webhook.edit',
    params: one,
    body: WebhookPatch,
    result: Represented,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: ofOne,
    summary: 'Remove a webhook; what still waits is not sent',
    action: 'webhook.remove',
    params: one,
  }),
  pause: endpoint({
    method: 'PUT',
    path: `${ofOne}/pause`,
    summary: 'Pause a webhook: what waits is kept, what happens meanwhile is not told',
    action: 'webhook.pause',
    params: one,
    result: Represented,
  }),
  resume: endpoint({
    method: 'DELETE',
    path: `${ofOne}/pause`,
    summary: 'Set a webhook going again that was paused or switched off',
    action: 'webhook.resume',
    params: one,
    result: Represented,
  }),
  renewSecret: endpoint({
    method: 'POST',
    path: `${ofOne}/secret`,
    summary: 'Make a new secret, shown this once; the one before signs beside it for 24 hours',
    action: 'webhook.renew_secret',
    params: one,
    result: WithSecret,
    isConfided: true,
  }),
  test: endpoint({
    method: 'POST',
    path: `${ofOne}/test`,
    summary: 'Send a test, which is tried once; the log says what came of it',
    action: 'webhook.test',
    params: one,
    result: WebhookDelivery,
  }),
  listDeliveries: endpoint({
    method: 'GET',
    path: log,
    summary: 'List what was sent to a webhook in the last 30 days, and what waits to be',
    action: 'webhook.see',
    params: one,
    query: listQuery({ state: choices(DeliveryState) }, ['-createdAt']),
    result: pageOf(WebhookDelivery),
  }),
  getDelivery: endpoint({
    method: 'GET',
    path: `${log}/:webhookDeliveryId`,
    summary: 'Read one message with every try at sending it',
    action: 'webhook.see',
    params: oneDelivery,
    result: WholeDelivery,
  }),
  replay: endpoint({
    method: 'POST',
    path: `${log}/:webhookDeliveryId/replays`,
    summary: 'Send a message again, under the same webhook-id',
    action: 'webhook.replay',
    params: oneDelivery,
    result: WebhookDelivery,
  }),
  replayFailed: endpoint({
    method: 'POST',
    path: `${ofOne}/replays`,
    summary: 'Send all messages again that were given up since a moment',
    action: 'webhook.replay',
    params: one,
    body: z.strictObject({ failedSince: Instant }).meta({ id: 'WebhookReplay' }),
    result: z.strictObject({ replayed: z.int().min(0) }),
  }),
} as const satisfies Contract;
