import { type Attendee, attendeeKind } from '@trivet/domain';
import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const meetingAttendees = pgTable('meeting_attendees', {
  ...partnershipColumns(),
  meetingId: uuid().notNull(),
  personId: uuid(),
  guestName: text().notNull(),
  partnerId: uuid(),
  part: text().$type<Attendee['part']>().notNull(),
  status: text().$type<Attendee['status']>().notNull(),
  deputyName: text().notNull(),
  deputyMayDecide: boolean().notNull(),
  stays: jsonb().$type<Attendee['stays']>().notNull(),
});

export const attendeeRecords = { table: meetingAttendees, kind: attendeeKind };
