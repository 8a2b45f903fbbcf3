import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readWorkspaceChoice } from '../account/workspace-choice.ts';
import { NotFound } from '../app/NotFound.tsx';
import { asRead, yes } from '../lib/search.ts';
import { MyWorkPage } from '../my-work/MyWorkPage.tsx';
import { frame } from './places.ts';

// A person’s own pages, in all workspaces.

const myWork = createRoute({ getParentRoute: () => frame, path: '/', component: MyWorkPage });

const notifications = createRoute({
  getParentRoute: () => frame,
  path: 'notifications',
  validateSearch: (raw: Record<string, unknown>): { unread?: true } => asRead({ unread: yes(raw, 'unread') }),
  component: lazyRouteComponent(() => import('../notifications/NotificationsPage.tsx'), 'NotificationsPage'),
});

/** Whatever leads nowhere still has the frame round it. */
const missing = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

const account = createRoute({
  getParentRoute: () => frame,
  path: 'account',
  component: lazyRouteComponent(() => import('../account/AccountLayout.tsx'), 'AccountLayout'),
});

const security = createRoute({
  getParentRoute: () => account,
  path: '/',
  component: lazyRouteComponent(() => import('../account/AccountPage.tsx'), 'AccountPage'),
});

const profile = createRoute({
  getParentRoute: () => account,
  path: 'profile',
  validateSearch: readWorkspaceChoice,
  component: lazyRouteComponent(() => import('../account/ProfilePage.tsx'), 'ProfilePage'),
});

const notificationChoices = createRoute({
  getParentRoute: () => account,
  path: 'notifications',
  validateSearch: readWorkspaceChoice,
  component: lazyRouteComponent(() => import('../account/NotificationsPage.tsx'), 'NotificationsPage'),
});

const display = createRoute({
  getParentRoute: () => account,
  path: 'display',
  component: lazyRouteComponent(() => import('../account/DisplayPage.tsx'), 'DisplayPage'),
});

export const ownRoutes = [
  myWork,
  notifications,
  missing,
  account.addChildren([security, profile, notificationChoices, display]),
] as const;
