import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
const gigabyte = 2 ** 30;

/**
 * A folder for databases that are gone when the run is. In memory where there is room to spare: on a disk most of a
 * database's birth is the making of its 1,500 files, a second against a twentieth of one.
 */
export function makeBriefFolder(prefix: string): string {
  const folder = mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), prefix));
  chmodSync(folder, 0o755); // PostgreSQL does not run as root: its own user has to get in
  return folder;
}

/** A container often has a tenth of a gigabyte there, and what lies there is memory that others cannot have. */
function hasRoom(): boolean {
  if (process.platform !== 'linux' || process.availableMemory() < 6 * gigabyte) return false;
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > 4 * gigabyte;
  } catch {
    return false;
  }
}
