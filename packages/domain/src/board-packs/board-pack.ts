import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, Id, Instant, line, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { PartnershipStatus } from '../partnerships/partnership.ts';
import { PackSections, sectionsUnlessAsked } from './pack-sections.ts';

/** How many partnerships one pack may tell of. */
export const mostInPack = 200;
/** How many packs of one person may be under way at a time. */
export const mostUnderWay = 5;
/** How often a pack is tried before it counts as failed. */
export const packTries = 5;
/** For how many days a pack is kept. */
export const packDays = 90;
/** How many days ahead a link to a pack may end. */
export const longestLinkDays = 30;

/** What is asked for: a day, and the partnerships, by name or by what they have in common. */
export const BoardPackDraft = z
  .strictObject({
    title: line(120, 'Give the pack a title'),
    /** Null: today */
    asOf: Day.nullable().default(null),
    /** Null: all that one may see and that the filters let through */
    partnershipIds: z
      .array(Id)
      .min(1, 'Choose at least one partnership, or all')
      .max(mostInPack, `Choose ${mostInPack} partnerships or fewer`)
      .nullable()
      .default(null),
    outcomeId: Id.nullable().default(null),
    organisationId: Id.nullable().default(null),
    status: z.array(PartnershipStatus).min(1, 'Choose at least one status, or all').max(9).nullable().default(null),
    /** What it tells, in this order */
    sections: PackSections.default(() => [...sectionsUnlessAsked]),
    /** Whether organisations stand where people would be named */
    withoutNames: z.boolean().default(false),
  })
  .meta({ id: 'BoardPackDraft' });
export type BoardPackDraft = z.output<typeof BoardPackDraft>;

export const BoardPackStatus = z.enum(['waiting', 'making', 'ready', 'failed', 'removed']);
export type BoardPackStatus = z.output<typeof BoardPackStatus>;

/**
 * Why a pack could not be made: who asked for it has no place in the workspace any more; they see none of its
 * partnerships any more; it is larger than we keep; or it went wrong each time it was tried.
 */
export const BoardPackFailure = z.enum(['asker_gone', 'nothing_to_show', 'too_large', 'gave_up']);
export type BoardPackFailure = z.output<typeof BoardPackFailure>;

/** How partnerships stand on a day, as one document, for whoever asked for it (domain.md 16). */
export const BoardPack = z
  .strictObject({
    ...workspaceRecord,
    title: BoardPackDraft.shape.title,
    /** The day it tells of */
    asOf: Day,
    partnershipIds: z.array(Id).min(1).max(mostInPack),
    sections: PackSections,
    withoutNames: BoardPackDraft.shape.withoutNames.unwrap(),
    /** Who asked for it, and with whose rights it is made */
    personId: Id,
    status: BoardPackStatus,
    /** How many of its partnerships have been read so far */
    done: z.int().min(0),
    attempts: z.int().min(0),
    failure: BoardPackFailure.nullable(),
    bytes: z.int().min(1).nullable(),
    madeAt: Instant.nullable(),
  })
  .meta({ id: 'BoardPack' });
export type BoardPack = z.output<typeof BoardPack>;

/** How long others may have a pack without signing in. */
export const BoardPackLinkDraft = z.strictObject({ until: Day }).meta({ id: 'BoardPackLinkDraft' });
export type BoardPackLinkDraft = z.output<typeof BoardPackLinkDraft>;

export type BoardPackEvent =
  | { type: 'board_pack.asked'; payload: { partnerships: number } }
  | { type: 'board_pack.asked_again'; payload: Record<never, never> }
  | { type: 'board_pack.made'; payload: { bytes: number } }
  | { type: 'board_pack.failed'; payload: { failure: BoardPackFailure } }
  | { type: 'board_pack.shared'; payload: { linkId: string; until: string } }
  | { type: 'board_pack.link_ended'; payload: { linkId: string } }
  | { type: 'board_pack.removed'; payload: Record<never, never> };

type BoardPackChange = Change<BoardPack, BoardPackEvent>;

const there = ({ status }: BoardPack) =>
  status === 'removed' ? (['pack_removed', 'This board pack has been removed.'] as const) : null;
const ready = (pack: BoardPack) =>
  there(pack) ?? (pack.status === 'ready' ? null : (['pack_not_ready', 'This board pack is not ready yet.'] as const));
