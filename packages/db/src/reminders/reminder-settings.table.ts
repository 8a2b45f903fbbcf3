import { reminderOverrideKind, type ReminderSetting, reminderSettingKind } from '@trivet/domain';
import { boolean, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { partnershipColumns, workspaceColumns } from '../kernel/columns.ts';

const setting = () => ({
  rule: text().$type<ReminderSetting['rule']>().notNull(),
  isOn: boolean().notNull(),
  steps: jsonb().$type<ReminderSetting['steps']>().notNull(),
  atMost: smallint().notNull(),
  reason: text().notNull(),
  isOwn: boolean().notNull(),
});

export const reminderRules = pgTable('reminder_rules', { ...workspaceColumns(), ...setting() });
export const reminderSettingRecords = { table: reminderRules, kind: reminderSettingKind };

export const reminderOverrides = pgTable('reminder_overrides', { ...partnershipColumns(), ...setting() });
export const reminderOverrideRecords = { table: reminderOverrides, kind: reminderOverrideKind };
