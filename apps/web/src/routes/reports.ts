import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readChaseBoardSearch } from '../chasing/chase-search.ts';
import { partnership } from './places.ts';

// Progress reports and chasing them.

const reports = createRoute({
  getParentRoute: () => partnership,
  path: 'reports',
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
});

/** Where every partner is with its part. */
const chaseBoard = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/chase',
  validateSearch: readChaseBoardSearch,
  component: lazyRouteComponent(() => import('../chasing/ChaseBoardPage.tsx'), 'ChaseBoardPage'),
});

/** A report goes by the first day of its period. */
const report = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference',
  component: lazyRouteComponent(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
});

const checkReport = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/check',
  component: lazyRouteComponent(() => import('../reports/CheckReportPage.tsx'), 'CheckReportPage'),
});

const compareEditions = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/editions',
  component: lazyRouteComponent(() => import('../reports/ComparePage.tsx'), 'ComparePage'),
});

/** What one partner says towards a report. */
const contribution = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/from/$partnerId',
  component: lazyRouteComponent(() => import('../report-contributions/ContributionPage.tsx'), 'ContributionPage'),
});

const checkContribution = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/from/$partnerId/check',
  component: lazyRouteComponent(
    () => import('../report-contributions/CheckContributionPage.tsx'),
    'CheckContributionPage',
  ),
});

export const reportsRoutes = [
  reports,
  chaseBoard,
  report,
  checkReport,
  compareEditions,
  contribution,
  checkContribution,
] as const;
