import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../app/session.ts';

/** Which of one’s workspaces a page is about: the one in the address, else the first. Undefined where one is in none. */
export const useChosenWorkspace = () => {
  const { workspaces } = useSession();
  const { workspace: slug } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    workspaces,
    chosen: workspaces.find((each) => each.slug === slug) ?? workspaces[0],
    choose: (workspace: string) => void navigate({ to: '.', search: { workspace }, replace: true }),
  };
};
