import { type Meeting, meetingKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const meetings = pgTable('meetings', {
  ...partnershipColumns(),
  number: integer().notNull(),
  seriesId: uuid(),
  occursOn: day(),
  title: text().notNull(),
  kind: text().$type<Meeting['kind']>().notNull(),
  heldOn: day().notNull(),
  fromTime: text().notNull(),
  toTime: text().notNull(),
  startsAt: instant().notNull(),
  endsAt: instant().notNull(),
  place: text().notNull(),
  link: text(),
  purpose: text().notNull(),
  chairPersonId: uuid(),
  minuteTakerPersonId: uuid(),
  status: text().$type<Meeting['status']>().notNull(),
  itemIds: uuid().array().notNull(),
  sequence: integer().notNull(),
  calledAt: instant(),
  begunAt: instant(),
  endedAt: instant(),
  currentItemId: uuid(),
  currentSince: instant(),
  cancelledBecause: text().notNull(),
  circulatedAt: instant(),
  correctionsBy: day(),
  approvedAt: instant(),
  approvedInMeetingId: uuid(),
  pulseClosedAt: instant(),
});

export const meetingRecords = { table: meetings, kind: meetingKind };
