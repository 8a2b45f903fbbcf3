import {
  type DecisionPosition,
  decisionPositionKind,
  decisionKind,
  type DecisionRecord,
  type DecisionRule,
  decisionRuleKind,
} from '@trivet/domain';
import { boolean, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, money, partnershipColumns, pence } from '../kernel/columns.ts';

export const decisionRules = pgTable('decision_rules', {
  ...partnershipColumns(),
  method: text().$type<DecisionRule['method']>().notNull(),
  voterRoles: text().array().$type<DecisionRule['voterRoles']>().notNull(),
  thresholdPercent: smallint().notNull(),
  isOverAllVoters: boolean().notNull(),
  leastAnswersPercent: smallint().notNull(),
  isSilenceConsent: boolean().notNull(),
  answerWithinWorkingDays: smallint().notNull(),
  ratifyWithinDays: smallint().notNull(),
});

export const decisionRuleRecords = { table: decisionRules, kind: decisionRuleKind };

export const decisions = pgTable('decisions', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  words: text().notNull(),
  why: text().notNull(),
  options: jsonb().$type<DecisionRecord['options']>().notNull(),
  consulted: text().notNull(),
  amount: money(),
  reviewOn: day(),
  method: text().$type<DecisionRecord['method']>().notNull(),
  rule: jsonb().$type<DecisionRecord['rule']>().notNull(),
  meetingId: uuid(),
  itemId: uuid(),
  proposedByPersonId: uuid(),
  opensOn: day().notNull(),
  closesOn: day(),
  status: text().$type<DecisionRecord['status']>().notNull(),
  outcome: text().notNull(),
  result: text().$type<DecisionRecord['result']>(),
  because: text().$type<DecisionRecord['because']>(),
  tally: jsonb().$type<DecisionRecord['tally']>(),
  decidedOn: day(),
  decidedByPersonId: uuid(),
  effectiveOn: day(),
  voterPartnerIds: uuid().array().notNull(),
  boundPartnerIds: uuid().array().notNull(),
  isIndicative: boolean().notNull(),
  reason: text().notNull(),
  reviewedOn: day(),
  reviewWords: text().notNull(),
  supersedesId: uuid(),
  actionIds: uuid().array().notNull(),
  riskIds: uuid().array().notNull(),
});

export const decisionRecords = { table: decisions, kind: decisionKind };

export const decisionPositions = pgTable('decision_positions', {
  ...partnershipColumns(),
  decisionId: uuid().notNull(),
  partnerId: uuid().notNull(),
  stance: text().$type<DecisionPosition['stance']>().notNull(),
  reason: text().notNull(),
  givenByPersonId: uuid(),
  enteredByPersonId: uuid(),
  givenOn: day().notNull(),
  authority: text().$type<DecisionPosition['authority']>().notNull(),
  authorityLimit: pence(),
  ratification: text().$type<DecisionPosition['ratification']>().notNull(),
  ratifyBy: day(),
  ratifiedOn: day(),
  ratifiedByPersonId: uuid(),
  ratificationWords: text().notNull(),
});

export const decisionPositionRecords = { table: decisionPositions, kind: decisionPositionKind };
