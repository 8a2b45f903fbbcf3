import type { Workspace } from '@trivet/domain';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import { workspaces } from './workspaces.table.ts';

/** @returns undefined when it is not the workspace that was entered */
export async function readWorkspace(tx: Transaction, workspaceId: string): Promise<Workspace | undefined> {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  return row;
}

/** The day, in its own time zone, on which a workspace began: nothing is known of any day before. */
export async function readFirstDay(tx: Transaction, workspaceId: string): Promise<string> {
  const { rows } = await tx.client.query<{ day: string }>({
    name: 'workspace_first_day',
    text: 'select (created_at at time zone time_zone)::date as day from workspaces where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.day ?? '';
}
