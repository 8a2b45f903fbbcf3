import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of an installation that runs on its own, made once and kept in its data folder. */
export type Secrets = { rolePassword: string; cursorSecret: string; jwtPrivateKey: string; demoPassword: string };

/** Reads the secrets, or makes them where there are none; readable by this user alone. */
export function secretsIn(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  mkdirSync(folder, { recursive: true });
  const secrets = newSecrets();
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

function newSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    rolePassword: randomBytes(24).toString('base64url'),
    cursorSecret: randomBytes(32).toString('base64url'),
    jwtPrivateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    demoPassword: `trivet-${randomBytes(6).toString('hex')}`,
  };
}
