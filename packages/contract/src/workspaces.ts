import { Id, Workspace, WorkspacePatch } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

const Represented = represented(Workspace).meta({ id: 'WorkspaceRepresentation' });
export type WorkspaceRepresentation = z.output<typeof Represented>;

export const workspaces = {
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId',
    summary: 'Read a workspace’s settings',
    action: 'workspace.see',
    params: inWorkspace,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/workspaces/:workspaceId',
    summary: 'Change a workspace’s settings',
    action: 'workspace.edit',
    params: inWorkspace,
    body: WorkspacePatch,
    result: Represented,
  }),
} as const satisfies Contract;
