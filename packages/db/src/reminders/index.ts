export type { DueThing } from './due-thing.ts';
export * from './messages.queries.ts';
export * from './plan-reminders.ts';
export * from './withdraw-reminders.ts';
