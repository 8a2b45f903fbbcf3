export type { DueThing } from './due-thing.ts';
export { dueThings } from './due-things.ts';
export * from './messages.queries.ts';
export { isPostTime, planReminders, type Planning } from './plan-reminders.ts';
export { gatherWeeklyNews, isWeekToPlan, planWeek } from './plan-week.ts';
export * from './preview-reminders.ts';
export * from './reminder-settings.queries.ts';
export * from './stopped-letters.queries.ts';
export * from './withdraw-reminders.ts';
