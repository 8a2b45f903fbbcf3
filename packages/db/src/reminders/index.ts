export * from './bounces.queries.ts';
export {
  type Addressee,
  type ClaimedMessage,
  claimMessages,
  listUnsentMessages,
  portion,
  putBackMessages,
} from './claim-messages.ts';
export type { DueThing } from './due-thing.ts';
export { dueThings, listDueThings } from './due-things.ts';
export { listCoordinators, keepTopics, listReminderLines, type ReminderLine } from './message-lines.ts';
export { isPostTime, listRipe, type Ripe, writeReminders } from './plan-reminders.ts';
export { gatherWeeklyNews, isWeekToPlan, planWeek } from './plan-week.ts';
export * from './post-log.queries.ts';
export * from './preview-reminders.ts';
export * from './reminder-fates.queries.ts';
export * from './reminder-settings.queries.ts';
export * from './returned-letters.queries.ts';
export { type MessageFate, type Settled, settleMessages } from './settle-messages.ts';
export * from './stopped-letters.queries.ts';
export * from './withdraw-reminders.ts';
