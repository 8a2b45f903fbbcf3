import { z } from 'zod';

/** The open things that have an owner, and are handed over before that owner goes. */
export const ItemKind = z.enum(['action', 'risk', 'milestone', 'objective']);
export type ItemKind = z.output<typeof ItemKind>;

/**
 * What holds up a departure: the things, lines of accountability, pledges not delivered in full, and seats that the
 * partnership cannot do without.
 */
export const HoldingKind = z.enum([...ItemKind.options, 'line', 'pledge', 'seat']);
export type HoldingKind = z.output<typeof HoldingKind>;

/** How many of one kind are held. */
export type Holding = { kind: HoldingKind; count: number };

const words: Record<HoldingKind, readonly [one: string, many: string]> = {
  action: ['open action', 'open actions'],
  risk: ['open risk', 'open risks'],
  milestone: ['open milestone', 'open milestones'],
  objective: ['open objective', 'open objectives'],
  line: ['line of accountability', 'lines of accountability'],
  pledge: ['pledge not delivered in full', 'pledges not delivered in full'],
  seat: ['seat as chair or coordinator', 'seats as chair or coordinator'],
};

/** `3 open actions and 1 open risk` */
export function inWords(held: readonly Holding[]): string {
  const parts = held.map(({ kind, count }) => `${count} ${words[kind][count === 1 ? 0 : 1]}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Counts by kind, in the order people read them; kinds with none are left out. */
export function countByKind(items: readonly { kind: HoldingKind }[]): Holding[] {
  return HoldingKind.options
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
