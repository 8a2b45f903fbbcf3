import { ApiError } from '@trivet/contract';
import { hasWorkspaces, isInUse, markDemo, readDemoMaking, remakeDatabase } from '@trivet/db';
import type { Seeding } from './tell-stories.ts';

/**
 * Makes the demo where there is none. A database in which it stands whole is left as it is.
 * @throws where the database holds other workspaces, or half a demo: `clearHalfMadeDemo` comes first
 */
export async function seedDemo(seeding: Seeding): Promise<void> {
  const { adminUrl } = seeding;
  if ((await readDemoMaking(adminUrl)) === 'made') return;
  if (await hasWorkspaces(adminUrl)) throw new Error(notOurs);
  await markDemo(adminUrl, 'begun');
  // Read only when it is told: most starts find the demo made.
  const { tellStories } = await import('./tell-stories.ts');
  await tellStories(seeding).catch((error: unknown) => {
    throw inPlainWords(error);
  });
  await markDemo(adminUrl, 'made');
}

/**
 * Where the making of a demo was interrupted, its database is dropped and made anew, empty.
 * @throws where it is still being made, by another process
 */
export async function clearHalfMadeDemo(adminUrl: string): Promise<void> {
  if ((await readDemoMaking(adminUrl)) !== 'begun') return;
  if (await isInUse(adminUrl))
    throw new Error('Another process is making the demo in this database. Try again in a minute.');
  await remakeDatabase(adminUrl);
}

const notOurs =
  'This database holds workspaces that are not the demo’s, so no demo is put into it. ' +
  'Name an empty database, or run server.ts and worker.ts on this one.';

/** What the API refuses says only in its details what was wrong: here, most likely the password. */
function inPlainWords(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const details = (error.problem.errors ?? []).map(({ pointer, message }) => `\n  ${pointer}: ${message}`);
  return new Error(`The demo could not be made: ${error.message}${details.join('')}`, { cause: error });
}
