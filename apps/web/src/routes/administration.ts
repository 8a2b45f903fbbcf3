import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readEmbedSearch } from '../admin/embeds/embed-search.ts';
import { readOrganisationSearch } from '../admin/organisations/organisation-search.ts';
import { readAdminPeopleSearch } from '../admin/people/people-search.ts';
import { readPostSearch } from '../admin/post/post-search.ts';
import { readAuditSearch } from '../audit/audit-search.ts';
import { workspace } from './places.ts';

// What administrators and auditors keep of a workspace.

const admin = createRoute({
  getParentRoute: () => workspace,
  path: 'admin',
  component: lazyRouteComponent(() => import('../admin/AdminLayout.tsx'), 'AdminLayout'),
});

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspace/admin/people', params, replace: true });
  },
});

const adminPeople = createRoute({
  getParentRoute: () => admin,
  path: 'people',
  validateSearch: readAdminPeopleSearch,
  component: lazyRouteComponent(() => import('../admin/people/PeoplePage.tsx'), 'PeoplePage'),
});

const adminPerson = createRoute({
  getParentRoute: () => admin,
  path: 'people/$personId',
  component: lazyRouteComponent(() => import('../admin/people/PersonPage.tsx'), 'PersonPage'),
});

const adminBringIn = createRoute({
  getParentRoute: () => admin,
  path: 'bring-in',
  component: lazyRouteComponent(() => import('../brought-partnerships/BringInPage.tsx'), 'BringInPage'),
});

const adminOrganisations = createRoute({
  getParentRoute: () => admin,
  path: 'organisations',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('../admin/organisations/OrganisationsPage.tsx'), 'OrganisationsPage'),
});

const adminOrganisation = createRoute({
  getParentRoute: () => admin,
  path: 'organisations/$organisationId',
  component: lazyRouteComponent(() => import('../admin/organisations/OrganisationPage.tsx'), 'OrganisationPage'),
});

const adminOutcomes = createRoute({
  getParentRoute: () => admin,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('../admin/outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});

const adminOutcome = createRoute({
  getParentRoute: () => admin,
  path: 'outcomes/$outcomeId',
  component: lazyRouteComponent(() => import('../admin/outcomes/OutcomePage.tsx'), 'OutcomePage'),
});

const adminSettings = createRoute({
  getParentRoute: () => admin,
  path: 'settings',
  component: lazyRouteComponent(() => import('../admin/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const adminScoring = createRoute({
  getParentRoute: () => admin,
  path: 'scoring',
  component: lazyRouteComponent(() => import('../admin/scoring/ScoringPage.tsx'), 'ScoringPage'),
});

const adminTemplates = createRoute({
  getParentRoute: () => admin,
  path: 'agenda-templates',
  component: lazyRouteComponent(
    () => import('../admin/agenda-templates/WorkspaceTemplatesPage.tsx'),
    'WorkspaceTemplatesPage',
  ),
});

const adminReminders = createRoute({
  getParentRoute: () => admin,
  path: 'reminders',
  component: lazyRouteComponent(() => import('../admin/reminders/RemindersPage.tsx'), 'RemindersPage'),
});

const adminPost = createRoute({
  getParentRoute: () => admin,
  path: 'emails',
  validateSearch: readPostSearch,
  component: lazyRouteComponent(() => import('../admin/post/PostPage.tsx'), 'PostPage'),
});

const adminTokens = createRoute({
  getParentRoute: () => admin,
  path: 'tokens',
  component: lazyRouteComponent(() => import('../admin/tokens/WorkspaceTokensPage.tsx'), 'WorkspaceTokensPage'),
});

const adminServiceAccounts = createRoute({
  getParentRoute: () => admin,
  path: 'service-accounts',
  component: lazyRouteComponent(
    () => import('../admin/service-accounts/ServiceAccountsPage.tsx'),
    'ServiceAccountsPage',
  ),
});

const adminServiceAccount = createRoute({
  getParentRoute: () => admin,
  path: 'service-accounts/$serviceAccountId',
  component: lazyRouteComponent(() => import('../admin/service-accounts/ServiceAccountPage.tsx'), 'ServiceAccountPage'),
});

const adminWebhooks = createRoute({
  getParentRoute: () => admin,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../admin/webhooks/WebhooksPage.tsx'), 'WebhooksPage'),
});

const adminWebhook = createRoute({
  getParentRoute: () => admin,
  path: 'webhooks/$webhookId',
  component: lazyRouteComponent(() => import('../admin/webhooks/WebhookPage.tsx'), 'WebhookPage'),
});

const adminEmbeds = createRoute({
  getParentRoute: () => admin,
  path: 'embeds',
  validateSearch: readEmbedSearch,
  component: lazyRouteComponent(() => import('../admin/embeds/WorkspaceEmbedsPage.tsx'), 'WorkspaceEmbedsPage'),
});

const audit = createRoute({
  getParentRoute: () => workspace,
  path: 'audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../audit/AuditPage.tsx'), 'AuditPage'),
});

export const administrationRoutes = [
  admin.addChildren([
    adminHome,
    adminPeople,
    adminPerson,
    adminBringIn,
    adminOrganisations,
    adminOrganisation,
    adminOutcomes,
    adminOutcome,
    adminSettings,
    adminScoring,
    adminTemplates,
    adminReminders,
    adminPost,
    adminTokens,
    adminServiceAccounts,
    adminServiceAccount,
    adminWebhooks,
    adminWebhook,
    adminEmbeds,
  ]),
  audit,
] as const;
