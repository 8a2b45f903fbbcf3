import {
  AccountabilityLine,
  AccountabilityMeans,
  AccountabilityParty,
  AccountabilitySubject,
  AccountCadence,
  AccountGiven,
  Day,
  Id,
  Instant,
  Light,
  PartnerRole,
} from '@trivet/domain';
import { z } from 'zod';
import { represented } from './kernel/lists.ts';

/** Drafted: some party has not agreed yet. Asking again: it was in force and has changed since. */
export const AccountabilityStatus = z.enum(['drafted', 'asking_again', 'agreed', 'ended']);
export type AccountabilityStatus = z.output<typeof AccountabilityStatus>;

const RestsOn = z
  .strictObject({
    /** The agreement as people quote it: `CODE-G-003` */
    reference: z.string(),
    title: z.string(),
    /** Null where its text no longer has the section */
    sectionTitle: z.string().nullable(),
    /** Whether the agreement holds no more: it ran out, was ended or given up */
    hasEnded: z.boolean(),
  })
  .meta({ id: 'AccountabilityRestsOn' });
export type AccountabilityRestsOn = z.output<typeof RestsOn>;

/** As people quote it, `CODE-O-002` or `CODE-B-004`, and its title */
const Planned = z.strictObject({ reference: z.string(), title: z.string() }).meta({ id: 'AccountabilityPlanned' });

export const ListedLine = z
  .strictObject({
    ...AccountabilityLine.shape,
    /** As people quote it: `CODE-L-004` */
    reference: z.string(),
    /** Who answers; null where all partners do together */
    fromName: z.string().nullable(),
    fromShortName: z.string().nullable(),
    /** Whom it leads to: a partner, a body, the SRO by name; null where an outcome has no SRO */
    toName: z.string().nullable(),
    toShortName: z.string().nullable(),
    outcomeCode: z.string().nullable(),
    status: AccountabilityStatus,
    /** The parties that have not agreed to it as it stands */
    waitingFor: z.array(z.string()),
    /** By how late its account is; null until it is agreed */
    light: Light.nullable(),
    /** How many days its account is late */
    daysLate: z.int(),
    /** The section of an agreement that it rests on */
    restsOn: RestsOn.nullable(),
    /** The objective it is about */
    objective: Planned.nullable(),
    /** The budget line it is about */
    budgetLine: Planned.nullable(),
  })
  .meta({ id: 'ListedAccountabilityLine' });
export type ListedAccountabilityLine = z.output<typeof ListedLine>;

const Party = z
  .strictObject({
    party: AccountabilityParty,
    partnerId: Id.nullable(),
    name: z.string(),
    /** Null until it has agreed to the line as it stands */
    agreedOn: Day.nullable(),
    signatoryName: z.string().nullable(),
    capacity: z.string().nullable(),
    /** Whether you may agree for it */
    mayAgree: z.boolean(),
  })
  .meta({ id: 'AccountabilityPartyView' });
export type AccountabilityPartyView = z.output<typeof Party>;

export const RepresentedLine = represented(
  z.strictObject({
    ...ListedLine.shape,
    parties: z.array(Party),
    /** For which of its days an account given today would stand; null where none can be given */
    coversDueOn: Day.nullable(),
  }),
).meta({ id: 'AccountabilityLineRepresentation' });
export type AccountabilityLineRepresentation = z.output<typeof RepresentedLine>;

export const PrivateDetailView = z
  .strictObject({
    words: z.string(),
    edition: z.int(),
    writtenAt: Instant.nullable(),
    writtenByName: z.string().nullable(),
  })
  .meta({ id: 'PrivateDetailView' });

export const ListedAccount = z
  .strictObject({
    ...AccountGiven.shape,
    givenByName: z.string().nullable(),
    /** The progress report that gave it, by the day its period starts */
    reportPeriodStartsOn: Day.nullable(),
    daysLate: z.int(),
  })
  .meta({ id: 'ListedAccountGiven' });
export type ListedAccountGiven = z.output<typeof ListedAccount>;

