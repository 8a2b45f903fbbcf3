import type { Notification } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';

/** Where a notification is dealt with. In an address a thing goes by its short reference, as people quote it there. */
export const addressOfNotification = (workspace: string, { path }: Pick<Notification, 'path'>) =>
  `/w/${workspace}${path
    .split('/')
    .map((part) => shortOf(part))
    .join('/')}`;
