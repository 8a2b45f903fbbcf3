import type { ServiceAccount } from '@trivet/domain';
import { and, asc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import { people } from '../people/people.table.ts';
import { serviceAccounts } from './service-accounts.table.ts';

/** A service account with the name of who answers for it, and whether they have left the workspace. */
export type ServiceAccountView = ServiceAccount & { ownerName: string; ownerHasLeft: boolean };

/** All of a workspace by name, those in use first; 200 at most. */
export async function listServiceAccounts(tx: Transaction, workspaceId: string): Promise<ServiceAccountView[]> {
  return view(tx, eq(serviceAccounts.workspaceId, workspaceId))
    .orderBy(sql`${serviceAccounts.endedAt} is not null`, asc(sql`lower(${serviceAccounts.name})`), serviceAccounts.id)
    .limit(200);
}

export async function readServiceAccount(
  tx: Transaction,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<ServiceAccountView | undefined> {
  const [account] = await view(tx, and(eq(serviceAccounts.workspaceId, workspaceId), eq(serviceAccounts.id, id)));
  return account;
}

/** Whether somebody who is still here can answer for one. */
export async function isSomebodyHere(tx: Transaction, workspaceId: string, personId: string): Promise<boolean> {
  const here = and(eq(people.workspaceId, workspaceId), eq(people.id, personId), isNull(people.archivedAt));
  const found = await tx.select({ id: people.id }).from(people).where(here);
  return found.length > 0;
}

function view(tx: Transaction, where: SQL | undefined) {
  return tx
    .select({
      ...getTableColumns(serviceAccounts),
      ownerName: people.name,
      ownerHasLeft: sql<boolean>`${people.archivedAt} is not null`,
    })
    .from(serviceAccounts)
    .innerJoin(people, eq(people.id, serviceAccounts.ownerPersonId))
    .where(where)
    .$dynamic();
}
