import { useParams } from '@tanstack/react-router';
import { useSession, type SessionWorkspace } from '../app/session.ts';

/** The workspace of the address, or undefined where one has no part in it. */
export const useWorkspace = (): SessionWorkspace | undefined => {
  const { workspace } = useParams({ strict: false });
  return useSession().workspaces.find(({ slug }) => slug === workspace);
};
