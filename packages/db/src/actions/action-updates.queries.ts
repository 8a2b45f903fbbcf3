import type { ActionRecord, ActionUpdate } from '@trivet/domain';
import { eq, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { actionUpdates } from './actions.table.ts';

/** Writes a line of the log, in the transaction that saved the action. */
export async function logActionUpdate(tx: Transaction, action: ActionRecord, update: ActionUpdate): Promise<void> {
  const { workspaceId, partnershipId, id: actionId } = action;
  await tx.insert(actionUpdates).values({ ...update, workspaceId, partnershipId, actionId });
}

/** A line of the log with the name behind it. */
export type ActionUpdateView = ActionUpdate & { personName: string | null };

const line = {
  id: actionUpdates.id,
  kind: actionUpdates.kind,
  at: actionUpdates.at,
  personId: actionUpdates.personId,
  status: actionUpdates.status,
  percent: actionUpdates.percent,
  note: actionUpdates.note,
  worseLight: actionUpdates.worseLight,
  worseReason: actionUpdates.worseReason,
  dueOn: actionUpdates.dueOn,
  level: actionUpdates.level,
  personName: sql<string | null>`(select p.name from people p where p.id = action_updates.person_id)`,
};

/** What was said of an action, newest first unless asked otherwise. */
export async function listActionUpdates(
  tx: Transaction,
  { workspaceId, partnershipId, actionId }: Within & { actionId: string },
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<ActionUpdateView>> {
  const byTime = { at: { by: actionUpdates.at, of: ({ at }: ActionUpdateView) => at } };
  const sorted = keyset(byTime, { sort, id: actionUpdates.id }, page);
  const rows = await tx
    .select(line)
    .from(actionUpdates)
    .where(
      all(
        eq(actionUpdates.workspaceId, workspaceId),
        eq(actionUpdates.partnershipId, partnershipId),
        eq(actionUpdates.actionId, actionId),
        sorted.where,
      ),
    )
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}
