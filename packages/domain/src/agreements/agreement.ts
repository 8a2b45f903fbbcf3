import { z } from 'zod';
import { Day, Id, line, partnershipRecord, personal, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { AgreementKind, mayBind, parentKindsOf } from './agreement-kind.ts';
import { RichText } from './rich-text.ts';

/** How far the writing has got. */
export const AgreementStage = z.enum(['draft', 'in_review', 'signing', 'signed']);
export type AgreementStage = z.output<typeof AgreementStage>;

/** Where an agreement stands on a day: derived from its stage, its dates and its end, never stored. */
export const AgreementStatus = z.enum([
  'draft',
  'in_review',
  'signing',
  'signed',
  'in_force',
  'expired',
  'terminated',
  'withdrawn',
]);
export type AgreementStatus = z.output<typeof AgreementStatus>;

/** A part of an agreement. Its key stays with it from version to version: comments and comparisons hold on to it. */
export const AgreementSection = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use up to 40 small letters, numbers and underscores'),
    title: line(120, 'Give the section a title'),
    body: RichText,
  })
  .meta({ id: 'AgreementSection' });
export type AgreementSection = z.output<typeof AgreementSection>;

/** Together within what one request may carry. */
const mostOfText = 180_000;

const Sections = z
  .array(AgreementSection)
  .min(1, 'Keep at least 1 section')
  .max(40, 'Use 40 sections or fewer')
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Give each section a key of its own')
  .refine((all) => JSON.stringify(all).length <= mostOfText, 'This text is too long. Put some of it in an annex')
  .register(personal, { personal: true });

export const AgreementFields = z.strictObject({
  title: line(160, 'Give it a title'),
  /** Whether its parties want a court to be able to hold them to it */
  isBinding: z.boolean(),
  /** What it hangs under, so that it can be changed alone */
  parentId: Id.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** How long before its end a party must say that it will not go on */
  noticeDays: z.int('Enter a whole number of days').min(1, 'Enter 1 to 730').max(730, 'Enter 1 to 730').nullable(),
  /** When its parties next look at it: at most a year ahead once it is signed */
  reviewOn: Day.nullable(),
  sections: Sections,
});
export type AgreementFields = z.output<typeof AgreementFields>;

export const AgreementDraft = z
  .strictObject({
    kind: AgreementKind,
    title: AgreementFields.shape.title,
    isBinding: z.boolean().optional(),
    parentId: Id.nullable().default(null),
    startsOn: Day.nullable().default(null),
    endsOn: Day.nullable().default(null),
    noticeDays: AgreementFields.shape.noticeDays.default(null),
    reviewOn: Day.nullable().default(null),
    /** Left out, it starts from our template for its kind */
    sections: Sections.optional(),
  })
  .meta({ id: 'AgreementDraft' });
export type AgreementDraft = z.output<typeof AgreementDraft>;

export const AgreementPatch = patchOf(AgreementFields).meta({ id: 'AgreementPatch' });
export type AgreementPatch = z.output<typeof AgreementPatch>;

/** The text is frozen as the next version and each signatory is asked to sign it. */
export const AgreementSending = z
  .strictObject({
    signBy: Day,
    /** What changed since the version before; may be empty for the first */
    because: text(500).default(''),
  })
  .meta({ id: 'AgreementSending' });
export type AgreementSending = z.output<typeof AgreementSending>;

export const AgreementAmendment = z
  .strictObject({ because: line(500, 'Say why it changes') })
  .meta({ id: 'AgreementAmendment' });
export type AgreementAmendment = z.output<typeof AgreementAmendment>;

/** Whether it is still worth having, as its parties say at each review. */
export const AgreementVerdict = z.enum(['keep', 'change', 'drop']);
export type AgreementVerdict = z.output<typeof AgreementVerdict>;

export const AgreementReview = z
  .strictObject({ verdict: AgreementVerdict, note: line(1000, 'Say why'), nextReviewOn: Day })
  .meta({ id: 'AgreementReview' });
export type AgreementReview = z.output<typeof AgreementReview>;

/** Its end before its time; for one that was never signed, that it is given up. */
export const AgreementEnding = z
  .strictObject({ endsOn: Day, reason: line(500, 'Say why'), consequences: text(2000).default('') })
  .meta({ id: 'AgreementEnding' });
export type AgreementEnding = z.output<typeof AgreementEnding>;

const AgreementRecord = z.strictObject({
  ...partnershipRecord,
  ...AgreementFields.shape,
  /** Counted per partnership, never used again: quoted as `CODE-G-003` */
  number: z.int().min(1),
  kind: AgreementKind,
  stage: AgreementStage,
  /** How often its text has been frozen for signature */
  latestVersion: z.int().min(0),
  /** The version that holds: the last that everyone required has signed */
  signedVersion: z.int().min(1).nullable(),
  sentOn: Day.nullable(),
  signBy: Day.nullable(),
  /** From the version that holds, so that a draft amendment changes none of it */
  inForceFrom: Day.nullable(),
  inForceUntil: Day.nullable(),
  /** The last day on which notice still counts */
  noticeBy: Day.nullable(),
  amendingBecause: text(500),
  reviewedOn: Day.nullable(),
  lastVerdict: AgreementVerdict.nullable(),
  endedOn: Day.nullable(),
  endReason: text(500),
  endConsequences: text(2000),
});

export const Agreement = AgreementRecord.check(({ value, issues }) => {
  for (const [field, message] of wrongIn(value)) issues.push({ code: 'custom', path: [field], message, input: value });
}).meta({ id: 'Agreement' });
export type Agreement = z.output<typeof Agreement>;

type Facts = Pick<z.output<typeof AgreementRecord>, 'kind' | 'isBinding' | 'parentId' | 'startsOn' | 'endsOn'>;

function wrongIn({ kind, isBinding, parentId, startsOn, endsOn }: Facts): [keyof Facts, string][] {
  const mustHang = kind === 'service_level' && isBinding && parentId === null;
  const mayHang = parentKindsOf({ kind, isBinding }).length > 0;
  const wrong: [keyof Facts, string, boolean][] = [
    ['endsOn', 'Enter a day after the start', startsOn !== null && endsOn !== null && endsOn <= startsOn],
    ['isBinding', 'This kind never binds in law. Choose a contract if it must', isBinding && !mayBind(kind)],
    ['parentId', 'Service levels bind only under a contract. Choose the contract they belong to', mustHang],
    ['parentId', 'Only service levels and data sharing hang under another agreement', parentId !== null && !mayHang],
  ];
  return wrong.filter(([, , is]) => is).map(([field, message]) => [field, message]);
}

export type AgreementEvent =
  | { type: 'agreement.drafted'; payload: { kind: AgreementKind } }
  | { type: 'agreement.edited'; payload: { fields: string[] } }
  | { type: 'agreement.circulated'; payload: { kind: AgreementKind } }
  | { type: 'agreement.sent'; payload: { version: number; signBy: string } }
  | { type: 'agreement.recalled'; payload: { version: number } }
  | { type: 'agreement.in_force'; payload: { version: number; from: string } }
  | { type: 'agreement.amending'; payload: { version: number } }
  | { type: 'agreement.amendment_dropped'; payload: { version: number } }
  | { type: 'agreement.reviewed'; payload: { verdict: AgreementVerdict; nextReviewOn: string } }
  | { type: 'agreement.ended'; payload: { endsOn: string; version: number | null } };
