import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { boardPackDocument } from './board-pack-document.ts';
import { readPackContents } from './read-pack-contents.ts';

export type Making = Pick<WorkerParts, 'pool' | 'requestPool' | 'log'>;
export type PackAddress = { workspaceId: string; packId: string };

/** More than any pack of 200 partnerships has come to. */
const mostBytes = 50 * 1024 * 1024;

/**
 * Makes a board pack with the rights that whoever asked for it has at this moment, and keeps it. By one process at a time;
 * run again it does nothing. A try that goes wrong is repeated, later each time; whoever is killed on the way leaves the
 * pack to be found again.
 */
export function makeBoardPack(making: Making, address: PackAddress): Promise<void> {
  return db.exclusively(making.pool, `board pack ${address.packId}`, () => makeOne(making, address));
}

async function makeOne(making: Making, address: PackAddress): Promise<void> {
  const pack = await inSystem(making, address, ({ tx, decision }) => db.claimPack(tx, { ...address, at: decision.at }));
  if (!pack) return;
  try {
    const made = await lay(making, pack);
    await settle(making, address, async (owed, { boardPacks, tx, decision }) => {
      if ('failure' in made) return void (await boardPacks.save(domain.failPack(owed, made.failure)));
      await db.keepPackDocument(tx, { ...address, personId: owed.personId }, made.content);
      await boardPacks.save(domain.finishPack(owed, { bytes: made.content.length }, decision));
    });
  } catch (err) {
    making.log.error({ err, ...address, attempts: pack.attempts }, 'A board pack could not be made');
    if (pack.attempts < domain.packTries) return;
    await settle(making, address, async (owed, { boardPacks }) => {
      await boardPacks.save(domain.failPack(owed, 'gave_up'));
    });
  }
}

type Made = { content: Uint8Array } | { failure: domain.BoardPackFailure };

async function lay(making: Making, pack: db.ClaimedPack): Promise<Made> {
  if (pack.accountId === null) return { failure: 'asker_gone' };
  const contents = await readAsAsker(making, pack, pack.accountId);
  if (contents === null) return { failure: 'asker_gone' };
  if (contents.rows.length === 0) return { failure: 'nothing_to_show' };
  const { toPdf } = await import('../documents/pdf.ts');
  const content = toPdf(boardPackDocument(contents), new Date(contents.at));
  return content.length > mostBytes ? { failure: 'too_large' } : { content };
}

/** All of one moment, whatever is written meanwhile. Null for who is nobody there any more. */
async function readAsAsker(making: Making, pack: db.ClaimedPack, accountId: string) {
  const { workspaceId, id: packId } = pack;
  const own = { via: 'session', session: null, scopes: null, workspaceId: null, partnershipIds: null } as const;
  const entry = { identity: { ...own, accountId }, place: { workspaceId }, readOnly: true, ofOneMoment: true };
  const tell = (done: number) =>
    inSystem(making, { workspaceId, packId }, ({ tx }) => db.tellPackProgress(tx, { workspaceId, packId, done }));
  try {
    return await db.asPerson(making.requestPool, entry, async (entered) => {
      if (!domain.can(entered.actor, 'portfolio.see')) return null;
      return readPackContents(entered, pack, tell);
    });
  } catch (thrown) {
    if (thrown instanceof domain.Refusal && thrown.reason === 'not_found') return null;
    throw thrown;
  }
}

/** Unless nothing is owed to it any more: it may have been removed meanwhile. */
const settle = (
  making: Making,
  address: PackAddress,
  work: (owed: domain.BoardPack, context: JobContext) => Promise<void>,
) =>
  inSystem(making, address, async (context) => {
    const pack = await context.boardPacks.load(address.packId);
    if (pack.status === 'making') await work(pack, context);
  });

const inSystem = <T>({ pool }: Making, { workspaceId, packId }: PackAddress, work: (c: JobContext) => Promise<T>) =>
  asSystem(pool, { name: 'make_board_pack', workspaceId, action: 'board_pack.make', requestId: packId }, work);
