import { useQuery } from '@tanstack/react-query';
import type { SessionWorkspace } from '../app/session.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { personIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { myProfileQuery } from './account.api.ts';
import { ProfileForm } from './ProfileForm.tsx';
import { useChosenWorkspace } from './useChosenWorkspace.ts';
import { WorkspaceChoice } from './WorkspaceChoice.tsx';
import { t } from './account.strings.ts';

/** What colleagues read of oneself. */
export function ProfilePage() {
  const { chosen } = useChosenWorkspace();
  return (
    <>
      <PageHeader title={t('profile.title')} lead={t('profile.lead')} within={[t('account.parts')]} />
      <Card>
        <div className="stack" data-gap="loose">
          <WorkspaceChoice />
          {chosen ? <Profile key={chosen.id} workspace={chosen} /> : <Nowhere />}
        </div>
      </Card>
    </>
  );
}

function Profile({ workspace: { id, person } }: { workspace: SessionWorkspace }) {
  const query = useQuery(myProfileQuery(id, person.id));
  return (
    <Loaded query={query} what={t('profile.what')}>
      {(profile) => <ProfileForm profile={profile} />}
    </Loaded>
  );
}

export function Nowhere() {
  return (
    <EmptyState icon={personIcon} title={t('profile.nowhere')}>
      {t('profile.nowhereWhy')}
    </EmptyState>
  );
}
