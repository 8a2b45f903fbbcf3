import { contract, type WebhookRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound, permissionsOn, WebhookMessage, webhookKind } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listWebhooks = query(contract.webhooks.list, async ({ params }, { tx, actor }) => ({
  items: (await db.listWebhooks(tx, params)).map((webhook) => withRights({ actor }, webhook)),
}));

export const readWebhook = query(contract.webhooks.get, ({ params }, context) =>
  representWebhook(context, params.webhookId),
);

/** A webhook as this caller may see and change it. */
export async function representWebhook({ tx, actor }: Reading, id: string): Promise<WebhookRepresentation> {
  const webhook = await db.readWebhook(tx, actor, id);
  if (!webhook) throw notFound();
  return withRights({ actor }, webhook);
}

const withRights = ({ actor }: Pick<Reading, 'actor'>, webhook: db.WebhookView): WebhookRepresentation => ({
  ...webhook,
  permissions: permissionsOn(webhookKind, actor, webhook),
});

export const listDeliveries = list(contract.webhooks.listDeliveries, async ({ params, query: asked }, context) => {
  await assertThere(context, params.webhookId);
  return db.listDeliveries(context.tx, params, asked, context.page);
});

export const readDelivery = query(contract.webhooks.getDelivery, async ({ params }, context) => {
  await assertThere(context, params.webhookId);
  const delivery = await db.readDelivery(context.tx, params, params.webhookDeliveryId);
  if (!delivery) throw notFound();
  const { body, ...rest } = delivery;
  return { ...rest, message: WebhookMessage.parse(JSON.parse(body)) };
});

/** @throws Refusal `not_found` for a webhook that is not here or was removed */
async function assertThere({ tx, actor }: Reading, id: string): Promise<void> {
  if (!can(actor, 'webhook.see') || !(await db.readWebhook(tx, actor, id))) throw notFound();
}
