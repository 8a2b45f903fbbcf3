import { type MeetingSeries, meetingSeriesKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const meetingSeries = pgTable('meeting_series', {
  ...partnershipColumns(),
  title: text().notNull(),
  kind: text().$type<MeetingSeries['kind']>().notNull(),
  rule: text().notNull(),
  startsOn: day().notNull(),
  onHoliday: text().$type<MeetingSeries['onHoliday']>().notNull(),
  fromTime: text().notNull(),
  toTime: text().notNull(),
  place: text().notNull(),
  link: text(),
  chairPersonId: uuid(),
  minuteTakerPersonId: uuid(),
  template: text().$type<MeetingSeries['template']>().notNull(),
  agendaTemplateId: uuid(),
  endedOn: day(),
  endingReason: text().notNull(),
});

export const meetingSeriesRecords = { table: meetingSeries, kind: meetingSeriesKind };
