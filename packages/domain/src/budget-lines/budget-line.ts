import { z } from 'zod';
import type { FundingStream } from '../funding-streams/funding-stream.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { Amount, Currency } from '../money/amount.ts';

const BudgetLineFields = z.strictObject({
  title: line(200, 'Say what the money is for'),
  amount: Amount,
  /** What it is expected to come to; null: what was budgeted */
  forecast: z.int().min(0, 'Enter 0 or more').max(1_000_000_000_000, 'Enter a smaller amount').nullable(),
  /** The partner that spends it; null: any */
  partnerId: Id.nullable(),
  note: text(2000),
});

/** What the money is for: an objective, or one milestone on the way to it. */
const Purpose = z.strictObject({ objectiveId: Id.nullable(), milestoneId: Id.nullable() });

export const BudgetLineDraft = BudgetLineFields.extend({
  streamId: Id,
  currency: Currency.default('GBP'),
  objectiveId: Id.nullable().default(null),
  milestoneId: Id.nullable().default(null),
  forecast: BudgetLineFields.shape.forecast.default(null),
  partnerId: Id.nullable().default(null),
  note: text(2000).default(''),
}).meta({ id: 'BudgetLineDraft' });
export type BudgetLineDraft = z.output<typeof BudgetLineDraft>;

export const BudgetLinePatch = patchOf(BudgetLineFields).meta({ id: 'BudgetLinePatch' });
export type BudgetLinePatch = z.output<typeof BudgetLinePatch>;

/** A part of a funding stream that is set aside for a part of the plan (domain.md 9). */
export const BudgetLine = z
  .strictObject({
    ...partnershipRecord,
    ...BudgetLineFields.shape,
    ...Purpose.shape,
    streamId: Id,
    currency: Currency,
    /** Counted per partnership, never used again: quoted as `CODE-B-004` */
    number: z.int().min(1),
  })
  .refine(({ objectiveId, milestoneId }) => (objectiveId === null) !== (milestoneId === null), {
    path: ['objectiveId'],
    message: 'Choose an objective, or one milestone',
  })
  .meta({ id: 'BudgetLine' });
export type BudgetLine = z.output<typeof BudgetLine>;

export type BudgetLineEvent =
  | { type: 'budget_line.added'; payload: { streamId: string; amount: number } }
  | { type: 'budget_line.edited'; payload: { fields: string[]; amount: { from: number; to: number } | null } };

type LineChange = Change<BudgetLine, BudgetLineEvent>;

export const budgetLineGuards = {
  'money.see': always,
  'budget_line.edit': always,
  'expenditure.enter': always,
} satisfies Guards<BudgetLine>;

export const budgetLineKind: Kind<BudgetLine> = {
  subject: 'budget_line',
  schema: BudgetLine,
  guards: budgetLineGuards,
  edit: { action: 'budget_line.edit', fields: BudgetLineFields },
  heldBy: ({ partnerId }) => ({ partnerId }),
  tracks: ['amount', 'forecast'],
};

type LinePlace = { id: string; workspaceId: string; partnershipId: string; number: number };
/** A stream, and what of it is budgeted in other lines. */
type From = { stream: Pick<FundingStream, 'amount' | 'currency'>; budgeted: number };

/** @throws Refusal `unprocessable` in another currency than its stream, or beyond what is left of it */
export function addBudgetLine(
  draft: BudgetLineDraft,
  { from, ...place }: LinePlace & { from: From },
  { at }: Decision,
): LineChange {
  if (draft.currency !== from.stream.currency)
    throw cannotBe('/currency', 'mixed_currencies', `This stream is in ${from.stream.currency}, and so are its lines`);
  assertLeft(from, draft.amount);
  const budgetLine = { ...draft, ...place, version: 1, createdAt: at, updatedAt: at };
  const payload = { streamId: draft.streamId, amount: draft.amount };
  return decide(BudgetLine, null, budgetLine, { type: 'budget_line.added', payload });
}

/** @throws Refusal `unprocessable` beyond what is left of its stream */
export function editBudgetLine(budgetLine: BudgetLine, patch: BudgetLinePatch, from: From): LineChange {
  assertAllows(budgetLineGuards, 'budget_line.edit', budgetLine);
  const after = merged(budgetLine, patch);
  if (after.amount > budgetLine.amount) assertLeft(from, after.amount);
  const amount = after.amount === budgetLine.amount ? null : { from: budgetLine.amount, to: after.amount };
  const payload = { fields: Object.keys(patch), amount };
  return decide(BudgetLine, budgetLine, after, { type: 'budget_line.edited', payload });
}

function assertLeft({ stream, budgeted }: From, amount: number): void {
  if (amount > stream.amount - budgeted)
    throw cannotBe('/amount', 'over_stream', 'This is more than is left of the stream');
}
