import {
  affectedPartnerKind,
  type Light,
  type Risk,
  riskKind,
  riskLinkKind,
  starterDismissalKind,
} from '@trivet/domain';
import { boolean, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const risks = pgTable('risks', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  cause: text().notNull(),
  event: text().notNull(),
  consequence: text().notNull(),
  category: text().$type<Risk['category']>().notNull(),
  scope: text().$type<Risk['scope']>().notNull(),
  leadPartnerId: uuid().notNull(),
  ownerPersonId: uuid(),
  proximity: text().$type<Risk['proximity']>().notNull(),
  response: text().$type<Risk['response']>().notNull(),
  controls: text().notNull(),
  status: text().$type<Risk['status']>().notNull(),
  inherentLikelihood: smallint().notNull(),
  inherentImpact: smallint().notNull(),
  residualLikelihood: smallint().notNull(),
  residualImpact: smallint().notNull(),
  targetLikelihood: smallint(),
  targetImpact: smallint(),
  score: smallint().notNull(),
  light: text().$type<Light>().notNull(),
  previousScore: smallint(),
  previousLight: text().$type<Light>(),
  lightReason: text().notNull(),
  nextReviewOn: day().notNull(),
  reviewedOn: day().notNull(),
  lastNote: text().notNull(),
  closedOn: day(),
  closingReason: text().notNull(),
  closingKind: text().$type<Risk['closingKind']>(),
  mergedIntoRiskId: uuid(),
  outcomeId: uuid(),
  objectiveId: uuid(),
  agendaItemId: uuid(),
  typicalRisk: text(),
  lightSince: day().notNull(),
  redReviews: integer().notNull(),
  allocation: text().$type<Risk['allocation']>().notNull(),
  allocationAskedOn: day().notNull(),
  allocationAsks: integer().notNull(),
  allocationAnsweredOn: day(),
  allocationAnsweredByPersonId: uuid(),
  allocationWords: text().notNull(),
  toleratedByPersonId: uuid(),
  toleratedOn: day(),
  toleratedUntil: day(),
  toleratedBecause: text().notNull(),
  materialisedOn: day(),
  whatHappened: text().notNull(),
  issueResolvedOn: day(),
});

/** Whom a risk touches, and how each sees it. */
export const affectedPartners = pgTable('risk_affected_partners', {
  ...partnershipColumns(),
  riskId: uuid().notNull(),
  partnerId: uuid().notNull(),
  affected: boolean().notNull(),
  likelihood: smallint(),
  impact: smallint(),
  note: text().notNull(),
  seenOn: day(),
  seenByPersonId: uuid(),
});

export const affectedPartnerRecords = { table: affectedPartners, kind: affectedPartnerKind };

export const riskLinks = pgTable('risk_links', {
  ...partnershipColumns(),
  riskId: uuid().notNull(),
  relatedRiskId: uuid().notNull(),
  relatedPartnershipId: uuid().notNull(),
  removedOn: day(),
});

export const riskLinkRecords = { table: riskLinks, kind: riskLinkKind };

/** The typical risks that a partnership does not want to be offered. */
const starterDismissals = pgTable('starter_dismissals', { ...partnershipColumns(), key: text().notNull() });

export const starterDismissalRecords = { table: starterDismissals, kind: starterDismissalKind };

export const riskRecords = { table: risks, kind: riskKind };

export const riskReviews = pgTable('risk_reviews', {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid().notNull(),
  riskId: uuid().notNull(),
  at: instant().notNull(),
  personId: uuid(),
  likelihood: smallint().notNull(),
  impact: smallint().notNull(),
  score: smallint().notNull(),
  light: text().$type<Light>().notNull(),
  matrixVersion: integer().notNull(),
  note: text().notNull(),
  reason: text().notNull(),
  nextReviewOn: day().notNull(),
});
