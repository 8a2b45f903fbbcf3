import { useQuery } from '@tanstack/react-query';
import type { SessionWorkspace } from '../app/session.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { myProfileQuery } from './account.api.ts';
import { NoticeMatrix } from './NoticeMatrix.tsx';
import { Nowhere } from './ProfilePage.tsx';
import { useChosenWorkspace } from './useChosenWorkspace.ts';
import { WorkspaceChoice } from './WorkspaceChoice.tsx';
import { t } from './account.strings.ts';

/** What one is told of, and how: each choice is saved as it is made. */
export function NotificationsPage() {
  const { chosen } = useChosenWorkspace();
  return (
    <>
      <PageHeader title={t('notices.title')} lead={t('notices.lead')} within={[t('account.parts')]} />
      <div className="stack">
        <WorkspaceChoice />
        {chosen ? (
          <Notices key={chosen.id} workspace={chosen} />
        ) : (
          <Card>
            <Nowhere />
          </Card>
        )}
      </div>
    </>
  );
}

function Notices({ workspace: { id, person } }: { workspace: SessionWorkspace }) {
  const query = useQuery(myProfileQuery(id, person.id));
  return (
    <Loaded query={query} what={t('notices.what')} shape="rows" count={8}>
      {(profile) => <NoticeMatrix profile={profile} />}
    </Loaded>
  );
}
