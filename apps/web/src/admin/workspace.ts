import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { WorkspaceRole } from '@trivet/domain';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { administratorsQuery } from './people/people.api.ts';

/** The workspace of the address, with what one is in it. Undefined where one is nobody there. */
export const useWorkspaceHere = (): SessionWorkspace | undefined => {
  const { workspace: slug } = useParams({ strict: false });
  return useSession().workspaces.find((each) => each.slug === slug);
};

/** The same, below a layout that has made sure of it. */
export const useWorkspace = (): SessionWorkspace => {
  const workspace = useWorkspaceHere();
  if (!workspace) throw new Error('This page belongs below a workspace’s address');
  return workspace;
};

export const hasRole = ({ roles }: SessionWorkspace, role: WorkspaceRole) => roles.includes(role);

/** Who can grant what is missing. */
export const useAdministrators = (workspaceId: string) => useQuery(administratorsQuery(workspaceId)).data?.items ?? [];