const failed = (pack: BoardPack) =>
  there(pack) ??
  (pack.status === 'failed' ? null : (['pack_not_failed', 'Only a board pack that failed is tried again.'] as const));
const underWay = (pack: BoardPack) =>
  there(pack) ??
  (pack.status === 'waiting' || pack.status === 'making'
    ? null
    : (['pack_settled', 'Nothing is owed to this board pack.'] as const));

const boardPackGuards = {
  'board_pack.see': always,
  'board_pack.read': ready,
  'board_pack.retry': failed,
  'board_pack.share': ready,
  'board_pack.end_link': there,
  'board_pack.remove': there,
  'board_pack.make': underWay,
} satisfies Guards<BoardPack>;

export const boardPackKind: Kind<BoardPack> = {
  subject: 'board_pack',
  schema: BoardPack,
  guards: boardPackGuards,
  edit: { action: 'board_pack.remove', fields: z.strictObject({}) },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: [],
};

type Asked = Pick<
  BoardPack,
  'id' | 'workspaceId' | 'personId' | 'title' | 'asOf' | 'partnershipIds' | 'sections' | 'withoutNames'
>;

/**
 * @param of how many others of theirs are under way
 * @throws Refusal `rule_broken` while too many are under way, `unprocessable` for none or too many partnerships
 */
export function askForPack(asked: Asked, { others }: { others: number }, { at }: Decision): BoardPackChange {
  if (others >= mostUnderWay)
    throw ruleBroken('packs_under_way', `${mostUnderWay} of your board packs are under way. Wait until one is ready.`);
  const { length } = asked.partnershipIds;
  if (length === 0)
    throw cannotBe('/partnershipIds', 'nothing_to_show', 'You see no partnership that this would tell of.');
  if (length > mostInPack)
    throw cannotBe(
      '/partnershipIds',
      'too_many',
      `A board pack tells of ${mostInPack} partnerships at most. Narrow it by outcome, organisation or name.`,
    );
  const pack: BoardPack = { ...asked, ...fresh, version: 1, createdAt: at, updatedAt: at };
  return decide(BoardPack, null, pack, { type: 'board_pack.asked', payload: { partnerships: length } });
}

const fresh = { status: 'waiting', done: 0, attempts: 0, failure: null, bytes: null, madeAt: null } as const;

export function retryPack(pack: BoardPack): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.retry', pack);
  return decide(BoardPack, pack, { ...pack, ...fresh }, { type: 'board_pack.asked_again', payload: {} });
}

export function finishPack(pack: BoardPack, { bytes }: { bytes: number }, { at }: Decision): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.make', pack);
  const done = pack.partnershipIds.length;
  const after: BoardPack = { ...pack, status: 'ready', done, bytes, madeAt: at };
  return decide(BoardPack, pack, after, { type: 'board_pack.made', payload: { bytes } });
}

export function failPack(pack: BoardPack, failure: BoardPackFailure): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.make', pack);
  const after: BoardPack = { ...pack, status: 'failed', failure };
  return decide(BoardPack, pack, after, { type: 'board_pack.failed', payload: { failure } });
}

export function removePack(pack: BoardPack): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.remove', pack);
  return decide(BoardPack, pack, { ...pack, status: 'removed' }, { type: 'board_pack.removed', payload: {} });
}

type Link = { linkId: string; until: string };

/** @throws Refusal `unprocessable` for a last day that is past or more than 30 days ahead */
export function sharePack(pack: BoardPack, { linkId, until }: Link, { today }: Decision): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.share', pack);
  if (until < today) throw cannotBe('/until', 'past', 'Choose today or a later day');
  if (until > addDays(today, longestLinkDays))
    throw cannotBe('/until', 'too_far', `A link works for ${longestLinkDays} days at most. Choose an earlier day.`);
  return decide(BoardPack, pack, pack, { type: 'board_pack.shared', payload: { linkId, until } });
}

export function endPackLink(pack: BoardPack, { linkId }: { linkId: string }): BoardPackChange {
  assertAllows(boardPackGuards, 'board_pack.end_link', pack);
  return decide(BoardPack, pack, pack, { type: 'board_pack.link_ended', payload: { linkId } });
}
