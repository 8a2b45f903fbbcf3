import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Drop } from '../app/Drop.tsx';
import { useSession } from '../app/session.ts';
import { Icon } from '../ui/icons.tsx';
import { bellIcon } from '../ui/page-icons.ts';
import { bellQuery } from './notifications.api.ts';
import { t } from './notifications.strings.ts';
import './notifications.css';

const BellPanel = lazy(() => import('./BellPanel.tsx'));

/** How much is unread, in all workspaces; opens what happened last. */
export function Bell() {
  const unread = useUnread();
  const [wasOpened, setOpened] = useState(false);
  const title = (
    <>
      <Icon path={bellIcon} />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? t('notifications.many') : unread}
        </span>
      )}
    </>
  );
  return (
    <Drop
      className="button bell"
      data-kind="quiet"
      data-shape="icon"
      label={t('notifications.bell', { count: unread })}
      title={title}
      onOpen={() => setOpened(true)}
    >
      <div className="bell-panel">
        <Suspense>{wasOpened && <BellPanel unread={unread} />}</Suspense>
      </div>
    </Drop>
  );
}

/** Over all workspaces of this person; 100 stands for more than 99. */
export const useUnread = () =>
  useQueries({
    queries: useSession().workspaces.map(({ id }) => bellQuery(id)),
    combine: (bells) =>
      Math.min(
        100,
        bells.reduce((sum, { data }) => sum + (data?.unread ?? 0), 0),
      ),
  });
