import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import { asRead, shaped, yes } from '../lib/search.ts';
import { root } from './places.ts';

// Before the sign-in, and what only a build for development has.

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string; ended?: true } =>
    asRead({ next: shaped(raw, 'next', /^\/(?![/\\])/), ended: yes(raw, 'ended') }),
  component: lazyRouteComponent(() => import('../sign-in/SignInPage.tsx'), 'SignInPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: 'forgotten-password',
  component: lazyRouteComponent(() => import('../joining/ForgottenPasswordPage.tsx'), 'ForgottenPasswordPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: 'new-password',
  component: lazyRouteComponent(() => import('../joining/NewPasswordPage.tsx'), 'NewPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: 'invitation',
  component: lazyRouteComponent(() => import('../joining/InvitationPage.tsx'), 'InvitationPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: 'demo/mail',
  component: lazyRouteComponent(() => import('../demo/MailboxPage.tsx'), 'MailboxPage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: 'dev/ui',
  component: __WORKSHOP__ ? lazyRouteComponent(() => import('../workshop/Workshop.tsx'), 'Workshop') : NotFound,
});

export const enteringRoutes = [signIn, forgottenPassword, newPassword, invitation, mailbox, workshop] as const;
