import { useQuery } from '@tanstack/react-query';
import { Card } from '../../ui/Card.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsQuery } from './settings.api.ts';
import { t } from './settings.strings.ts';

/** What holds for the whole workspace. */
export function SettingsPage() {
  const { id, name } = useWorkspace();
  const query = useQuery(settingsQuery(id));
  return (
    <>
      <PageHeader
        title={t('adminSettings.title')}
        lead={t('adminSettings.lead', { workspace: name })}
        within={[common('admin.title'), name]}
      />
      <Card>
        <Loaded query={query} what={t('adminSettings.what')} count={8}>
          {(workspace) => <SettingsForm key={workspace.id} workspace={workspace} />}
        </Loaded>
      </Card>
    </>
  );
}
