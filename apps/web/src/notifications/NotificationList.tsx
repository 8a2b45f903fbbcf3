import { Link } from '@tanstack/react-router';
import type { Notification } from '@trivet/contract';
import { ago } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { addressOfNotification } from './notification-address.ts';
import { useMarkRead, useMarkUnread } from './notifications.api.ts';
import { t } from './notifications.strings.ts';
import './notifications.css';

type Props = {
  workspace: { id: string; slug: string };
  items: readonly Notification[];
  /** Without buttons of their own: opening one reads it. */
  brief?: boolean;
};

/** What happened, each leading to where it can be dealt with; unread ones say so by shape, word and weight. */
export function NotificationList({ workspace, items, brief = false }: Props) {
  const { mutate: markRead } = useMarkRead(workspace.id);
  return (
    <ul className="notifications">
      {items.map((each) => (
        <li key={each.id} className="notification" data-unread={each.readAt === null ? '' : undefined}>
          <div>
            <Link
              to={addressOfNotification(workspace.slug, each)}
              onClick={() => each.readAt === null && markRead(each.id)}
            >
              {each.readAt === null && <span className="visually-hidden">{t('notifications.unread')} </span>}
              {each.words}
            </Link>
            <small className="block muted">
              {[t(`notifications.kind.${each.kind}`), each.partnershipName, ago(each.at)].filter(Boolean).join(' · ')}
            </small>
          </div>
          {!brief && <ReadOrNot workspaceId={workspace.id} item={each} />}
        </li>
      ))}
    </ul>
  );
}

/** What is read can be put back among what is still to be dealt with. */
function ReadOrNot({ workspaceId, item: { id, words, readAt } }: { workspaceId: string; item: Notification }) {
  const read = useMarkRead(workspaceId);
  const unread = useMarkUnread(workspaceId);
  const isUnread = readAt === null;
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={t(isUnread ? 'notifications.readOne' : 'notifications.unreadOne', { words })}
      onClick={() => (isUnread ? read.mutate(id) : unread.mutate(id))}
    >
      {t(isUnread ? 'notifications.read' : 'notifications.markUnread')}
    </Button>
  );
}
