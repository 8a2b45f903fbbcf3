import { type Interest, interestKind } from '@trivet/domain';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const meetingInterests = pgTable('meeting_interests', {
  ...partnershipColumns(),
  meetingId: uuid().notNull(),
  itemId: uuid().notNull(),
  attendeeId: uuid().notNull(),
  nature: text().notNull(),
  handling: text().$type<Interest['handling']>().notNull(),
  enteredByPersonId: uuid(),
  isWithdrawn: boolean().notNull(),
});

export const interestRecords = { table: meetingInterests, kind: interestKind };
