import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The secrets of an installation that runs on its own, made once and kept in its data folder. */
const Secrets = z.object({
  rolePassword: z.string(),
  cursorSecret: z.string(),
  jwtPrivateKey: z.string(),
  demoPassword: z.string(),
});
export type Secrets = z.output<typeof Secrets>;

/**
 * Reads the secrets, or makes them where there are none; readable by this user alone. `demoPassword` is the one to begin
 * with: a demo keeps the password it was made with.
 * @throws when the folder was made with another demo password
 */
export function secretsIn(folder: string, demoPassword?: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) keep(folder, file, newSecrets(demoPassword));
  const secrets = Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (demoPassword && demoPassword !== secrets.demoPassword)
    throw new Error(
      `The demo in ${folder} was made with another password. Leave DEMO_PASSWORD out, or delete the folder to make it anew.`,
    );
  return secrets;
}

/** Whole or not at all: half a file would stand in the way of every later start. */
function keep(folder: string, file: string, secrets: Secrets): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(draft, file);
}

function newSecrets(demoPassword = `trivet-${randomBytes(6).toString('hex')}`): Secrets {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    rolePassword: randomBytes(24).toString('base64url'),
    cursorSecret: randomBytes(32).toString('base64url'),
    jwtPrivateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    demoPassword,
  };
}
