import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { type Call, command, commandAfter, type CommandContext } from '../kernel/handlers.ts';
import { assertReachable } from './assert-reachable.ts';
import type { Reach } from './reach.ts';
import { representWebhook } from './read-webhooks.ts';
import type { Seals } from './seals.ts';
import { newWebhookSecret } from './sign-message.ts';

const endpoints = contract.webhooks;

export const addWebhook = (reach: Reach, seals: Seals) =>
  commandAfter(
    endpoints.add,
    async ({ body }, call) => {
      assertWholeWorkspace(call);
      await assertReachable(reach, body.address);
    },
    async ({ params, body }, context) => {
      const { actor, decision, newId, tx, webhooks } = context;
      domain.assertRoomForWebhook(await db.countWebhooks(tx, params));
      await assertOfWorkspace(context, body.partnershipIds);
      const place = { id: newId(), ...params, ownerPersonId: actor.personId };
      await webhooks.save(domain.addWebhook(body, place, decision));
      return withNewSecret(context, place.id, seals);
    },
  );

export const editWebhook = (reach: Reach) =>
  commandAfter(
    endpoints.edit,
    async ({ body }, call) => {
      assertWholeWorkspace(call);
      if (body.address !== undefined) await assertReachable(reach, body.address);
    },
    async ({ params, body }, context) => {
      const { webhooks } = context;
      const webhook = await find(context, params.webhookId);
      if (body.partnershipIds !== undefined) await assertOfWorkspace(context, body.partnershipIds);
      await webhooks.save(domain.editWebhook(webhook, body));
      return representWebhook(context, webhook.id);
    },
  );

export const pauseWebhook = command(endpoints.pause, async ({ params }, context) => {
  const { decision, webhooks } = context;
  await webhooks.save(domain.pauseWebhook(await find(context, params.webhookId), decision));
  return representWebhook(context, params.webhookId);
});

export const resumeWebhook = command(endpoints.resume, async ({ params }, context) => {
  const { decision, webhooks } = context;
  await webhooks.save(domain.resumeWebhook(await find(context, params.webhookId), decision));
  return representWebhook(context, params.webhookId);
});

export const removeWebhook = command(endpoints.remove, async ({ params }, context) => {
  const { decision, tx, webhooks } = context;
  await webhooks.save(domain.removeWebhook(await find(context, params.webhookId), decision));
  await db.endWebhookSecrets(tx, params);
  return undefined;
});

export const renewSecret = (seals: Seals) =>
  commandAfter(
    endpoints.renewSecret,
    async (_request, call) => assertWholeWorkspace(call),
    async ({ params }, context) => {
      const { webhooks } = context;
      await webhooks.save(domain.renewWebhookSecret(await find(context, params.webhookId)));
      return withNewSecret(context, params.webhookId, seals);
    },
  );

/** @throws Refusal `forbidden` for an API token of some partnerships: a webhook would tell more than it may read */
function assertWholeWorkspace({ identity }: Call): void {
  if (identity?.partnershipIds)
    throw new domain.Refusal(
      'forbidden',
      'forbidden',
      'This token is of some partnerships only. Make one for the whole workspace to keep webhooks.',
    );
}

/** @throws Refusal `not_found` for one that was removed: nothing is told of it any more */
async function find({ webhooks }: CommandContext, id: string): Promise<domain.Webhook> {
  const webhook = await webhooks.find(id);
  if (webhook.status === 'removed') throw domain.notFound();
  return webhook;
}

async function withNewSecret(context: CommandContext, webhookId: string, seals: Seals) {
  const { actor, newId, tx } = context;
  const secret = newWebhookSecret();
  const kept = { id: newId(), ...seals.seal(secret, webhookId) };
  await db.putWebhookSecret(tx, { workspaceId: actor.workspaceId, webhookId }, kept);
  return { ...(await representWebhook(context, webhookId)), secret };
}

async function assertOfWorkspace({ tx, actor }: CommandContext, ids: readonly string[] | null): Promise<void> {
  const { workspaceId } = actor;
  if (ids && (await db.strangersAmong(tx, ids, { kind: 'partnerships', workspaceId })).length > 0)
    throw domain.cannotBe('/partnershipIds', 'not_of_workspace', 'Choose partnerships of this workspace');
}
