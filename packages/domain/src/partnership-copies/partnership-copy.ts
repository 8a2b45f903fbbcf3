import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addMinutes } from '../kernel/days.ts';
import { Id, Instant, partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { ruleBroken } from '../kernel/refusal.ts';

/** How many copies of one partnership a person has at a time, those that failed apart. */
export const mostCopies = 3;
/** How often a copy is tried before it counts as failed. */
export const copyTries = 5;
/** For how many days a copy is kept. */
export const copyDays = 7;
/** In bytes: what a copy may come to, and what may be brought in, so that what was taken away can come back. */
export const largestCopy = 64 * 1024 * 1024;

/** In bytes: what all files of a copy may come to together before they are packed. */
export const largestUnpacked = 4 * largestCopy;

export const PartnershipCopyStatus = z.enum(['waiting', 'making', 'ready', 'failed', 'removed']);
export type PartnershipCopyStatus = z.output<typeof PartnershipCopyStatus>;

/**
 * Why a copy could not be made: who asked for it may not take the partnership away any more; it came out larger than can be
 * brought in again; or it went wrong each time it was tried.
 */
export const PartnershipCopyFailure = z.enum(['asker_gone', 'too_large', 'gave_up']);
export type PartnershipCopyFailure = z.output<typeof PartnershipCopyFailure>;

/** A whole partnership as one archive (ZIP), made for whoever asked for it and with their rights. */
export const PartnershipCopy = z
  .strictObject({
    ...partnershipRecord,
    /** Who asked for it, and with whose rights it is made */
    personId: Id,
    status: PartnershipCopyStatus,
    /** How many files have been written so far, of how many */
    done: z.int().min(0),
    total: z.int().min(0),
    attempts: z.int().min(0),
    failure: PartnershipCopyFailure.nullable(),
    /** Of the whole archive */
    bytes: z.int().min(1).nullable(),
    /** Of the whole archive: what is brought in elsewhere is named by it in the trail there */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    madeAt: Instant.nullable(),
  })
  .meta({ id: 'PartnershipCopy' });
export type PartnershipCopy = z.output<typeof PartnershipCopy>;

export type PartnershipCopyEvent =
  | { type: 'partnership_copy.asked'; payload: Record<never, never> }
  | { type: 'partnership_copy.made'; payload: { bytes: number; sha256: string } }
  | { type: 'partnership_copy.failed'; payload: { failure: PartnershipCopyFailure } }
  | { type: 'partnership_copy.removed'; payload: Record<never, never> };

type PartnershipCopyChange = Change<PartnershipCopy, PartnershipCopyEvent>;

const there = ({ status }: PartnershipCopy) =>
  status === 'removed' ? (['copy_removed', 'This copy has been removed.'] as const) : null;
const ready = (copy: PartnershipCopy) =>
  there(copy) ?? (copy.status === 'ready' ? null : (['copy_not_ready', 'This copy is not ready yet.'] as const));
const underWay = (copy: PartnershipCopy) =>
  there(copy) ??
  (copy.status === 'waiting' || copy.status === 'making'
    ? null
    : (['copy_settled', 'Nothing is owed to this copy.'] as const));

const partnershipCopyGuards = {
  'partnership_copy.see': always,
  'partnership_copy.read': ready,
  'partnership_copy.remove': there,
  'partnership_copy.make': underWay,
} satisfies Guards<PartnershipCopy>;

export const partnershipCopyKind: Kind<PartnershipCopy> = {
  subject: 'partnership_copy',
  schema: PartnershipCopy,
  guards: partnershipCopyGuards,
  edit: { action: 'partnership_copy.remove', fields: z.strictObject({}) },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: [],
};

type Asked = Pick<PartnershipCopy, 'id' | 'workspaceId' | 'partnershipId' | 'personId'>;

/**
 * @param of how many others of theirs of this partnership are kept or under way
 * @throws Refusal `rule_broken` while there are too many
 */
export function askForCopy(asked: Asked, { others }: { others: number }, { at }: Decision): PartnershipCopyChange {
  if (others >= mostCopies)
    throw ruleBroken('too_many_copies', `We keep ${mostCopies} copies of a partnership for you. Remove one first.`);
  const copy: PartnershipCopy = { ...asked, ...fresh, version: 1, createdAt: at, updatedAt: at };
  return decide(PartnershipCopy, null, copy, { type: 'partnership_copy.asked', payload: {} });
}

const fresh = {
  status: 'waiting',
  done: 0,
  total: 0,
  attempts: 0,
  failure: null,
  bytes: null,
  sha256: null,
  madeAt: null,
} as const;

type Made = { bytes: number; sha256: string };

export function finishCopy(copy: PartnershipCopy, made: Made, { at }: Decision): PartnershipCopyChange {
  assertAllows(partnershipCopyGuards, 'partnership_copy.make', copy);
  const after: PartnershipCopy = { ...copy, ...made, status: 'ready', done: copy.total, madeAt: at };
  return decide(PartnershipCopy, copy, after, { type: 'partnership_copy.made', payload: made });
}

export function failCopy(copy: PartnershipCopy, failure: PartnershipCopyFailure): PartnershipCopyChange {
  assertAllows(partnershipCopyGuards, 'partnership_copy.make', copy);
  const after: PartnershipCopy = { ...copy, status: 'failed', failure };
  return decide(PartnershipCopy, copy, after, { type: 'partnership_copy.failed', payload: { failure } });
}

export function removeCopy(copy: PartnershipCopy): PartnershipCopyChange {
  assertAllows(partnershipCopyGuards, 'partnership_copy.remove', copy);
  const after: PartnershipCopy = { ...copy, status: 'removed' };
  return decide(PartnershipCopy, copy, after, { type: 'partnership_copy.removed', payload: {} });
}

/** Until when a copy may be taken away. */
export const copyKeptUntil = ({ createdAt }: Pick<PartnershipCopy, 'createdAt'>): string =>
  addMinutes(createdAt, copyDays * 24 * 60);
