import {
  type Agreement,
  type AgreementComment,
  agreementCommentKind,
  type AgreementContent,
  agreementKind,
  type AgreementParty,
  agreementPartyKind,
  type AgreementVerdict,
  type PartyAnswer,
} from '@trivet/domain';
import { boolean, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const agreements = pgTable('agreements', {
  ...partnershipColumns(),
  number: integer().notNull(),
  kind: text().$type<Agreement['kind']>().notNull(),
  title: text().notNull(),
  isBinding: boolean().notNull(),
  parentId: uuid(),
  startsOn: day(),
  endsOn: day(),
  noticeDays: smallint(),
  reviewOn: day(),
  sections: jsonb().$type<Agreement['sections']>().notNull(),
  stage: text().$type<Agreement['stage']>().notNull(),
  latestVersion: integer().notNull(),
  signedVersion: integer(),
  sentOn: day(),
  signBy: day(),
  inForceFrom: day(),
  inForceUntil: day(),
  noticeBy: day(),
  amendingBecause: text().notNull(),
  reviewedOn: day(),
  lastVerdict: text().$type<AgreementVerdict>(),
  endedOn: day(),
  endReason: text().notNull(),
  endConsequences: text().notNull(),
});

export const agreementRecords = { table: agreements, kind: agreementKind };

export const agreementParties = pgTable('agreement_parties', {
  ...partnershipColumns(),
  agreementId: uuid().notNull(),
  partnerId: uuid().notNull(),
  signatoryId: uuid(),
  capacity: text().notNull(),
  isRequired: boolean().notNull(),
  acceded: boolean().notNull(),
  answer: text().$type<AgreementParty['answer']>(),
  answeredVersion: integer(),
  answeredOn: day(),
  refusalReason: text().notNull(),
  signedVersion: integer(),
  signerName: text().notNull(),
  signerCapacity: text().notNull(),
  removedOn: day(),
});

export const agreementPartyRecords = { table: agreementParties, kind: agreementPartyKind };

export const agreementComments = pgTable('agreement_comments', {
  ...partnershipColumns(),
  agreementId: uuid().notNull(),
  sectionKey: text().$type<AgreementComment['sectionKey']>().notNull(),
  words: text().notNull(),
  authorId: uuid().notNull(),
  resolvedAt: instant(),
  resolvedById: uuid(),
});

export const agreementCommentRecords = { table: agreementComments, kind: agreementCommentKind };

const written = { id: uuid().primaryKey(), workspaceId: uuid().notNull(), partnershipId: uuid().notNull() };
const ofAgreement = () => ({ ...written, agreementId: uuid().notNull() });

/** A text as it was put before the parties: never changed. */
export const agreementVersions = pgTable('agreement_versions', {
  ...ofAgreement(),
  number: integer().notNull(),
  content: jsonb().$type<AgreementContent>().notNull(),
  fingerprint: text().notNull(),
  because: text().notNull(),
  sentOn: day().notNull(),
  sentAt: instant().notNull(),
  sentById: uuid(),
});

/** Each yes and no, as it was given: never changed. */
export const agreementSignatures = pgTable('agreement_signatures', {
  ...ofAgreement(),
  versionNumber: integer().notNull(),
  partnerId: uuid().notNull(),
  personId: uuid().notNull(),
  answer: text().$type<PartyAnswer>().notNull(),
  name: text().notNull(),
  capacity: text().notNull(),
  reason: text().notNull(),
  fingerprint: text().notNull(),
  signedOn: day().notNull(),
  at: instant().notNull(),
});

export const agreementReviews = pgTable('agreement_reviews', {
  ...ofAgreement(),
  at: instant().notNull(),
  personId: uuid(),
  verdict: text().$type<AgreementVerdict>().notNull(),
  note: text().notNull(),
  nextReviewOn: day().notNull(),
});
