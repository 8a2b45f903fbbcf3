import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readInvitationSearch } from '../calling/answer-search.ts';
import { readDecisionSearch } from '../decisions/decision-search.ts';
import { readInterestSearch } from '../interests/interest-search.ts';
import { partnership } from './places.ts';

// Meetings and what they decide.

const meetings = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings',
  component: lazyRouteComponent(() => import('../meetings/MeetingsPage.tsx'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference',
  validateSearch: readInvitationSearch,
  component: lazyRouteComponent(() => import('../meetings/MeetingPage.tsx'), 'MeetingPage'),
});

const meetingRun = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/run',
  component: lazyRouteComponent(() => import('../meetings/RunPage.tsx'), 'RunPage'),
});

const meetingWall = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/wall',
  component: lazyRouteComponent(() => import('../following/WallPage.tsx'), 'WallPage'),
});

const meetingFollow = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/follow',
  component: lazyRouteComponent(() => import('../following/FollowPage.tsx'), 'FollowPage'),
});

const meetingMinutes = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/minutes',
  component: lazyRouteComponent(() => import('../minutes/MinutesPage.tsx'), 'MinutesPage'),
});

const agendaTemplates = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/agenda-templates',
  component: lazyRouteComponent(() => import('../agenda-templates/AgendaTemplatesPage.tsx'), 'AgendaTemplatesPage'),
});

const interests = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/interests',
  validateSearch: readInterestSearch,
  component: lazyRouteComponent(() => import('../interests/InterestsPage.tsx'), 'InterestsPage'),
});

const decisions = createRoute({
  getParentRoute: () => partnership,
  path: 'decisions',
  validateSearch: readDecisionSearch,
  component: lazyRouteComponent(() => import('../decisions/DecisionsPage.tsx'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => partnership,
  path: 'decisions/$reference',
  component: lazyRouteComponent(() => import('../decisions/DecisionPage.tsx'), 'DecisionPage'),
});

export const meetingsRoutes = [
  meetings,
  meeting,
  meetingRun,
  meetingWall,
  meetingFollow,
  meetingMinutes,
  agendaTemplates,
  interests,
  decisions,
  decision,
] as const;
