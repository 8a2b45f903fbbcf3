import type { Transaction } from '../kernel/transaction.ts';
import { dueThings } from './plan-reminders.ts';

/** Which reminders to look at again: those of one thing, or those in one message. */
export type Doubt = { subjectId: string } | { messageId: string };

/**
 * Withdraws the reminders that nobody owes any more: done, moved, handed to somebody else, or in a partnership that has
 * been left or archived. What has left stays in the ledger as sent; in the bell it is no longer shown as something to do.
 */
export async function withdrawReminders(tx: Transaction, workspaceId: string, doubt: Doubt): Promise<void> {
  // A letter that is on its way is looked at only by who sends it.
  const [column, id, unsaid] =
    'subjectId' in doubt
      ? ['subject_id', doubt.subjectId, `('waiting', 'temporary')`]
      : ['message_id', doubt.messageId, `('sending')`];
  for (const { rule, owed } of dueThings) {
    await tx.client.query({
      name: `withdraw_${rule}_by_${column}`,
      text: `
        with pointless as (
          select r.id, r.message_id from reminders r
          where r.workspace_id = $1 and r.${column} = $2 and r.rule = '${rule}' and not exists (
            select from (${owed}) o
            where o.subject_id = r.subject_id and o.clock = r.clock and o.person_id = r.person_id)
        ), unsaid as (
          update reminders r set withdrawn_at = app.now() from pointless p, messages m
          where r.id = p.id and r.withdrawn_at is null and m.id = p.message_id and m.state in ${unsaid}
        )
        update notifications n set withdrawn_at = app.now() from pointless p
        where n.reminder_id = p.id and n.read_at is null and n.withdrawn_at is null`,
      values: [workspaceId, id],
    });
  }
}
