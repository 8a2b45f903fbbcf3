import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord } from '../kernel/fields.ts';
import { always } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { ruleBroken } from '../kernel/refusal.ts';
import type { AccountabilityLine } from './accountability-line.ts';

/** Leaves two lines that clash as they are. Their terms are named as they were read: others are another clash. */
export const ClashSettlementDraft = z
  .strictObject({
    keepLineId: Id,
    keepTerms: z.int().min(1),
    lineId: Id,
    terms: z.int().min(1),
    reason: line(500, 'Say why both stay'),
  })
  .meta({ id: 'ClashSettlementDraft' });
export type ClashSettlementDraft = z.output<typeof ClashSettlementDraft>;

const ClashSettlement = z.strictObject({
  ...partnershipRecord,
  ...ClashSettlementDraft.shape,
  settledOn: Day,
  settledById: Id,
});
export type ClashSettlement = z.output<typeof ClashSettlement>;

export type ClashSettlementEvent = {
  type: 'clash_settlement.settled';
  payload: { keepLineId: string; lineId: string };
};

export const clashSettlementKind: Kind<ClashSettlement> = {
  subject: 'clash_settlement',
  schema: ClashSettlement,
  guards: { 'accountability_line.see': always },
  edit: { action: 'accountability_line.keep_both', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Clashing = { keep: AccountabilityLine; other: AccountabilityLine };
type Settling = Decision & { id: string; settledById: string };

/**
 * Both lines stay, until the terms of either change.
 * @throws Refusal `rule_broken` where a line has changed since it was read
 */
export function keepBothLines(
  draft: ClashSettlementDraft,
  { keep, other }: Clashing,
  { id, settledById, at, today }: Settling,
): Change<ClashSettlement, ClashSettlementEvent> {
  if (draft.keepTerms !== keep.terms || draft.terms !== other.terms)
    throw ruleBroken('line_changed', 'One of the lines has changed since you read it. Look at both again.');
  const { workspaceId, partnershipId } = keep;
  const record = { version: 1, createdAt: at, updatedAt: at };
  const settlement = { ...draft, ...record, id, workspaceId, partnershipId, settledOn: today, settledById };
  const payload = { keepLineId: draft.keepLineId, lineId: draft.lineId };
  return decide(ClashSettlement, null, settlement, { type: 'clash_settlement.settled', payload });
}
