import { z } from 'zod';
import type { BudgetLine } from '../budget-lines/budget-line.ts';
import type { FundingStream } from '../funding-streams/funding-stream.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { Amount, Currency } from '../money/amount.ts';

export const ExpenditureDraft = z
  .strictObject({
    budgetLineId: Id,
    /** Who spent it; left out: the partner of the line */
    partnerId: Id.optional(),
    spentOn: Day,
    amount: Amount,
    currency: Currency.default('GBP'),
    what: line(200, 'Say what was bought'),
    /** A link, or words that say where it can be seen: an invoice, a payroll */
    evidence: text(2000).min(1, 'Say what shows it: an invoice, a payroll, where to look'),
  })
  .meta({ id: 'ExpenditureDraft' });
export type ExpenditureDraft = z.output<typeof ExpenditureDraft>;

export const ExpenditureReversal = z
  .strictObject({ reason: line(200, 'Say what is wrong with it') })
  .meta({ id: 'ExpenditureReversal' });
export type ExpenditureReversal = z.output<typeof ExpenditureReversal>;

/** Money that was spent of a budget line. Never changed: what is wrong is taken back by another entry (domain.md 9). */
export const Expenditure = z
  .strictObject({
    ...partnershipRecord,
    budgetLineId: Id,
    partnerId: Id,
    currency: Currency,
    /** Counted per partnership, never used again: quoted as `CODE-E-017` */
    number: z.int().min(1),
    spentOn: Day,
    /** Below nothing where it takes another entry back */
    amount: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
    what: line(200),
    evidence: text(2000),
    enteredById: Id.nullable(),
    /** The entry that this one takes back */
    reversesId: Id.nullable(),
    /** The entry that takes this one back */
    reversedById: Id.nullable(),
  })
  .meta({ id: 'Expenditure' });
export type Expenditure = z.output<typeof Expenditure>;

export type ExpenditureEvent =
  | { type: 'expenditure.entered'; payload: { budgetLineId: string; amount: number; reverses: string | null } }
  | { type: 'expenditure.reversed'; payload: { by: string } };

type ExpenditureChange = Change<Expenditure, ExpenditureEvent>;

export const expenditureGuards = {
  'money.see': always,
  'expenditure.reverse': ({ reversesId, reversedById }) =>
    reversesId !== null
      ? (['is_reversal', 'This entry takes another back. Enter what is right instead.'] as const)
      : reversedById !== null
        ? (['reversed_already', 'This entry has been taken back already.'] as const)
        : null,
} satisfies Guards<Expenditure>;

export const expenditureKind: Kind<Expenditure> = {
  subject: 'expenditure',
  schema: Expenditure,
  guards: expenditureGuards,
  edit: { action: 'expenditure.enter', fields: z.strictObject({}) },
  heldBy: ({ enteredById, partnerId }) => ({ ownerPersonId: enteredById, partnerId }),
  tracks: [],
};

type EntryPlace = { id: string; workspaceId: string; partnershipId: string; number: number; partnerId: string };
type Of = { line: Pick<BudgetLine, 'currency'>; stream: Pick<FundingStream, 'startsOn' | 'endsOn'> };

/** @throws Refusal `unprocessable` in another currency than its line, on a day ahead, or outside the time of its stream */
export function enterExpenditure(
  draft: ExpenditureDraft,
  { of, ...place }: EntryPlace & { of: Of },
  { at, today, by }: Decision,
): ExpenditureChange {
  if (draft.currency !== of.line.currency)
    throw cannotBe(
      '/currency',
      'mixed_currencies',
      `This line is in ${of.line.currency}, and so is what is spent of it`,
    );
  if (draft.spentOn > today) throw cannotBe('/spentOn', 'in_the_future', 'Enter today or an earlier day');
  if (draft.spentOn < of.stream.startsOn || draft.spentOn > of.stream.endsOn)
    throw cannotBe('/spentOn', 'outside_stream', 'Enter a day within the time of the funding stream');
  const entry: Expenditure = {
    ...draft,
    ...place,
    enteredById: by,
    reversesId: null,
    reversedById: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { budgetLineId: draft.budgetLineId, amount: draft.amount, reverses: null };
  return decide(Expenditure, null, entry, { type: 'expenditure.entered', payload });
}

type Reversing = { entry: ExpenditureChange; reversed: ExpenditureChange };

/**
 * Takes an entry back: both stay, the new one with its reason, so that the sum is right and nobody's figures change
 * unseen.
 */
export function reverseExpenditure(
  wrong: Expenditure,
  { reason }: ExpenditureReversal,
  { id, number, at, today, by }: { id: string; number: number } & Decision,
): Reversing {
  assertAllows(expenditureGuards, 'expenditure.reverse', wrong);
  const entry = {
    ...wrong,
    id,
    number,
    spentOn: today,
    amount: -wrong.amount,
    what: reason,
    evidence: '',
    enteredById: by,
    reversesId: wrong.id,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { budgetLineId: wrong.budgetLineId, amount: entry.amount, reverses: wrong.id };
  return {
    entry: decide(Expenditure, null, entry, { type: 'expenditure.entered', payload }),
    reversed: decide(
      Expenditure,
      wrong,
      { ...wrong, reversedById: id },
      {
        type: 'expenditure.reversed',
        payload: { by: id },
      },
    ),
  };
}
