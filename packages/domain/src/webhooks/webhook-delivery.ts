import { z } from 'zod';
import { Id, Instant } from '../kernel/fields.ts';

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

/** Standard Webhooks, Deliverability: how long after each failed try the next one comes, in seconds. */
export const retryDelays = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** After how many hours in which nothing arrived a webhook is switched off. */
export const failingHours = 75;

/** For how many hours the secret before still signs beside a new one. */
export const bothSecretsHours = 24;

/** For how many days what was sent can be looked at and sent again. */
export const deliveryDays = 30;

/** What came of a try. `unreachable`: no public address stands behind the name. `no_answer`: nothing within 20 seconds. */
export const WebhookResult = z.enum(['delivered', 'refused', 'no_answer', 'unreachable']);
export type WebhookResult = z.output<typeof WebhookResult>;

/** What the receiver said: its status, null where it said nothing, and when it wants to be asked again. */
export type WebhookAnswer = { result: WebhookResult; status: number | null; retryAfterSeconds: number | null };

/** `dropped`: it was asked for when it happened, and no longer is. */
export const DeliveryState = z.enum(['waiting', 'sending', 'delivered', 'failed', 'dropped']);
export type DeliveryState = z.output<typeof DeliveryState>;

export type DeliveryFate =
  | { state: 'delivered' }
  | { state: 'failed'; gone: boolean }
  | { state: 'waiting'; retryInSeconds: number };

/**
 * What becomes of a message after its `tries`-th try. Only 2xx is taken for received: a redirect is not followed. 410 says
 * that nobody is there any more. 429 and 503 may say how long to wait, which is believed up to a day, never to hurry.
 */
export function fateOfDelivery(tries: number, answer: WebhookAnswer, { isTest = false } = {}): DeliveryFate {
  const { result, status, retryAfterSeconds } = answer;
  if (result === 'delivered') return { state: 'delivered' };
  if (status === 410) return { state: 'failed', gone: true };
  const delay = retryDelays[tries - 1];
  if (delay === undefined || isTest) return { state: 'failed', gone: false };
  const asked = status === 429 || status === 503 ? Math.min(retryAfterSeconds ?? 0, 24 * hour) : 0;
  return { state: 'waiting', retryInSeconds: Math.max(delay, asked) };
}

/** One message to one webhook, as the log shows it. */
export const WebhookDelivery = z
  .strictObject({
    id: Id,
    webhookId: Id,
    /** The `webhook-id` it is sent with, the same on every try */
    messageId: Id,
    /** A kind of event, or `webhook.test` */
    kind: z.string(),
    partnershipId: Id.nullable(),
    state: DeliveryState,
    tries: z.int().min(0),
    createdAt: Instant,
    lastTriedAt: Instant.nullable(),
    lastResult: WebhookResult.nullable(),
    lastStatus: z.int().nullable(),
    nextTryAt: Instant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.output<typeof WebhookDelivery>;

/** One try: when, how it went, and how long the receiver took. What it answered beside its status is not kept. */
export const WebhookTry = z
  .strictObject({
    at: Instant,
    result: WebhookResult,
    status: z.int().nullable(),
    tookMs: z.int().min(0),
  })
  .meta({ id: 'WebhookTry' });
export type WebhookTry = z.output<typeof WebhookTry>;

/** What a message says: that something happened, and where the receiver can read it with rights of its own. */
export const WebhookMessage = z
  .strictObject({
    type: z.string(),
    timestamp: Instant,
    data: z.strictObject({
      /** What kind of thing it happened to, and which */
      kind: z.string(),
      id: Id,
      /** As people quote it: `EARLY-R-012`; null for what has none */
      reference: z.string().nullable(),
      workspaceId: Id,
      partnershipId: Id.nullable(),
      /** Where it is read over the API; null where it has no address of its own */
      address: z.string().nullable(),
    }),
  })
  .meta({ id: 'WebhookMessage' });
