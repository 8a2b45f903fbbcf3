import type { ReminderOverride, ReminderSetting } from '@trivet/domain';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { reminderOverrides, reminderRules } from './reminder-settings.table.ts';

/** What a workspace has set of its own, and what it put back. */
export function listReminderSettings(tx: Transaction, workspaceId: string): Promise<ReminderSetting[]> {
  return tx.select().from(reminderRules).where(eq(reminderRules.workspaceId, workspaceId));
}

/** The same of one partnership. */
export function listReminderOverrides(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<ReminderOverride[]> {
  return tx
    .select()
    .from(reminderOverrides)
    .where(and(eq(reminderOverrides.workspaceId, workspaceId), eq(reminderOverrides.partnershipId, partnershipId)));
}
