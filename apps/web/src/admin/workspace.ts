import { useQuery } from '@tanstack/react-query';
import type { WorkspaceRole } from '@trivet/domain';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { administratorsQuery } from './people/people.api.ts';

/** The workspace of the address, below a layout that has made sure of it. */
export const useWorkspace = (): SessionWorkspace => {
  const workspace = useWorkspaceHere();
  if (!workspace) throw new Error('This page belongs below a workspace’s address');
  return workspace;
};

export const hasRole = ({ roles }: SessionWorkspace, role: WorkspaceRole) => roles.includes(role);

/** Who can grant what is missing. */
export const useAdministrators = (workspaceId: string) => useQuery(administratorsQuery(workspaceId)).data?.items ?? [];
