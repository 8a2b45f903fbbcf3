import { type Light, type Risk, riskKind } from '@trivet/domain';
import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
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
});

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
