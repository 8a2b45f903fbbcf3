import {
  type AccountabilityAgreement,
  accountabilityAgreementKind,
  type AccountabilityLine,
  accountabilityLineKind,
  clashSettlementKind,
} from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const accountabilityLines = pgTable('accountability_lines', {
  ...partnershipColumns(),
  number: integer().notNull(),
  dimension: text().$type<AccountabilityLine['dimension']>().notNull(),
  answersTo: text().$type<AccountabilityLine['answersTo']>().notNull(),
  fromPartnerId: uuid(),
  toPartnerId: uuid(),
  contributionId: uuid(),
  bodyName: text().notNull(),
  about: text().$type<AccountabilityLine['about']>().notNull(),
  whatFor: text().notNull(),
  means: text().$type<AccountabilityLine['means']>().notNull(),
  form: text().notNull(),
  cadence: text().$type<AccountabilityLine['cadence']>().notNull(),
  startsOn: day().notNull(),
  endsOn: day(),
  firstDueOn: day().notNull(),
  nextDueOn: day(),
  consequence: text().notNull(),
  agreementId: uuid(),
  sectionKey: text(),
  objectiveId: uuid(),
  budgetLineId: uuid(),
  terms: integer().notNull(),
  agreedOn: day(),
  lastAccountOn: day(),
  privateEditions: integer().notNull(),
  endedOn: day(),
  endingReason: text().notNull(),
});

export const accountabilityLineRecords = { table: accountabilityLines, kind: accountabilityLineKind };

const accountabilityAgreements = pgTable('accountability_agreements', {
  ...partnershipColumns(),
  lineId: uuid().notNull(),
  terms: integer().notNull(),
  party: text().$type<AccountabilityAgreement['party']>().notNull(),
  partnerId: uuid(),
  agreedOn: day().notNull(),
  byPersonId: uuid().notNull(),
  signatoryName: text().notNull(),
  capacity: text().notNull(),
});

export const accountabilityAgreementRecords = { table: accountabilityAgreements, kind: accountabilityAgreementKind };

const clashSettlements = pgTable('clash_settlements', {
  ...partnershipColumns(),
  keepLineId: uuid().notNull(),
  keepTerms: integer().notNull(),
  lineId: uuid().notNull(),
  terms: integer().notNull(),
  reason: text().notNull(),
  settledOn: day().notNull(),
  settledById: uuid().notNull(),
});

export const clashSettlementRecords = { table: clashSettlements, kind: clashSettlementKind };
