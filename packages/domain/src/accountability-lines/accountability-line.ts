import { z } from 'zod';
import { AgreementSection } from '../agreements/agreement.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { Cadence } from '../reports/period.ts';

/** The three dimensions of domain.md 3: between partners, of a partner upwards, of all together. */
export const AccountabilityDimension = z.enum(['horizontal', 'vertical', 'collective']);
export type AccountabilityDimension = z.output<typeof AccountabilityDimension>;

/** To whom a line leads. Each belongs to one dimension. */
export const AnswersTo = z.enum(['partner', 'governing_body', 'resource_source', 'sro', 'overall_body']);
export type AnswersTo = z.output<typeof AnswersTo>;

/** In which dimension a line to such an end lies. */
export const dimensionOf: Record<AnswersTo, AccountabilityDimension> = {
  partner: 'horizontal',
  governing_body: 'vertical',
  resource_source: 'vertical',
  sro: 'collective',
  overall_body: 'collective',
};

/** What an account is about: two lines that ask one partner about the same thing are compared. */
export const AccountabilitySubject = z.enum(['delivery', 'outcomes', 'money', 'risks', 'people', 'quality', 'other']);
export type AccountabilitySubject = z.output<typeof AccountabilitySubject>;

/** How an account is given. A submitted progress report of the partnership gives those that name it by itself. */
export const AccountabilityMeans = z.enum(['progress_report', 'report', 'meeting', 'audit', 'publication']);
export type AccountabilityMeans = z.output<typeof AccountabilityMeans>;

/** How often an account is owed: once, or as reports are. */
export const AccountCadence = z.enum(['once', ...Cadence.exclude(['chosen_dates']).options]);
export type AccountCadence = z.output<typeof AccountCadence>;

/** What the parties agree to. A change of any of it asks them again. */
export const AccountabilityTerms = z.strictObject({
  about: AccountabilitySubject,
  whatFor: line(300, 'Say what for'),
  means: AccountabilityMeans,
  /** How exactly: the form, the template, who presents it */
  form: text(500),
  cadence: AccountCadence,
  startsOn: Day,
  endsOn: Day.nullable(),
  /** The day of the first account; the others follow in the rhythm of the cadence */
  firstDueOn: Day,
  /** What follows where no account is given */
  consequence: text(1000),
  /** The agreement it rests on, and which of its sections; null where none was named */
  agreementId: Id.nullable(),
  sectionKey: AgreementSection.shape.key.nullable(),
  /** The objective that it is about, and the budget line; null where none was named */
  objectiveId: Id.nullable(),
  budgetLineId: Id.nullable(),
});

export const AccountabilityLineDraft = AccountabilityTerms.extend({
  answersTo: AnswersTo,
  /** Who answers; left out where all partners answer together */
  fromPartnerId: Id.nullable().default(null),
  toPartnerId: Id.nullable().default(null),
  /** The contribution to the outcome whose Senior Responsible Owner it leads to */
  contributionId: Id.nullable().default(null),
  /** The name of a source of resources or an overall body; a governing body is named by its organisation */
  bodyName: text(200).default(''),
  form: text(500).default(''),
  /** Today, where no day is named */
  startsOn: Day.optional(),
  endsOn: Day.nullable().default(null),
  consequence: text(1000).default(''),
  agreementId: Id.nullable().default(null),
  sectionKey: AgreementSection.shape.key.nullable().default(null),
  objectiveId: Id.nullable().default(null),
  budgetLineId: Id.nullable().default(null),
}).meta({ id: 'AccountabilityLineDraft' });
export type AccountabilityLineDraft = z.output<typeof AccountabilityLineDraft>;

export const AccountabilityLinePatch = patchOf(AccountabilityTerms).meta({ id: 'AccountabilityLinePatch' });
export type AccountabilityLinePatch = z.output<typeof AccountabilityLinePatch>;

