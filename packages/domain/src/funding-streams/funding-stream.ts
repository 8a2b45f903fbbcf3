import { z } from 'zod';
import { AccountCadence, AccountabilityMeans } from '../accountability-lines/accountability-line.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { Amount, Currency } from '../money/amount.ts';

const FundingStreamFields = z.strictObject({
  title: line(200, 'Say what the money is called'),
  /** Who gives it: a department, a fund, a partner */
  source: line(200, 'Say who gives it'),
  /** The partner that receives it and answers for it */
  holderPartnerId: Id,
  amount: Amount,
  startsOn: Day,
  endsOn: Day,
  /** What it may be spent on, and what its source asks */
  terms: text(4000),
});

/** One stream is in one currency: what is budgeted and spent of it is, too. */
export const FundingStreamDraft = FundingStreamFields.extend({
  currency: Currency.default('GBP'),
  terms: text(4000).default(''),
}).meta({ id: 'FundingStreamDraft' });
export type FundingStreamDraft = z.output<typeof FundingStreamDraft>;

export const FundingStreamPatch = patchOf(FundingStreamFields).meta({ id: 'FundingStreamPatch' });
export type FundingStreamPatch = z.output<typeof FundingStreamPatch>;

/** What its source asks to be told: becomes a line of accountability of the partner that holds the money. */
export const FundingReporting = z
  .strictObject({
    whatFor: text(2000).min(1, 'Say what is to be reported'),
    means: AccountabilityMeans.exclude(['progress_report']).default('report'),
    cadence: AccountCadence,
    firstDueOn: Day,
  })
  .meta({ id: 'FundingReporting' });
export type FundingReporting = z.output<typeof FundingReporting>;

/** Money that comes in for the partnership's work, with its terms (domain.md 9). */
export const FundingStream = z
  .strictObject({
    ...partnershipRecord,
    ...FundingStreamFields.shape,
    currency: Currency,
    /** Counted per partnership, never used again: quoted as `CODE-S-002` */
    number: z.int().min(1),
    /** The line by which its holder answers to its source */
    accountabilityLineId: Id.nullable(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'Enter the first day or a later one',
  })
  .meta({ id: 'FundingStream' });
export type FundingStream = z.output<typeof FundingStream>;

export type FundingStreamEvent =
  | { type: 'funding_stream.added'; payload: { holderPartnerId: string } }
  | { type: 'funding_stream.edited'; payload: { fields: string[] } }
  | { type: 'funding_stream.reporting_set'; payload: { lineId: string } };

type StreamChange = Change<FundingStream, FundingStreamEvent>;

export const fundingStreamGuards = {
  'money.see': always,
  'funding_stream.edit': always,
  'funding_stream.set_reporting': ({ accountabilityLineId }) =>
    accountabilityLineId === null
      ? null
      : (['reports_already', 'Its holder answers to its source already. Change the line of accountability.'] as const),
  'budget_line.add': always,
} satisfies Guards<FundingStream>;

export const fundingStreamKind: Kind<FundingStream> = {
  subject: 'funding_stream',
  schema: FundingStream,
  guards: fundingStreamGuards,
  edit: { action: 'funding_stream.edit', fields: FundingStreamFields },
  heldBy: ({ holderPartnerId }) => ({ partnerId: holderPartnerId }),
  tracks: ['amount', 'endsOn'],
};

type StreamPlace = { id: string; workspaceId: string; partnershipId: string; number: number };

export function addFundingStream(draft: FundingStreamDraft, place: StreamPlace, { at }: Decision): StreamChange {
  const stream = { ...draft, ...place, accountabilityLineId: null, version: 1, createdAt: at, updatedAt: at };
  const payload = { holderPartnerId: draft.holderPartnerId };
  return decide(FundingStream, null, stream, { type: 'funding_stream.added', payload });
}

/** @throws Refusal `unprocessable` where less would come in than is budgeted already */
export function editFundingStream(
  stream: FundingStream,
  patch: FundingStreamPatch,
  { budgeted }: { budgeted: number },
): StreamChange {
  assertAllows(fundingStreamGuards, 'funding_stream.edit', stream);
  const after = merged(stream, patch);
  if (after.amount < stream.amount && after.amount < budgeted)
    throw cannotBe('/amount', 'below_budget', 'More than this is budgeted from it. Lower the lines first');
  const event = { type: 'funding_stream.edited' as const, payload: { fields: Object.keys(patch) } };
  return decide(FundingStream, stream, after, event);
}

/** The line by which its holder answers has been drafted. */
export function setFundingReporting(stream: FundingStream, lineId: string): StreamChange {
  assertAllows(fundingStreamGuards, 'funding_stream.set_reporting', stream);
  const event = { type: 'funding_stream.reporting_set' as const, payload: { lineId } };
  return decide(FundingStream, stream, { ...stream, accountabilityLineId: lineId }, event);
}
