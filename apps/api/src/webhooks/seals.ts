import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeptSecret, SealedSecret } from '@trivet/db';
import { keyFor } from '../auth/secrets.ts';
import type { Config } from '../config.ts';

/** What keeps the secrets of webhooks from whoever reads the database. */
export type Seals = {
  /** Which key seals now; it tells nothing of the key */
  keyId: string;
  seal: (secret: string, webhookId: string) => SealedSecret;
  /** @returns null for what was sealed with a key that is not here, or for another webhook, or was changed */
  open: (kept: KeptSecret, webhookId: string) => string | null;
};

const method = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Sealed with AES-256-GCM under a key made of our private key, the id of the webhook in the reckoning: a secret that is put
 * beside another webhook does not open there. The private key before is still good for opening.
 */
export function sealsBy({ jwtPrivateKey, formerJwtPrivateKey }: KeyPair): Seals {
  const present = keyOf(jwtPrivateKey);
  const former = formerJwtPrivateKey === undefined ? [] : [keyOf(formerJwtPrivateKey)];
  return {
    keyId: present.id,
    seal: (secret, webhookId) => ({ keyId: present.id, sealed: sealed(present.key, secret, webhookId) }),
    open: (kept, webhookId) => {
      if (kept.secret !== null) return kept.secret;
      const by = [present, ...former].find(({ id }) => id === kept.keyId);
      return by ? opened(by.key, Buffer.from(kept.sealed ?? '', 'hex'), webhookId) : null;
    },
  };
}

type KeyPair = Pick<Config, 'jwtPrivateKey' | 'formerJwtPrivateKey'>;

const keyOf = (privateKey: string) => ({
  id: keyFor('trivet webhook secrets: which key', privateKey).toString('hex').slice(0, 16),
  key: keyFor('trivet webhook secrets', privateKey),
});

function sealed(key: Buffer, secret: string, webhookId: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(method, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(webhookId));
  const within = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), within]);
}

function opened(key: Buffer, bytes: Buffer, webhookId: string): string | null {
  try {
    const tagAt = nonceBytes;
    const withinAt = nonceBytes + tagBytes;
    const decipher = createDecipheriv(method, key, bytes.subarray(0, tagAt), { authTagLength: tagBytes })
      .setAAD(Buffer.from(webhookId))
      .setAuthTag(bytes.subarray(tagAt, withinAt));
    return decipher.update(bytes.subarray(withinAt), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
