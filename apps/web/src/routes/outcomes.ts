import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asRead, word } from '../lib/search.ts';
import { partnership } from './places.ts';

// Outcomes, the plan towards them and what it takes.

const outcomes = createRoute({
  getParentRoute: () => partnership,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('../outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});

/** A measure, `F-003`, or an indicator of the workspace, `I-012`. */
const series = createRoute({
  getParentRoute: () => partnership,
  path: 'outcomes/$reference',
  component: lazyRouteComponent(() => import('../outcomes/SeriesPage.tsx'), 'SeriesInPartnershipPage'),
});

const curveSession = createRoute({
  getParentRoute: () => partnership,
  path: 'curves/$sessionId',
  component: lazyRouteComponent(() => import('../curve-sessions/CurveSessionPage.tsx'), 'CurveSessionPage'),
});

const plan = createRoute({
  getParentRoute: () => partnership,
  path: 'plan',
  component: lazyRouteComponent(() => import('../plan/PlanPage.tsx'), 'PlanPage'),
});

const timeline = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/timeline',
  component: lazyRouteComponent(() => import('../plan/TimelinePage.tsx'), 'TimelinePage'),
});

/** `at` is what is looked at: O-003, or the code of an outcome. */
const lineOfSight = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/line-of-sight',
  validateSearch: (raw: Record<string, unknown>): { at?: string } => asRead({ at: word(raw, 'at') }),
  component: lazyRouteComponent(() => import('../plan/LineOfSightPage.tsx'), 'LineOfSightPage'),
});

const logicModel = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/logic-model',
  component: lazyRouteComponent(() => import('../logic-model/LogicModelPage.tsx'), 'LogicModelPage'),
});

const planSuccess = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/success',
  component: lazyRouteComponent(() => import('../plan/SuccessPage.tsx'), 'SuccessPage'),
});

/** An objective or a milestone: O-003, M-012. */
const planItem = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/$reference',
  component: lazyRouteComponent(() => import('../plan/PlanItemPage.tsx'), 'PlanItemPage'),
});

const money = createRoute({
  getParentRoute: () => partnership,
  path: 'money',
  component: lazyRouteComponent(() => import('../money/MoneyPage.tsx'), 'MoneyPage'),
});

const pledges = createRoute({
  getParentRoute: () => partnership,
  path: 'money/pledges',
  component: lazyRouteComponent(() => import('../pledges/PledgesPage.tsx'), 'PledgesPage'),
});

const pledge = createRoute({
  getParentRoute: () => partnership,
  path: 'money/pledges/$reference',
  component: lazyRouteComponent(() => import('../pledges/PledgePage.tsx'), 'PledgePage'),
});

const skills = createRoute({
  getParentRoute: () => partnership,
  path: 'money/skills',
  component: lazyRouteComponent(() => import('../skills/SkillsPage.tsx'), 'SkillsPage'),
});

export const outcomesRoutes = [
  outcomes,
  series,
  curveSession,
  plan,
  timeline,
  lineOfSight,
  logicModel,
  planSuccess,
  planItem,
  money,
  pledges,
  pledge,
  skills,
] as const;
