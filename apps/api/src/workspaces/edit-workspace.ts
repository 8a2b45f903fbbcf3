import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representWorkspace } from './read-workspace.ts';

export const editWorkspace = command(contract.workspaces.edit, async ({ params, body }, context) => {
  const workspace = await context.workspaces.find(params.workspaceId);
  await context.workspaces.save(domain.editWorkspace(workspace, body));
  return representWorkspace(context);
});
