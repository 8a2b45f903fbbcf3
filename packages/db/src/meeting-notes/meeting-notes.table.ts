import { meetingNoteKind } from '@trivet/domain';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const meetingNotes = pgTable('meeting_notes', {
  ...partnershipColumns(),
  meetingId: uuid().notNull(),
  itemId: uuid().notNull(),
  words: text().notNull(),
  authorPersonId: uuid(),
  isStruck: boolean().notNull(),
});

export const meetingNoteRecords = { table: meetingNotes, kind: meetingNoteKind };
