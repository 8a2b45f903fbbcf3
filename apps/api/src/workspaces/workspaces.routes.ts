import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { editWorkspace } from './edit-workspace.ts';
import { getWorkspace } from './read-workspace.ts';

export async function workspaceRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'workspaces', contract.workspaces, { get: getWorkspace, edit: editWorkspace });
}
