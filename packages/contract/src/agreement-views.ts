import {
  Agreement,
  AgreementComment,
  AgreementContent,
  AgreementParty,
  AgreementStatus,
  AgreementVerdict,
  Day,
  governanceKinds,
  Id,
  Instant,
  PartyAnswer,
} from '@trivet/domain';
import { z } from 'zod';
import { represented } from './kernel/lists.ts';

const readAlong = {
  /** As people quote it: `CODE-G-003` */
  reference: z.string(),
  /** Where it stands today */
  status: AgreementStatus,
  parentReference: z.string().nullable(),
  parentTitle: z.string().nullable(),
  partyCount: z.int(),
  /** How many have signed the version that is being signed, else the one that holds */
  signedCount: z.int(),
  refusedCount: z.int(),
  openComments: z.int(),
};

export const Listed = z
  .strictObject(Agreement.shape)
  .omit({ sections: true })
  .extend(readAlong)
  .meta({ id: 'ListedAgreement' });
export type ListedAgreement = z.output<typeof Listed>;

const Party = z
  .strictObject(AgreementParty.shape)
  .extend({
    partnerName: z.string(),
    partnerShortName: z.string(),
    signatoryName: z.string().nullable(),
    /** Whether the signatory leads for this partner, or its organisation, today */
    isAuthorised: z.boolean(),
    /** The version it is asked to sign now; null where it is asked for nothing */
    asked: z.int().nullable(),
    /** Whether you may sign or refuse for it now */
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'AgreementPartyView' });
export type AgreementPartyView = z.output<typeof Party>;

export const AgreementWarning = z.enum(['expired', 'rests_on_unsigned', 'money_not_binding', 'refused']);
export type AgreementWarning = z.output<typeof AgreementWarning>;

export const Represented = represented(
  z.strictObject(Agreement.shape).extend({
    ...readAlong,
    parties: z.array(Party),
    /** The agreements that hang under it */
    under: z.array(Listed),
    /** What stands in the way of sending it to be signed */
    missing: z.array(z.enum(['parties', 'signatories', 'startsOn', 'reviewOn', 'sections'])),
    /** What a reader must not overlook */
    warnings: z.array(AgreementWarning),
    /** The fingerprint of the version last sent */
    fingerprint: z.string().nullable(),
  }),
).meta({ id: 'AgreementRepresentation' });
export type AgreementRepresentation = z.output<typeof Represented>;

export const Governance = z
  .strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(governanceKinds),
        /** Null where the partnership has none */
        agreement: Listed.nullable(),
      }),
    ),
  })
  .meta({ id: 'GovernanceDocuments' });
export type GovernanceDocuments = z.output<typeof Governance>;

const Signature = z
  .strictObject({
    versionNumber: z.int(),
    partnerId: Id,
    partnerName: z.string(),
    personName: z.string().nullable(),
    answer: PartyAnswer,
    name: z.string(),
    capacity: z.string(),
    reason: z.string(),
    fingerprint: z.string(),
    signedOn: Day,
    at: Instant,
  })
  .meta({ id: 'AgreementSignature' });

export const Version = z
  .strictObject({
    number: z.int(),
    content: AgreementContent,
    /** SHA-256 of the canonical JSON of `content`, in hexadecimal */
    fingerprint: z.string(),
    /** Whether `content` still gives that fingerprint, worked out as you asked */
    isIntact: z.boolean(),
    because: z.string(),
    sentOn: Day,
    sentAt: Instant,
    sentByName: z.string().nullable(),
    signatures: z.array(Signature),
  })
  .meta({ id: 'AgreementVersion' });
export type AgreementVersion = z.output<typeof Version>;

export const Comment = represented(
  AgreementComment.extend({ authorName: z.string(), resolvedByName: z.string().nullable() }),
).meta({ id: 'AgreementCommentRepresentation' });
export type AgreementCommentRepresentation = z.output<typeof Comment>;

export const Review = z
  .strictObject({
    id: Id,
    at: Instant,
    personName: z.string().nullable(),
    verdict: AgreementVerdict,
    note: z.string(),
    nextReviewOn: Day,
  })
  .meta({ id: 'AgreementReviewView' });
export type AgreementReviewView = z.output<typeof Review>;

export const Signatory = z
  .strictObject({
    partnerId: Id,
    personId: Id,
    personName: z.string(),
    role: z.enum(['partner_lead', 'organisation_lead']),
  })
  .meta({ id: 'AgreementSignatory' });
export type AgreementSignatory = z.output<typeof Signatory>;

const WhichText = z.union([z.literal('draft'), z.int().min(1)]);
const Term = z.union([z.string(), z.boolean(), z.int(), z.null()]);

/** Where two texts say something else. */
export const Comparison = z
  .strictObject({
    from: WhichText,
    to: WhichText,
    terms: z.array(
      z.strictObject({
        term: z.enum(['title', 'isBinding', 'startsOn', 'endsOn', 'noticeDays']),
        was: Term,
        is: Term,
      }),
    ),
    sections: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        kind: z.enum(['changed', 'added', 'removed']),
        /** Paragraphs and items, those that stayed among them; empty where there was none */
        lines: z.array(z.strictObject({ was: z.string(), is: z.string() })),
      }),
    ),
  })
  .meta({ id: 'AgreementComparison' });
export type AgreementComparison = z.output<typeof Comparison>;
