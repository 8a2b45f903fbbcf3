import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readActionSearch } from '../actions/action-search.ts';
import { readAnswerSearch } from '../actions/answer-search.ts';
import { readRiskSearch } from '../risks/risk-search.ts';
import { partnership } from './places.ts';

// Actions and risks, and taking them over from a spreadsheet.

const actions = createRoute({
  getParentRoute: () => partnership,
  path: 'actions',
  validateSearch: readActionSearch,
  component: lazyRouteComponent(() => import('../actions/ActionsPage.tsx'), 'ActionsPage'),
});

const action = createRoute({
  getParentRoute: () => partnership,
  path: 'actions/$reference',
  validateSearch: readAnswerSearch,
  component: lazyRouteComponent(() => import('../actions/ActionPage.tsx'), 'ActionPage'),
});

const risks = createRoute({
  getParentRoute: () => partnership,
  path: 'risks',
  validateSearch: readRiskSearch,
  component: lazyRouteComponent(() => import('../risks/RisksPage.tsx'), 'RisksPage'),
});

const risk = createRoute({
  getParentRoute: () => partnership,
  path: 'risks/$reference',
  component: lazyRouteComponent(() => import('../risks/RiskPage.tsx'), 'RiskPage'),
});

const startImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register',
  component: lazyRouteComponent(() => import('../imports/StartImportPage.tsx'), 'StartImportPage'),
});

const matchImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register/$importId',
  component: lazyRouteComponent(() => import('../imports/MatchImportPage.tsx'), 'MatchImportPage'),
});

const checkImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register/$importId/check',
  component: lazyRouteComponent(() => import('../imports/CheckImportPage.tsx'), 'CheckImportPage'),
});

export const workRoutes = [actions, action, risks, risk, startImport, matchImport, checkImport] as const;
