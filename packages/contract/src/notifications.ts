import { Day, Id, Instant, NotificationKind } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** What concerns me. The words are made when it is read, from what I may see now. */
const Notification = z
  .strictObject({
    id: Id,
    kind: NotificationKind,
    subject: z.string(),
    subjectId: Id,
    partnershipId: Id.nullable(),
    partnershipName: z.string().nullable(),
    dueOn: Day.nullable(),
    /** In one sentence */
    words: z.string(),
    /** Below the workspace's address: where it can be dealt with */
    path: z.string(),
    at: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;

/** What the bell says. */
const Bell = z.strictObject({ unread: z.int().min(0) }).meta({ id: 'Bell' });
export type Bell = z.output<typeof Bell>;

export const notifications = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/notifications',
    summary: 'List what concerns me, newest first',
    action: 'notification.see',
    params: inWorkspace,
    query: listQuery({ unread: flag, kind: choices(NotificationKind) }, ['-at']),
    result: pageOf(Notification),
  }),
  count: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/notifications/bell',
    summary: 'Count what I have not read; 100 means more than 99',
    action: 'notification.see',
    params: inWorkspace,
    result: Bell,
  }),
  read: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/notifications/:notificationId/reading',
    summary: 'Mark one as read',
    action: 'notification.read',
    params: inWorkspace.extend({ notificationId: Id }),
    result: Bell,
    // Only its reader can change it, and reading twice is reading once.
    ifMatch: false,
  }),
  unread: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/notifications/:notificationId/reading',
    summary: 'Mark one as unread again',
    action: 'notification.read',
    params: inWorkspace.extend({ notificationId: Id }),
    result: Bell,
    ifMatch: false,
  }),
  readAll: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/notifications/reading',
    summary: 'Mark everything as read',
    action: 'notification.read',
    params: inWorkspace,
    result: Bell,
    ifMatch: false,
  }),
} as const satisfies Contract;