/** What is missing: a line of a kind, an SRO to answer to, a party's agreement, an account in time. */
export const AccountabilityGapKind = z.enum([
  'vertical_missing',
  'horizontal_missing',
  'collective_missing',
  'sro_vacant',
  'not_agreed',
  'overdue',
]);
export type AccountabilityGapKind = z.output<typeof AccountabilityGapKind>;

const Gap = z
  .strictObject({
    kind: AccountabilityGapKind,
    partnerId: Id.nullable(),
    /** Whom it concerns: a partner, a body, an SRO */
    name: z.string().nullable(),
    contributionId: Id.nullable(),
    outcomeCode: z.string().nullable(),
    outcomeStatement: z.string().nullable(),
    lineId: Id.nullable(),
    reference: z.string().nullable(),
    whatFor: z.string().nullable(),
    party: AccountabilityParty.nullable(),
    /** Of an account that is late: since when */
    dueOn: Day.nullable(),
    /** Of an account that is late: whether you may give it */
    mayGive: z.boolean(),
  })
  .meta({ id: 'AccountabilityGap' });
export type AccountabilityGap = z.output<typeof Gap>;

/** Two lines that ask one partner about the same thing in different forms or on different days. */
const Clash = z
  .strictObject({
    /** The one to keep as it is, and the one that could follow it */
    keepLineId: Id,
    keepTerms: z.int(),
    keepReference: z.string(),
    keepWhatFor: z.string(),
    lineId: Id,
    terms: z.int(),
    reference: z.string(),
    whatFor: z.string(),
    about: AccountabilitySubject,
    /** Whom both ask */
    partnerNames: z.array(z.string()),
    /** Who said why both stay, of their terms as they are; null where nobody did */
    settled: z.strictObject({ on: Day, byName: z.string(), reason: z.string() }).nullable(),
    /** Whether you may let the second follow the first */
    mayMerge: z.boolean(),
    differs: z.array(z.enum(['means', 'cadence', 'days'])),
    /** What the second would say if both were answered at once */
    proposal: z.strictObject({ means: AccountabilityMeans, cadence: AccountCadence, firstDueOn: Day }),
  })
  .meta({ id: 'AccountabilityClash' });
export type AccountabilityClash = z.output<typeof Clash>;

const Answering = z
  .strictObject({
    partnerId: Id,
    name: z.string(),
    shortName: z.string(),
    role: PartnerRole,
    /** What its organisation answers to; empty where nobody has said */
    governingBody: z.string(),
    /** What it is asked for by quarter: its parts of reports, accounts, and values of measures */
    burden: z.array(
      z.strictObject({
        quarterStartsOn: Day,
        contributions: z.int(),
        accounts: z.int(),
        values: z.int(),
        total: z.int(),
      }),
    ),
  })
  .meta({ id: 'AnsweringPartner' });
export type AnsweringPartner = z.output<typeof Answering>;

/** Everything the map and the matrix are drawn from. */
export const Overview = z
  .strictObject({
    today: Day,
    partners: z.array(Answering),
    /** The outcomes it contributes to, each with its SRO */
    outcomes: z.array(
      z.strictObject({ contributionId: Id, code: z.string(), statement: z.string(), sroName: z.string().nullable() }),
    ),
    /** Every line that has not ended */
    lines: z.array(ListedLine),
    gaps: z.array(Gap),
    clashes: z.array(Clash),
    /** Whether you may draft a line here */
    mayDraft: z.boolean(),
    /** Whether you may settle that two lines that clash both stay */
    mayKeepBoth: z.boolean(),
  })
  .meta({ id: 'AccountabilityOverview' });
export type AccountabilityOverview = z.output<typeof Overview>;

/** How one partnership of the workspace stands. */
export const PartnershipGaps = z
  .strictObject({
    id: Id,
    code: z.string(),
    name: z.string(),
    /** All of them together */
    gaps: z.int(),
    verticalMissing: z.int(),
    horizontalMissing: z.int(),
    collectiveMissing: z.int(),
    sroVacant: z.int(),
    notAgreed: z.int(),
    overdue: z.int(),
    /** Those that nobody has settled */
    clashes: z.int(),
  })
  .meta({ id: 'PartnershipAccountabilityGaps' });
export type PartnershipAccountabilityGaps = z.output<typeof PartnershipGaps>;
