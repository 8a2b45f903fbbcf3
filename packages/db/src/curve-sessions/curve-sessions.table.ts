import { type CurveIdea, curveIdeaKind, curvePartKind, curveSessionKind, type StoryFactor } from '@trivet/domain';
import { boolean, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const curveSessions = pgTable('curve_sessions', {
  ...partnershipColumns(),
  indicatorId: uuid(),
  measureId: uuid(),
  heldOn: day().notNull(),
  story: jsonb().$type<StoryFactor[]>().notNull(),
  whatWorks: text().notNull(),
  researchAgenda: text().notNull(),
  concludedOn: day(),
});

export const curveSessionRecords = { table: curveSessions, kind: curveSessionKind };

export const curveParts = pgTable('curve_parts', {
  ...partnershipColumns(),
  sessionId: uuid().notNull(),
  partnerId: uuid(),
  prospectName: text().notNull(),
  words: text().notNull(),
  isStruck: boolean().notNull(),
});

export const curvePartRecords = { table: curveParts, kind: curvePartKind };

export const curveIdeas = pgTable('curve_ideas', {
  ...partnershipColumns(),
  sessionId: uuid().notNull(),
  words: text().notNull(),
  evidence: text().notNull(),
  isLowCost: boolean().notNull(),
  leverage: smallint(),
  feasibility: smallint(),
  specificity: smallint(),
  values: smallint(),
  status: text().$type<CurveIdea['status']>().notNull(),
  actionId: uuid(),
});

export const curveIdeaRecords = { table: curveIdeas, kind: curveIdeaKind };
