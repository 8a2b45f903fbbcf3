import { useParams } from '@tanstack/react-router';
import { useSession, type SessionWorkspace } from './session.ts';

/** The workspace of the address, with what one is in it. Undefined where one is nobody there. */
export const useWorkspaceHere = (): SessionWorkspace | undefined => {
  const { workspace } = useParams({ strict: false });
  return useSession().workspaces.find(({ slug }) => slug === workspace);
};
