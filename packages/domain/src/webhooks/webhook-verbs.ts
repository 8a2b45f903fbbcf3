import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { notFound, ruleBroken } from '../kernel/refusal.ts';
import { Webhook, type WebhookDraft, type WebhookEvent, webhookFields, type WebhookPatch } from './webhook.ts';

type WebhookChange = Change<Webhook, WebhookEvent>;

const there = ({ status }: Webhook) =>
  status === 'removed' ? (['webhook_removed', 'This webhook has been removed.'] as const) : null;
const active = (webhook: Webhook) =>
  there(webhook) ??
  (webhook.status === 'active'
    ? null
    : (['webhook_not_active', 'This webhook is not active. Set it going again first.'] as const));
const still = (webhook: Webhook) =>
  there(webhook) ??
  (webhook.status === 'active' ? (['webhook_active', 'This webhook is active already.'] as const) : null);

const webhookGuards = {
  'webhook.see': there,
  'webhook.edit': there,
  'webhook.pause': active,
  'webhook.resume': still,
  'webhook.renew_secret': there,
  'webhook.test': there,
  'webhook.replay': active,
  'webhook.remove': there,
} satisfies Guards<Webhook>;

export const webhookKind: Kind<Webhook> = {
  subject: 'webhook',
  schema: Webhook,
  guards: webhookGuards,
  edit: { action: 'webhook.edit', fields: webhookFields },
  heldBy: ({ ownerPersonId }) => ({ ownerPersonId }),
  tracks: [],
};

/** How many webhooks a workspace may have at once. */
export const mostWebhooks = 50;

/** @throws Refusal `rule_broken` where there are as many as there may be */
export function assertRoomForWebhook(webhooks: number): void {
  if (webhooks >= mostWebhooks)
    throw ruleBroken('too_many_webhooks', `A workspace has ${mostWebhooks} webhooks at most. Remove one first.`);
}

export function addWebhook(
  draft: WebhookDraft,
  place: Pick<Webhook, 'id' | 'workspaceId' | 'ownerPersonId'>,
  { at }: Decision,
): WebhookChange {
  const started = { status: 'active' as const, statusSince: at, activeSince: at, switchedOffBecause: null };
  const webhook = { ...draft, ...place, ...started, version: 1, createdAt: at, updatedAt: at };
  return decide(Webhook, null, webhook, { type: 'webhook.added', payload: { kinds: draft.kinds.length } });
}

/** What is still to be sent goes to the new address, as far as it is still asked for. */
export function editWebhook(webhook: Webhook, patch: WebhookPatch): WebhookChange {
  assertAllows(webhookGuards, 'webhook.edit', webhook);
  const payload = { fields: Object.keys(patch) };
  return decide(Webhook, webhook, merged(webhook, patch), { type: 'webhook.edited', payload });
}

/** What has happened before still waits to be sent; what happens from now on is not told. */
export function pauseWebhook(webhook: Webhook, { at }: Decision): WebhookChange {
  assertAllows(webhookGuards, 'webhook.pause', webhook);
  const paused = { ...webhook, status: 'paused' as const, statusSince: at };
  return decide(Webhook, webhook, paused, { type: 'webhook.paused', payload: {} });
}

/** Also of one that the product switched off. */
export function resumeWebhook(webhook: Webhook, { at }: Decision): WebhookChange {
  assertAllows(webhookGuards, 'webhook.resume', webhook);
  const resumed = { status: 'active' as const, statusSince: at, activeSince: at, switchedOffBecause: null };
  return decide(Webhook, webhook, { ...webhook, ...resumed }, { type: 'webhook.resumed', payload: {} });
}

/** The secret itself is no part of the record: only what signs ever reads it. */
export function renewWebhookSecret(webhook: Webhook): WebhookChange {
  assertAllows(webhookGuards, 'webhook.renew_secret', webhook);
  return decide(Webhook, webhook, webhook, { type: 'webhook.secret_renewed', payload: {} });
}

/** @returns null where it is not active any more: somebody was faster */
export function switchOffWebhook(
  webhook: Webhook,
  because: 'gone' | 'failing',
  { at }: Decision,
): WebhookChange | null {
  if (webhook.status !== 'active') return null;
  const off = { ...webhook, status: 'switched_off' as const, statusSince: at, switchedOffBecause: because };
  return decide(Webhook, webhook, off, { type: 'webhook.switched_off', payload: { because } });
}

/** @throws Refusal `not_found` for one that has gone already */
export function removeWebhook(webhook: Webhook, { at }: Decision): WebhookChange {
  if (webhook.status === 'removed') throw notFound();
  const removed = { ...webhook, status: 'removed' as const, statusSince: at };
  return decide(Webhook, webhook, removed, { type: 'webhook.removed', payload: {} });
}

/** A test goes out; nothing of the record changes. */
export function testWebhook(webhook: Webhook): WebhookChange {
  assertAllows(webhookGuards, 'webhook.test', webhook);
  return decide(Webhook, webhook, webhook, { type: 'webhook.tested', payload: {} });
}

/**
 * Messages go out again; nothing of the record changes.
 * @throws Refusal `rule_broken` while it is not active
 */
export function replayWebhook(webhook: Webhook, messages: number): WebhookChange {
  assertReplayable(webhook);
  return decide(Webhook, webhook, webhook, { type: 'webhook.replayed', payload: { messages } });
}

/** @throws Refusal `rule_broken` while it is not active */
export const assertReplayable = (webhook: Webhook): void => assertAllows(webhookGuards, 'webhook.replay', webhook);