export const AccountabilityEnding = z.strictObject({ reason: line(500, 'Say why') }).meta({
  id: 'AccountabilityEnding',
});
export type AccountabilityEnding = z.output<typeof AccountabilityEnding>;

/** What a partner keeps to itself about a line upwards; empty takes it back. */
export const PrivateDetail = z.strictObject({ words: text(4000) }).meta({ id: 'PrivateDetail' });
export type PrivateDetail = z.output<typeof PrivateDetail>;

const AnyLine = z.strictObject({
  ...partnershipRecord,
  ...AccountabilityTerms.shape,
  number: z.int().min(1),
  dimension: AccountabilityDimension,
  answersTo: AnswersTo,
  fromPartnerId: Id.nullable(),
  toPartnerId: Id.nullable(),
  contributionId: Id.nullable(),
  bodyName: text(200),
  /** Null when nothing is owed any more */
  nextDueOn: Day.nullable(),
  /** Goes up with every change of what was agreed */
  terms: z.int().min(1),
  /** When all parties had agreed for the first time */
  agreedOn: Day.nullable(),
  lastAccountOn: Day.nullable(),
  /** How often the private detail was written; 0 where there is none */
  privateEditions: z.int().min(0),
  endedOn: Day.nullable(),
  endingReason: text(500),
});

/** Which end may be whom is said here and, once more and unmovably, by the table's own checks. */
export const AccountabilityLine = AnyLine.superRefine((asked, context) => {
  const refuse = (path: keyof typeof asked, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { answersTo, fromPartnerId, toPartnerId, contributionId, bodyName } = asked;
  const together = dimensionOf[answersTo] === 'collective';
  if (together && fromPartnerId) refuse('fromPartnerId', 'All partners answer here together: choose none');
  if (!together && !fromPartnerId) refuse('fromPartnerId', 'Choose who answers');
  if (answersTo === 'partner' && !toPartnerId) refuse('toPartnerId', 'Choose the partner it answers to');
  if (answersTo !== 'partner' && toPartnerId) refuse('toPartnerId', 'This line does not lead to a partner');
  if (toPartnerId && toPartnerId === fromPartnerId) refuse('toPartnerId', 'A partner cannot answer to itself');
  if (answersTo === 'sro' && !contributionId) refuse('contributionId', 'Choose the outcome');
  if (answersTo !== 'sro' && contributionId) refuse('contributionId', 'This line does not lead to an SRO');
  const named = answersTo === 'resource_source' || answersTo === 'overall_body';
  if (named && bodyName === '') refuse('bodyName', 'Enter the name of the body');
  if (!named && bodyName !== '') refuse('bodyName', 'Its name is known already: leave this empty');
  if (asked.agreementId && !asked.sectionKey) refuse('sectionKey', 'Choose the section it rests on');
  if (!asked.agreementId && asked.sectionKey) refuse('agreementId', 'Choose the agreement of this section');
  if (asked.firstDueOn < asked.startsOn) refuse('firstDueOn', 'Enter the day it starts or a later one');
  if (asked.endsOn && asked.endsOn < asked.startsOn) refuse('endsOn', 'Enter the day it starts or a later one');
}).meta({ id: 'AccountabilityLine' });
export type AccountabilityLine = z.output<typeof AccountabilityLine>;

type Ends = Pick<AccountabilityLine, 'dimension' | 'answersTo' | 'fromPartnerId' | 'toPartnerId'>;

export type AccountabilityLineEvent =
  | { type: 'accountability_line.drafted'; payload: Ends }
  | { type: 'accountability_line.edited'; payload: { fields: string[]; terms: number } }
  | { type: 'accountability_line.came_into_force'; payload: { on: string } }
  | { type: 'accountability_line.private_written'; payload: { edition: number } }
  | { type: 'accountability_line.discharged'; payload: { dueOn: string; nextDueOn: string | null } }
  | { type: 'accountability_line.ended'; payload: { on: string } };
