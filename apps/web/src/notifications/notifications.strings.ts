import { strings } from '../lib/strings.ts';

export const t = strings({
  'notifications.title': 'Notifications',
  'notifications.what': 'Notifications',
  'notifications.bell':
    '{count, plural, =0 {Notifications, none unread} =100 {Notifications, more than 99 unread} other {Notifications, # unread}}',
  'notifications.many': '99+',
  'notifications.unread': 'Unread',
  'notifications.onlyUnread': 'Unread only',
  'notifications.leadNone': 'You have read everything',
  'notifications.lead': '{count, plural, =100 {More than 99 unread} other {# unread}}',
  'notifications.all': 'See all notifications',
  'notifications.readAll': 'Mark all as read',
  'notifications.read': 'Mark as read',
  'notifications.readOne': 'Mark as read: {words}',
  'notifications.allRead': 'Everything is marked as read',
  'notifications.empty': 'Nothing has happened that concerns you',
  'notifications.emptyWhy': 'What is given to you, falls due or asks for you appears here.',
  'notifications.emptyUnread': 'Nothing is unread',
  'notifications.kind.reminder': 'Reminder',
  'notifications.kind.assignment': 'Given to you',
  'notifications.kind.invitation': 'Invitation',
  'notifications.failed': 'We could not mark this as read. Try again',
  'notifications.more': 'Older',
});
