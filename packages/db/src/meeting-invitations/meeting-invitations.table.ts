import { type MeetingInvitation, meetingInvitationKind } from '@trivet/domain';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partnershipColumns } from '../kernel/columns.ts';

export const meetingInvitations = pgTable('meeting_invitations', {
  ...partnershipColumns(),
  meetingId: uuid().notNull(),
  personId: uuid(),
  guestName: text().notNull(),
  invitedById: uuid(),
  occursAt: instant(),
  answer: text().$type<NonNullable<MeetingInvitation['answer']>>(),
  answerWords: text().notNull(),
  deputyName: text().notNull(),
  answeredAt: instant(),
  answeredFor: instant(),
  isWithdrawn: boolean().notNull(),
});

export const meetingInvitationRecords = { table: meetingInvitations, kind: meetingInvitationKind };
