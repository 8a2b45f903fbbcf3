import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountabilitySearch } from '../accountability/accountability-search.ts';
import { partnership } from './places.ts';

// Who answers to whom: lines, agreements, what was not met.

const accountability = createRoute({
  getParentRoute: () => partnership,
  path: 'accountability',
  validateSearch: readAccountabilitySearch,
  component: lazyRouteComponent(() => import('../accountability/AccountabilityPage.tsx'), 'AccountabilityPage'),
});

const accountabilityLine = createRoute({
  getParentRoute: () => partnership,
  path: 'accountability/$reference',
  component: lazyRouteComponent(() => import('../accountability/LinePage.tsx'), 'LinePage'),
});

const unmet = createRoute({
  getParentRoute: () => partnership,
  path: 'unmet/$reference',
  component: lazyRouteComponent(() => import('../unmet-responsibilities/UnmetPage.tsx'), 'UnmetPage'),
});

const agreements = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements',
  component: lazyRouteComponent(() => import('../agreements/AgreementsPage.tsx'), 'AgreementsPage'),
});

const agreement = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements/$reference',
  component: lazyRouteComponent(() => import('../agreements/AgreementPage.tsx'), 'AgreementPage'),
});

const compareAgreement = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements/$reference/versions',
  component: lazyRouteComponent(() => import('../agreements/CompareAgreementPage.tsx'), 'CompareAgreementPage'),
});

export const answeringRoutes = [
  accountability,
  accountabilityLine,
  unmet,
  agreements,
  agreement,
  compareAgreement,
] as const;
