import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotificationList } from './NotificationList.tsx';
import { ReadAll } from './ReadAll.tsx';
import { latestQuery } from './notifications.api.ts';
import { t } from './notifications.strings.ts';

/** What happened last, and the way to all of it. */
export default function BellPanel({ unread }: { unread: number }) {
  const { workspaces } = useSession();
  return (
    <div className="stack" data-gap="tight">
      <div className="cluster">
        <strong>{t('notifications.title')}</strong>
        {unread > 0 && (
          <span className="push">
            <ReadAll workspaces={workspaces} size="small" />
          </span>
        )}
      </div>
      {workspaces.map((workspace) => (
        <Latest key={workspace.id} workspace={workspace} isNamed={workspaces.length > 1} />
      ))}
      <Link to="/notifications">{t('notifications.all')}</Link>
    </div>
  );
}

function Latest({ workspace, isNamed }: { workspace: SessionWorkspace; isNamed: boolean }) {
  const query = useQuery(latestQuery(workspace.id));
  return (
    <div>
      {isNamed && <p className="muted">{workspace.name}</p>}
      <Loaded query={query} what={t('notifications.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('notifications.empty')}</p>
          ) : (
            <NotificationList workspace={workspace} items={items} brief />
          )
        }
      </Loaded>
    </div>
  );
}
