import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret as the specification writes it: `whsec_` and 32 bytes in base64. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

type Signed = { messageId: string; body: string; secrets: readonly string[] };

/** The headers by which a receiver knows that a message is ours: one signature for each secret that holds, the newest first. */
export function signedHeaders({ messageId, body, secrets }: Signed, at: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Trivet-Webhooks/1.0',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, at, body)).join(' '),
  };
}
