import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readHistorySearch } from '../history/history-search.ts';
import { readPartnerSearch } from '../partners/partner-search.ts';
import { readSeatSearch } from '../people/seat-search.ts';
import { partnership } from './places.ts';

// Who is in a partnership, and what became of it.

const overview = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  component: lazyRouteComponent(() => import('../overview/OverviewPage.tsx'), 'OverviewPage'),
});

const partners = createRoute({
  getParentRoute: () => partnership,
  path: 'partners',
  validateSearch: readPartnerSearch,
  component: lazyRouteComponent(() => import('../partners/PartnersPage.tsx'), 'PartnersPage'),
});

const partner = createRoute({
  getParentRoute: () => partnership,
  path: 'partners/$partnerId',
  component: lazyRouteComponent(() => import('../partners/PartnerPage.tsx'), 'PartnerPage'),
});

const people = createRoute({
  getParentRoute: () => partnership,
  path: 'people',
  validateSearch: readSeatSearch,
  component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
});

const handover = createRoute({
  getParentRoute: () => partnership,
  path: 'people/$membershipId/handover',
  component: lazyRouteComponent(() => import('../people/HandoverPage.tsx'), 'HandoverPage'),
});

const history = createRoute({
  getParentRoute: () => partnership,
  path: 'history',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('../history/HistoryPage.tsx'), 'HistoryPage'),
});

const settings = createRoute({
  getParentRoute: () => partnership,
  path: 'settings',
  component: lazyRouteComponent(() => import('../register/SettingsPage.tsx'), 'SettingsPage'),
});

const copies = createRoute({
  getParentRoute: () => partnership,
  path: 'copies',
  component: lazyRouteComponent(() => import('../partnership-copies/CopiesPage.tsx'), 'CopiesPage'),
});

export const partnersRoutes = [overview, partners, partner, people, handover, history, settings, copies] as const;
