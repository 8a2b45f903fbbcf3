import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import {
  countNotifications,
  listNotifications,
  readAllNotifications,
  readNotification,
  unreadNotification,
} from './read-notifications.ts';

export async function notificationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'notifications', contract.notifications, {
    list: listNotifications,
    count: countNotifications,
    read: readNotification,
    unread: unreadNotification,
    readAll: readAllNotifications,
  });
}
