import type { Workspace } from '@trivet/domain';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import { workspaces } from './workspaces.table.ts';

/** @returns undefined when it is not the workspace that was entered */
export async function readWorkspace(tx: Transaction, workspaceId: string): Promise<Workspace | undefined> {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  return row;
}
