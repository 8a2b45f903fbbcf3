import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { ItemKind } from './holding.ts';

/** Everything to one person, or each thing to whom it is given; what is not named stays. */
export const Handover = z
  .strictObject({
    toPersonId: Id.optional(),
    items: z
      .array(z.strictObject({ kind: ItemKind, id: Id, toPersonId: Id }))
      .min(1, 'Name at least one thing')
      .max(500, 'Hand over 500 things or fewer at a time')
      .optional(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.output<typeof Handover>;

/** Something open that a partner or a person holds in a partnership. */
export type HeldItem = { kind: ItemKind; id: string; title: string; partnerId: string | null; personId: string | null };

/** One thing, who takes it, and the field that says so. */
export type Move = { item: HeldItem; toPersonId: string; pointer: string };

/**
 * Who takes what, of all that someone holds.
 * @throws Refusal `unprocessable` when it is said twice or not at all, of a thing they do not hold, or for themselves
 */
export function movesOf(
  { toPersonId, items }: Handover,
  { personId, held }: { personId: string; held: readonly HeldItem[] },
): Move[] {
  if (toPersonId && items) throw cannotBe('/items', 'said_twice', 'Choose one person for all, or one for each thing');
  if (!toPersonId && !items) throw cannotBe('/toPersonId', 'nobody_named', 'Choose who takes this over');
  const moves = toPersonId
    ? held.map((item) => ({ item, toPersonId, pointer: '/toPersonId' }))
    : (items ?? []).map((named, i) => ({
        item: heldItem(held, named, `/items/${i}/id`),
        toPersonId: named.toPersonId,
        pointer: `/items/${i}/toPersonId`,
      }));
  const own = moves.find((move) => move.toPersonId === personId);
  if (own) throw cannotBe(own.pointer, 'same_person', 'Choose someone else to take this over');
  return moves;
}

function heldItem(held: readonly HeldItem[], { kind, id }: { kind: ItemKind; id: string }, pointer: string): HeldItem {
  const found = held.find((item) => item.kind === kind && item.id === id);
  if (!found) throw cannotBe(pointer, 'not_held', 'Choose one of the things they hold');
  return found;
}
