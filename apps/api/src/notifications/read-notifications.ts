import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound } from '@trivet/domain';
import { command, list, query, type QueryContext } from '../kernel/handlers.ts';
import { wordsOf } from './notification-words.ts';

export const listNotifications = list(
  contract.notifications.list,
  async ({ query: { unread = false, kind, sort, count = false } }, { tx, actor, decision, page }) => {
    const { items, ...rest } = await db.listNotifications(tx, actor, { unread, kinds: kind, sort, count }, page);
    return { ...rest, items: items.map((view) => asShown(view, decision.today)) };
  },
);

export const countNotifications = query(contract.notifications.count, (_request, context) => bellOf(context));

export const readNotification = command(contract.notifications.read, async ({ params }, context) => {
  if ((await db.markRead(context.tx, context.actor, params.notificationId)) === 0) throw notFound();
  return bellOf(context);
});

export const unreadNotification = command(contract.notifications.unread, async ({ params }, context) => {
  if (!(await db.markUnread(context.tx, context.actor, params.notificationId))) throw notFound();
  return bellOf(context);
});

export const readAllNotifications = command(contract.notifications.readAll, async (_request, context) => {
  await db.markRead(context.tx, context.actor, null);
  return bellOf(context);
});

const bellOf = async ({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>) => ({
  unread: await db.countNotifications(tx, actor, { unread: true, upTo: 100 }),
});

function asShown(view: db.NotificationView, today: string) {
  const { id, kind, subject, subjectId, partnershipId, partnershipName, dueOn, at, readAt } = view;
  return { id, kind, subject, subjectId, partnershipId, partnershipName, dueOn, at, readAt, ...wordsOf(view, today) };
}
