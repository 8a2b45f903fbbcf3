import { type MinutesContent, type MinutesCorrection, minutesCorrectionKind, type MinutesStep } from '@trivet/domain';
import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partnershipColumns } from '../kernel/columns.ts';

export const minutesEditions = pgTable('minutes_editions', {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid().notNull(),
  meetingId: uuid().notNull(),
  number: smallint().notNull(),
  step: text().$type<MinutesStep>().notNull(),
  content: jsonb().$type<MinutesContent>().notNull(),
  fingerprint: text().notNull(),
  madeAt: instant().notNull(),
  madeByPersonId: uuid(),
});

export const minutesCorrections = pgTable('minutes_corrections', {
  ...partnershipColumns(),
  meetingId: uuid().notNull(),
  itemId: uuid(),
  words: text().notNull(),
  partnerId: uuid(),
  askedByPersonId: uuid().notNull(),
  answer: text().$type<MinutesCorrection['answer']>(),
  answerWords: text().notNull(),
  answeredByPersonId: uuid(),
});

export const minutesCorrectionRecords = { table: minutesCorrections, kind: minutesCorrectionKind };
