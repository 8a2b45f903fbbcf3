import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { asPerson } from '@trivet/db';
import { whoAndWhere } from '../kernel/call.ts';
import { command, commandAfter, type CommandContext } from '../kernel/handlers.ts';
import { assertReachable } from './assert-reachable.ts';
import type { Reach } from './reach.ts';

const { test, replay, replayFailed: replayAll } = contract.webhooks;

/** Sent by the worker, as everything is: the API itself connects to nobody. */
export const testWebhook = (reach: Reach, publicOrigin: string) =>
  commandAfter(
    test,
    async ({ params }, call) => {
      const place = { ...whoAndWhere(call), readOnly: true };
      const webhook = await asPerson(call.pool, place, ({ tx }) => db.readWebhook(tx, params, params.webhookId));
      if (!webhook) throw domain.notFound();
      await assertReachable(reach, webhook.address);
    },
    async ({ params }, context) => {
      const { workspaceId, webhookId } = params;
      const { decision, newId, tx } = context;
      const webhook = await find(context, webhookId);
      const message = domain.WebhookMessage.parse({
        type: domain.testKind,
        timestamp: decision.at,
        data: {
          kind: 'webhook',
          id: webhookId,
          reference: null,
          workspaceId,
          partnershipId: null,
          address: `${publicOrigin}/api/v1/workspaces/${workspaceId}/webhooks/${webhookId}`,
        },
      });
      const owed = { id: newId(), messageId: newId(), kind: domain.testKind, body: JSON.stringify(message) };
      await db.oweMessage(tx, params, owed);
      await context.webhooks.note(domain.testWebhook(webhook));
      return represent(context, params, owed.id);
    },
  );

export const replayDelivery = command(replay, async ({ params }, context) => {
  const webhook = await find(context, params.webhookId);
  domain.assertReplayable(webhook);
  const { id, state } = await represent(context, params, params.webhookDeliveryId);
  if (!(await db.replayDelivery(context.tx, params, id)))
    throw domain.ruleBroken(
      'not_replayable',
      `This message is ${state}. Only one that has arrived or failed is sent again.`,
    );
  await context.webhooks.note(domain.replayWebhook(webhook, 1));
  return represent(context, params, id);
});

export const replayFailed = command(replayAll, async ({ params, body }, context) => {
  const webhook = await find(context, params.webhookId);
  domain.assertReplayable(webhook);
  const replayed = await db.replayFailed(context.tx, params, body.failedSince);
  if (replayed > 0) await context.webhooks.note(domain.replayWebhook(webhook, replayed));
  return { replayed };
});

/** @throws Refusal `not_found` for one that was removed */
async function find({ webhooks }: CommandContext, id: string): Promise<domain.Webhook> {
  const webhook = await webhooks.find(id);
  if (webhook.status === 'removed') throw domain.notFound();
  return webhook;
}

type Within = { workspaceId: string; webhookId: string };

async function represent({ tx }: CommandContext, within: Within, id: string): Promise<domain.WebhookDelivery> {
  const delivery = await db.readDelivery(tx, within, id);
  if (!delivery) throw domain.notFound();
  const { body: _body, attempts: _attempts, ...shown } = delivery;
  return shown;
}
