import type { Transaction } from '../kernel/transaction.ts';
import { dueThings } from './plan-reminders.ts';

/** Which reminders to look at again: those of one thing, of one person, of one partnership, or in one message. */
export type Doubt = { subjectId: string } | { personId: string } | { partnershipId: string } | { messageId: string };

/**
 * Withdraws the reminders that nobody owes any more: done, moved, handed to somebody else, or in a partnership that has
 * been left or archived. What has left stays in the ledger as sent; in the bell it is no longer shown as something to do.
 */
export async function withdrawReminders(tx: Transaction, workspaceId: string, doubt: Doubt): Promise<void> {
  const { column, id, unsaid } = reached(doubt);
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

/** The same for the risk that an action is to bring down, if it is for one. */
export async function withdrawRemindersOfRisk(tx: Transaction, workspaceId: string, actionId: string): Promise<void> {
  const { rows } = await tx.client.query<{ riskId: string | null }>({
    name: 'risk_of_action',
    text: `select risk_id as "riskId" from actions where workspace_id = $1 and id = $2`,
    values: [workspaceId, actionId],
  });
  const riskId = rows[0]?.riskId;
  if (riskId) await withdrawReminders(tx, workspaceId, { subjectId: riskId });
}

const notLeftYet = `('waiting', 'temporary')`;

/** A letter that is on its way is looked at only by who sends it. */
function reached(doubt: Doubt): { column: string; id: string; unsaid: string } {
  if ('subjectId' in doubt) return { column: 'subject_id', id: doubt.subjectId, unsaid: notLeftYet };
  if ('personId' in doubt) return { column: 'person_id', id: doubt.personId, unsaid: notLeftYet };
  if ('partnershipId' in doubt) return { column: 'partnership_id', id: doubt.partnershipId, unsaid: notLeftYet };
  return { column: 'message_id', id: doubt.messageId, unsaid: `('sending')` };
}
