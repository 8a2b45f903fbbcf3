import { z } from 'zod';
import { Id, Instant, line, workspaceRecord } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { WebhookKind } from './webhook-kinds.ts';

const asks = 'Enter a web address, like https://example.org/trivet';

/** Where messages go. Whether that may be reached is asked when it is set and each time before anything is sent. */
const Address = z
  .url({ protocol: /^https?$/, error: asks })
  .max(500, 'Use 500 characters or fewer')
  .refine((address) => isPlain(address), 'Leave out the user name, the password and what follows a #');

function isPlain(address: string): boolean {
  const { username, password, hash } = URL.parse(address) ?? {};
  return username === '' && password === '' && hash === '' && !address.endsWith('#');
}

const WebhookFields = z.strictObject({
  name: line(80, 'Give the webhook a name'),
  address: Address,
  /** Which events it is told of */
  kinds: z.array(WebhookKind).min(1, 'Choose at least one kind of event').max(200),
  /** Of which partnerships; null: of all, and of the workspace itself */
  partnershipIds: z
    .array(Id)
    .min(1, 'Choose at least one partnership, or all of them')
    .max(200, 'Choose 200 partnerships or fewer, or all of them')
    .nullable(),
});

export const WebhookDraft = WebhookFields.extend({
  partnershipIds: WebhookFields.shape.partnershipIds.default(null),
}).meta({ id: 'WebhookDraft' });
export type WebhookDraft = z.output<typeof WebhookDraft>;

export const WebhookPatch = patchOf(WebhookFields).meta({ id: 'WebhookPatch' });
export type WebhookPatch = z.output<typeof WebhookPatch>;

/** `switched_off`: the product stopped it, because the receiver is gone or has failed for too long. */
export const WebhookStatus = z.enum(['active', 'paused', 'switched_off', 'removed']);

/** Another system that is told what happens in a workspace, after the Standard Webhooks specification. */
export const Webhook = z
  .strictObject({
    ...workspaceRecord,
    ...WebhookFields.shape,
    status: WebhookStatus,
    /** When it became that */
    statusSince: Instant,
    /** What happened before it was last set going is not told */
    activeSince: Instant,
    /** Why the product switched it off: it answered that it is gone, or failed for 75 hours */
    switchedOffBecause: z.enum(['gone', 'failing']).nullable(),
    /** Who made it, and hears of it when it is switched off */
    ownerPersonId: Id,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.output<typeof Webhook>;

export const webhookFields = WebhookFields;

export type WebhookEvent =
  | { type: 'webhook.added'; payload: { kinds: number } }
  | { type: 'webhook.edited'; payload: { fields: string[] } }
  | { type: 'webhook.paused'; payload: Record<never, never> }
  | { type: 'webhook.resumed'; payload: Record<never, never> }
  | { type: 'webhook.secret_renewed'; payload: Record<never, never> }
  | { type: 'webhook.tested'; payload: Record<never, never> }
  | { type: 'webhook.replayed'; payload: { messages: number } }
  | { type: 'webhook.switched_off'; payload: { because: 'gone' | 'failing' } }
  | { type: 'webhook.removed'; payload: Record<never, never> };
