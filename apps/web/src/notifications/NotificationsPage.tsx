import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { bellIcon } from '../ui/page-icons.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useUnread } from './Bell.tsx';
import { NotificationList } from './NotificationList.tsx';
import { ReadAll } from './ReadAll.tsx';
import { notificationsQuery } from './notifications.api.ts';
import { t } from './notifications.strings.ts';
import '../lists/pages.css';

/** Everything that concerned this person, newest first. */
export function NotificationsPage() {
  const { workspaces } = useSession();
  const { unread = false } = useSearch({ from: '/frame/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const count = useUnread();
  return (
    <>
      <PageHeader
        title={t('notifications.title')}
        lead={count === 0 ? t('notifications.leadNone') : t('notifications.lead', { count })}
        actions={
          <>
            <Button
              aria-pressed={unread}
              onClick={() => void navigate({ search: unread ? {} : { unread: true }, replace: true })}
            >
              {t('notifications.onlyUnread')}
            </Button>
            {count > 0 && <ReadAll workspaces={workspaces} />}
          </>
        }
      />
      <div className="stack">
        {workspaces.map((workspace) => (
          <OfWorkspace key={workspace.id} workspace={workspace} unread={unread} isNamed={workspaces.length > 1} />
        ))}
      </div>
    </>
  );
}

type Props = { workspace: SessionWorkspace; unread: boolean; isNamed: boolean };

function OfWorkspace({ workspace, unread, isNamed }: Props) {
  const query = useInfiniteQuery(notificationsQuery(workspace.id, unread));
  return (
    <Card {...(isNamed && { title: workspace.name })}>
      <Loaded query={query} what={t('notifications.what')} shape="rows" count={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Nothing unread={unread} />
          ) : (
            <div className="stack">
              <NotificationList workspace={workspace} items={items} />
              {query.hasNextPage && (
                <div>
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('notifications.more')}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Nothing({ unread }: { unread: boolean }) {
  if (unread) return <EmptyState icon={bellIcon} title={t('notifications.emptyUnread')} />;
  return (
    <EmptyState icon={bellIcon} title={t('notifications.empty')}>
      {t('notifications.emptyWhy')}
    </EmptyState>
  );
}
