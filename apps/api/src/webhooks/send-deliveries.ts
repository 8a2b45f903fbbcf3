import { claimDeliveries, type ClaimedDelivery, type OwedWebhook, type Pool, settleDelivery } from '@trivet/db';
import { type DeliveryFate, fateOfDelivery, switchOffWebhook, testKind, type WebhookAnswer } from '@trivet/domain';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import { answerWithinMs, postMessage } from './post-message.ts';
import { type Reach, targetAt } from './reach.ts';
import { retryAfterIn } from './retry-after.ts';
import type { Seals } from './seals.ts';
import { signedHeaders } from './sign-message.ts';

/** What sending needs. */
export type SendingWebhooks = {
  pool: Pool;
  reach: Reach;
  seals: Seals;
  /** Once aborted, nothing further is taken */
  stopping?: AbortSignal;
  /** How long a receiver is waited for, if not 20 seconds */
  withinMs?: number;
};

const atOnce = 5;
const mostRounds = 40;

/**
 * Sends what is owed to one webhook until nothing is, or until something does not arrive: then others come first. Whoever is
 * killed on the way leaves it to be claimed again, with the same webhook-id: nothing is lost, and a repeat can be told.
 * @returns what became of each message
 */
export async function sendDeliveries(sending: SendingWebhooks, webhook: OwedWebhook): Promise<DeliveryFate['state'][]> {
  const states: DeliveryFate['state'][] = [];
  for (let round = 0; round < mostRounds && !sending.stopping?.aborted; round += 1) {
    const claimed = await inSystem(sending.pool, webhook, async ({ tx }) =>
      withSecrets(sending.seals, webhook, await claimDeliveries(tx, webhook, atOnce)),
    );
    if (claimed.length === 0) break;
    const fates = await Promise.all(claimed.map((delivery) => sendOne(sending, webhook, delivery)));
    states.push(...fates.map(({ state }) => state));
    if (fates.some(({ state }) => state !== 'delivered')) break;
  }
  return states;
}

type Signable = Omit<ClaimedDelivery, 'secrets'> & { secrets: string[] };

/**
 * What is claimed, with its secrets opened. Nothing leaves without a signature.
 * @throws Error where none opens: the claim is undone with it, and what is owed waits for the key that is missing
 */
function withSecrets(seals: Seals, { webhookId }: OwedWebhook, claimed: readonly ClaimedDelivery[]): Signable[] {
  return claimed.map(({ secrets: kept, ...delivery }) => {
    const secrets = kept.map((each) => seals.open(each, webhookId)).filter((secret) => secret !== null);
    if (secrets.length === 0) throw new Error(`No key of ours opens the secret of the webhook ${webhookId}`);
    return { ...delivery, secrets };
  });
}

async function sendOne(
  { pool, reach, withinMs = answerWithinMs }: SendingWebhooks,
  webhook: OwedWebhook,
  delivery: Signable,
): Promise<DeliveryFate> {
  const begun = performance.now();
  const answer = await ask(reach, delivery, withinMs);
  const tookMs = Math.round(performance.now() - begun);
  const fate = fateOfDelivery(delivery.tries, answer, { isTest: delivery.kind === testKind });
  await inSystem(pool, webhook, async (context) => {
    const tried = { delivery, fate, result: answer.result, status: answer.status, tookMs };
    const { failingTooLong } = await settleDelivery(context.tx, webhook, tried);
    if (fate.state === 'failed' && fate.gone) await switchOff(context, webhook, 'gone');
    else if (failingTooLong) await switchOff(context, webhook, 'failing');
  });
  return fate;
}

async function ask(reach: Reach, delivery: Signable, withinMs: number): Promise<WebhookAnswer> {
  const target = await targetAt(delivery.address, reach);
  if (!target) return { result: 'unreachable', status: null, retryAfterSeconds: null };
  const now = new Date();
  const answer = await postMessage(target, { headers: signedHeaders(delivery, now), body: delivery.body }, withinMs);
  if (!answer) return { result: 'no_answer', status: null, retryAfterSeconds: null };
  const { status, retryAfter } = answer;
  const result = status >= 200 && status < 300 ? 'delivered' : 'refused';
  return { result, status, retryAfterSeconds: retryAfterIn(retryAfter, now) };
}

async function switchOff({ webhooks, decision }: JobContext, { webhookId }: OwedWebhook, because: 'gone' | 'failing') {
  const change = switchOffWebhook(await webhooks.load(webhookId), because, decision);
  if (change) await webhooks.save(change);
}

function inSystem<T>(
  pool: Pool,
  { workspaceId, webhookId }: OwedWebhook,
  work: (context: JobContext) => Promise<T>,
): Promise<T> {
  return asSystem(pool, { name: 'send_webhooks', action: 'webhook.send', workspaceId, requestId: webhookId }, work);
}
