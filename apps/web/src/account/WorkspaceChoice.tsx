import { Select } from '../ui/Select.tsx';
import { useChosenWorkspace } from './useChosenWorkspace.ts';
import { t } from './account.strings.ts';

/** One is somebody else in each workspace: shown only to those who are in several. */
export function WorkspaceChoice() {
  const { workspaces, chosen, choose } = useChosenWorkspace();
  if (!chosen || workspaces.length < 2) return null;
  return (
    <Select
      id="account-workspace"
      label={t('account.workspace')}
      value={chosen.slug}
      onChange={choose}
      options={workspaces.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
  );
}
