import type { Transaction } from '../kernel/transaction.ts';

/** The actions whose escalation a level has let pass, oldest first. */
export async function listLateEscalations(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'late_escalations',
    text: `select a.id from actions a join partnerships p on p.id = a.partnership_id and p.archived_at is null
           where a.workspace_id = $1 and a.answer_due_on < $2 order by a.answer_due_on, a.id`,
    values: [workspaceId, today],
  });
  return rows.map(({ id }) => id);
}
