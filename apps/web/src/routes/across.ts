import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readChaseListSearch } from '../chasing/chase-search.ts';
import { readDecisionSearch } from '../decisions/decision-search.ts';
import { readProgressSearch } from '../indicator-progress/progress-search.ts';
import { readMyActionSearch } from '../my-actions/my-action-search.ts';
import { readCompareSearch } from '../overview/compare-search.ts';
import { readRegisterSearch } from '../register/register-search.ts';
import { readSroReportSearch } from '../sro-reports/sro-report-search.ts';
import { readWordsSearch } from '../search/words-search.ts';
import { readWorkloadSearch } from '../workload/workload-search.ts';
import { workspace } from './places.ts';

// What lies over all partnerships of a workspace.

const register = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('../register/RegisterPage.tsx'), 'RegisterPage'),
});

const portfolio = createRoute({
  getParentRoute: () => workspace,
  path: 'overview',
  component: lazyRouteComponent(() => import('../overview/PortfolioPage.tsx'), 'PortfolioPage'),
});

const compare = createRoute({
  getParentRoute: () => workspace,
  path: 'compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('../overview/ComparePage.tsx'), 'ComparePage'),
});

const boardPacks = createRoute({
  getParentRoute: () => workspace,
  path: 'packs',
  component: lazyRouteComponent(() => import('../board-packs/BoardPacksPage.tsx'), 'BoardPacksPage'),
});

const connect = createRoute({
  getParentRoute: () => workspace,
  path: 'connect',
  component: lazyRouteComponent(() => import('../connecting/ConnectPage.tsx'), 'ConnectPage'),
});

const sroReport = createRoute({
  getParentRoute: () => workspace,
  path: 'overview/$report',
  validateSearch: readSroReportSearch,
  component: lazyRouteComponent(() => import('../sro-reports/SroReportPage.tsx'), 'SroReportPage'),
});

const myActions = createRoute({
  getParentRoute: () => workspace,
  path: 'my-actions',
  validateSearch: readMyActionSearch,
  component: lazyRouteComponent(() => import('../my-actions/MyActionsPage.tsx'), 'MyActionsPage'),
});

const decisionsAcross = createRoute({
  getParentRoute: () => workspace,
  path: 'decisions',
  validateSearch: readDecisionSearch,
  component: lazyRouteComponent(() => import('../decisions/AcrossDecisionsPage.tsx'), 'AcrossDecisionsPage'),
});

const chaseList = createRoute({
  getParentRoute: () => workspace,
  path: 'reports/chase',
  validateSearch: readChaseListSearch,
  component: lazyRouteComponent(() => import('../chasing/ChaseListPage.tsx'), 'ChaseListPage'),
});

const indicatorProgress = createRoute({
  getParentRoute: () => workspace,
  path: 'reports/indicators',
  validateSearch: readProgressSearch,
  component: lazyRouteComponent(
    () => import('../indicator-progress/IndicatorProgressPage.tsx'),
    'IndicatorProgressPage',
  ),
});

const reportFiles = createRoute({
  getParentRoute: () => workspace,
  path: 'reports/files',
  component: lazyRouteComponent(() => import('../report-files/ReportFilesPage.tsx'), 'ReportFilesPage'),
});

const workload = createRoute({
  getParentRoute: () => workspace,
  path: 'reports/workload',
  validateSearch: readWorkloadSearch,
  component: lazyRouteComponent(() => import('../workload/WorkloadPage.tsx'), 'WorkloadPage'),
});

const searching = createRoute({
  getParentRoute: () => workspace,
  path: 'search',
  validateSearch: readWordsSearch,
  component: lazyRouteComponent(() => import('../search/SearchPage.tsx'), 'SearchPage'),
});

const framework = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('../outcomes/FrameworkPage.tsx'), 'FrameworkPage'),
});

const startIndicatorValues = createRoute({
  getParentRoute: () => workspace,
  path: 'indicator-values',
  component: lazyRouteComponent(() => import('../imports/IndicatorValuesPage.tsx'), 'IndicatorValuesPage'),
});

const matchIndicatorValues = createRoute({
  getParentRoute: () => workspace,
  path: 'indicator-values/$importId',
  component: lazyRouteComponent(() => import('../imports/MatchImportPage.tsx'), 'MatchImportPage'),
});

const checkIndicatorValues = createRoute({
  getParentRoute: () => workspace,
  path: 'indicator-values/$importId/check',
  component: lazyRouteComponent(() => import('../imports/CheckImportPage.tsx'), 'CheckImportPage'),
});

const indicator = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes/$reference',
  component: lazyRouteComponent(() => import('../outcomes/SeriesPage.tsx'), 'IndicatorPage'),
});

const frameworkVersions = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes/versions',
  component: lazyRouteComponent(
    () => import('../framework-versions/FrameworkVersionsPage.tsx'),
    'FrameworkVersionsPage',
  ),
});

const compareFramework = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes/versions/compare',
  component: lazyRouteComponent(() => import('../framework-versions/CompareFrameworkPage.tsx'), 'CompareFrameworkPage'),
});

const frameworkVersion = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes/versions/$number',
  component: lazyRouteComponent(() => import('../framework-versions/FrameworkVersionPage.tsx'), 'FrameworkVersionPage'),
});

export const acrossRoutes = [
  register,
  portfolio,
  compare,
  sroReport,
  boardPacks,
  connect,
  myActions,
  decisionsAcross,
  chaseList,
  indicatorProgress,
  reportFiles,
  workload,
  searching,
  framework,
  startIndicatorValues,
  matchIndicatorValues,
  checkIndicatorValues,
  frameworkVersions,
  compareFramework,
  frameworkVersion,
  indicator,
] as const;
