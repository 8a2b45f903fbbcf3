import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound, permissionsOn, workspaceKind } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export const getWorkspace = query(contract.workspaces.get, (_request, context) => representWorkspace(context));

/** The workspace as this caller sees it now; a change of it answers with it too. */
export async function representWorkspace({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>) {
  const workspace = await db.readWorkspace(tx, actor.workspaceId);
  if (!workspace) throw notFound();
  return { ...workspace, permissions: permissionsOn(workspaceKind, actor, workspace) };
}
