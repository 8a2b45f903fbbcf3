import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { moveIntoPlace, program, type Place } from './place.ts';

/** The account that owns the cluster. */
export const superuser = 'trivet';

/** Makes the data folder on first use, whole or not at all; answers the superuser's password, which lives inside it. */
export async function ensureCluster(place: Place): Promise<string> {
  if (!existsSync(join(place.dataDir, 'PG_VERSION'))) await createCluster(place);
  return readFileSync(join(place.dataDir, passwordFile), 'utf8').trim();
}

const passwordFile = 'trivet.password';

async function createCluster(place: Place): Promise<void> {
  const draft = `${place.dataDir}.${randomUUID().slice(0, 8)}`;
  const password = `${draft}.password`;
  removeIfEmpty(place.dataDir);
  mkdirSync(dirname(draft), { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  if (place.user) for (const path of [draft, password]) chownSync(path, place.user.uid, place.user.gid);
  await initdb(place, draft, password);
  renameSync(password, join(draft, passwordFile));
  moveIntoPlace(draft, place.dataDir);
}

function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length > 0) throw new Error(`${folder} holds something else than a PostgreSQL database.`);
  rmdirSync(folder);
}

async function initdb(place: Place, folder: string, password: string): Promise<void> {
  // The built-in C.UTF-8 sorts alike on every host, whatever its locales; docker-compose.yml asks for the same.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = ['--username', superuser, `--pwfile=${password}`, '--auth=scram-sha-256'];
  const args = ['--pgdata', folder, ...locale, ...access, '--no-sync', '--no-instructions'];
  const env = { ...process.env, LC_ALL: 'C' };
  const child = spawn(program(place, 'initdb'), args, { ...place.user, env, cwd: dirname(folder), stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${output}`);
}
