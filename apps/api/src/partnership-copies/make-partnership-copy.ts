import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { createHash } from 'node:crypto';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { copyContents } from './copy-contents.ts';
import { writeArchive } from './write-archive.ts';

export type Making = Pick<WorkerParts, 'pool' | 'requestPool' | 'log'>;
export type CopyAddress = { workspaceId: string; copyId: string };

/**
 * Makes the archive of a partnership with the rights that whoever asked for it has at this moment, and keeps it. By one
 * process at a time; run again it does nothing. A try that goes wrong is repeated, later each time; whoever is killed on
 * the way leaves the copy to be found again.
 */
export function makePartnershipCopy(making: Making, address: CopyAddress): Promise<void> {
  return db.exclusively(making.pool, `partnership copy ${address.copyId}`, () => makeOne(making, address));
}

async function makeOne(making: Making, address: CopyAddress): Promise<void> {
  const copy = await inSystem(making, address, ({ tx, decision }) => db.claimCopy(tx, { ...address, at: decision.at }));
  if (!copy) return;
  try {
    const made = copy.accountId === null ? gone : await writeAsAsker(making, copy, copy.accountId);
    await settle(making, address, async (owed, { partnershipCopies, tx, decision }) => {
      if ('failure' in made) {
        await db.dropPortions(tx, address);
        await partnershipCopies.save(domain.failCopy(owed, made.failure));
      } else await partnershipCopies.save(domain.finishCopy(owed, made, decision));
    });
  } catch (err) {
    making.log.error({ err, ...address, attempts: copy.attempts }, 'A copy of a partnership could not be made');
    if (copy.attempts < domain.copyTries) return;
    await settle(making, address, async (owed, { partnershipCopies, tx }) => {
      await db.dropPortions(tx, address);
      await partnershipCopies.save(domain.failCopy(owed, 'gave_up'));
    });
  }
}

type Made = { bytes: number; sha256: string } | { failure: domain.PartnershipCopyFailure };

const gone: Made = { failure: 'asker_gone' };

/** All of one moment, whatever is written meanwhile. */
async function writeAsAsker(making: Making, copy: db.ClaimedCopy, accountId: string): Promise<Made> {
  const { partnershipId, personId, personName } = copy;
  const own = { via: 'session', session: null, scopes: null, workspaceId: null, partnershipIds: null } as const;
  const entry = { identity: { ...own, accountId }, place: { partnershipId }, readOnly: true, ofOneMoment: true };
  try {
    return await db.asPerson(making.requestPool, entry, async (entered) => {
      if (!domain.can(entered.actor, 'partnership_copy.ask')) return gone;
      return writeInto(
        making,
        copy,
        await copyContents(entered, { partnershipId, askedBy: { id: personId, name: personName } }),
      );
    });
  } catch (thrown) {
    if (thrown instanceof domain.Refusal && thrown.reason === 'not_found') return gone;
    throw thrown;
  }
}

type Contents = Awaited<ReturnType<typeof copyContents>>;

/** Keeps the archive portion by portion, while it is written. */
async function writeInto(making: Making, copy: db.ClaimedCopy, { files, last }: Contents): Promise<Made> {
  const address = { workspaceId: copy.workspaceId, copyId: copy.id };
  let done = 0;
  let unpacked = 0;
  const wrote = (file: domain.CopyFile) => {
    done += 1;
    unpacked += file.bytes;
    return inSystem(making, address, ({ tx }) =>
      db.tellCopyProgress(tx, { ...address, done, total: files.length + 2 }),
    );
  };
  const hash = createHash('sha256');
  let bytes = 0;
  let portion = 0;
  for await (const content of inPortions(writeArchive(files, { last, wrote }))) {
    hash.update(content);
    bytes += content.length;
    if (bytes > domain.largestCopy || unpacked > domain.largestUnpacked) return { failure: 'too_large' };
    const number = portion;
    await inSystem(making, address, ({ tx }) => db.keepCopyPortion(tx, { ...address, portion: number }, content));
    portion += 1;
  }
  return { bytes, sha256: hash.digest('hex') };
}

const portionBytes = 1024 * 1024;

async function* inPortions(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    for (; held.length >= portionBytes; held = held.subarray(portionBytes)) yield held.subarray(0, portionBytes);
  }
  if (held.length > 0) yield held;
}

/** Unless nothing is owed to it any more: it may have been removed meanwhile. */
const settle = (
  making: Making,
  address: CopyAddress,
  work: (owed: domain.PartnershipCopy, context: JobContext) => Promise<void>,
) =>
  inSystem(making, address, async (context) => {
    const copy = await context.partnershipCopies.load(address.copyId);
    if (copy.status === 'making') await work(copy, context);
    else await db.dropPortions(context.tx, address);
  });

const inSystem = <T>({ pool }: Making, { workspaceId, copyId }: CopyAddress, work: (c: JobContext) => Promise<T>) =>
  asSystem(
    pool,
    { name: 'make_partnership_copy', workspaceId, action: 'partnership_copy.make', requestId: copyId },
    work,
  );
