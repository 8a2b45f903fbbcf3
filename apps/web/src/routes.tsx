import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { Broken } from './app/Broken.tsx';
import { NotFound } from './app/NotFound.tsx';
import { readAccountabilitySearch } from './accountability/accountability-search.ts';
import { readActionSearch } from './actions/action-search.ts';
import { readAnswerSearch } from './actions/answer-search.ts';
import { readInvitationSearch } from './calling/answer-search.ts';
import { readMyActionSearch } from './my-actions/my-action-search.ts';
import { sessionQuery } from './app/session.ts';
import { Shell } from './app/Shell.tsx';
import { Starting } from './app/Starting.tsx';
import { problemOf } from './lib/problem.ts';
import { readWorkspaceChoice } from './account/workspace-choice.ts';
import { readOrganisationSearch } from './admin/organisations/organisation-search.ts';
import { readAdminPeopleSearch } from './admin/people/people-search.ts';
import { readPostSearch } from './admin/post/post-search.ts';
import { readAuditSearch } from './audit/audit-search.ts';
import { asRead, shaped, word, yes } from './lib/search.ts';
import { MyWorkPage } from './my-work/MyWorkPage.tsx';
import { readChaseBoardSearch, readChaseListSearch } from './chasing/chase-search.ts';
import { readDecisionSearch } from './decisions/decision-search.ts';
import { readHistorySearch } from './history/history-search.ts';
import { readPartnerSearch } from './partners/partner-search.ts';
import { readSeatSearch } from './people/seat-search.ts';
import { readRegisterSearch } from './register/register-search.ts';
import { readRiskSearch } from './risks/risk-search.ts';

// The table of contents of the client: every page, with its address. A concept adds its lines here and nowhere else;
// app/navigation.ts shows an item as soon as its address is in this list.

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string; ended?: true } =>
    asRead({ next: shaped(raw, 'next', /^\/(?![/\\])/), ended: yes(raw, 'ended') }),
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: 'forgotten-password',
  component: lazyRouteComponent(() => import('./joining/ForgottenPasswordPage.tsx'), 'ForgottenPasswordPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: 'new-password',
  component: lazyRouteComponent(() => import('./joining/NewPasswordPage.tsx'), 'NewPasswordPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: 'invitation',
  component: lazyRouteComponent(() => import('./joining/InvitationPage.tsx'), 'InvitationPage'),
});

/** Everything behind the sign-in, in the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Shell,
  pendingComponent: Starting,
  loader: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (thrown) {
      if (problemOf(thrown).status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw thrown;
    }
  },
});

const myWork = createRoute({ getParentRoute: () => frame, path: '/', component: MyWorkPage });

const account = createRoute({
  getParentRoute: () => frame,
  path: 'account',
  component: lazyRouteComponent(() => import('./account/AccountLayout.tsx'), 'AccountLayout'),
});

const security = createRoute({
  getParentRoute: () => account,
  path: '/',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

const profile = createRoute({
  getParentRoute: () => account,
  path: 'profile',
  validateSearch: readWorkspaceChoice,
  component: lazyRouteComponent(() => import('./account/ProfilePage.tsx'), 'ProfilePage'),
});

const notificationChoices = createRoute({
  getParentRoute: () => account,
  path: 'notifications',
  validateSearch: readWorkspaceChoice,
  component: lazyRouteComponent(() => import('./account/NotificationsPage.tsx'), 'NotificationsPage'),
});

const display = createRoute({
  getParentRoute: () => account,
  path: 'display',
  component: lazyRouteComponent(() => import('./account/DisplayPage.tsx'), 'DisplayPage'),
});

/** `/w/$workspace`: its index is the register of partnerships. */
const workspace = createRoute({ getParentRoute: () => frame, path: 'w/$workspace' });

/** `/w/$workspace/p/$code`: its index is the partnership's overview. */
const partnership = createRoute({
  getParentRoute: () => workspace,
  path: 'p/$code',
  component: lazyRouteComponent(() => import('./partnerships/PlaceLayout.tsx'), 'PlaceLayout'),
});

const overview = createRoute({
  getParentRoute: () => partnership,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
});

const portfolio = createRoute({
  getParentRoute: () => workspace,
  path: 'overview',
  component: lazyRouteComponent(() => import('./overview/PortfolioPage.tsx'), 'PortfolioPage'),
});

const myActions = createRoute({
  getParentRoute: () => workspace,
  path: 'my-actions',
  validateSearch: readMyActionSearch,
  component: lazyRouteComponent(() => import('./my-actions/MyActionsPage.tsx'), 'MyActionsPage'),
});

const actions = createRoute({
  getParentRoute: () => partnership,
  path: 'actions',
  validateSearch: readActionSearch,
  component: lazyRouteComponent(() => import('./actions/ActionsPage.tsx'), 'ActionsPage'),
});

const action = createRoute({
  getParentRoute: () => partnership,
  path: 'actions/$reference',
  validateSearch: readAnswerSearch,
  component: lazyRouteComponent(() => import('./actions/ActionPage.tsx'), 'ActionPage'),
});

const register = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./register/RegisterPage.tsx'), 'RegisterPage'),
});

const partners = createRoute({
  getParentRoute: () => partnership,
  path: 'partners',
  validateSearch: readPartnerSearch,
  component: lazyRouteComponent(() => import('./partners/PartnersPage.tsx'), 'PartnersPage'),
});

const partner = createRoute({
  getParentRoute: () => partnership,
  path: 'partners/$partnerId',
  component: lazyRouteComponent(() => import('./partners/PartnerPage.tsx'), 'PartnerPage'),
});

const people = createRoute({
  getParentRoute: () => partnership,
  path: 'people',
  validateSearch: readSeatSearch,
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const handover = createRoute({
  getParentRoute: () => partnership,
  path: 'people/$membershipId/handover',
  component: lazyRouteComponent(() => import('./people/HandoverPage.tsx'), 'HandoverPage'),
});

const reports = createRoute({
  getParentRoute: () => partnership,
  path: 'reports',
  component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
});

/** Where every partner is with its part. */
const chaseBoard = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/chase',
  validateSearch: readChaseBoardSearch,
  component: lazyRouteComponent(() => import('./chasing/ChaseBoardPage.tsx'), 'ChaseBoardPage'),
});

const chaseList = createRoute({
  getParentRoute: () => workspace,
  path: 'reports/chase',
  validateSearch: readChaseListSearch,
  component: lazyRouteComponent(() => import('./chasing/ChaseListPage.tsx'), 'ChaseListPage'),
});

/** A report goes by the first day of its period. */
const report = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference',
  component: lazyRouteComponent(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
});

const checkReport = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/check',
  component: lazyRouteComponent(() => import('./reports/CheckReportPage.tsx'), 'CheckReportPage'),
});

const compareEditions = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/editions',
  component: lazyRouteComponent(() => import('./reports/ComparePage.tsx'), 'ComparePage'),
});

/** What one partner says towards a report. */
const contribution = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/from/$partnerId',
  component: lazyRouteComponent(() => import('./report-contributions/ContributionPage.tsx'), 'ContributionPage'),
});

const checkContribution = createRoute({
  getParentRoute: () => partnership,
  path: 'reports/$reference/from/$partnerId/check',
  component: lazyRouteComponent(
    () => import('./report-contributions/CheckContributionPage.tsx'),
    'CheckContributionPage',
  ),
});

const agreements = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements',
  component: lazyRouteComponent(() => import('./agreements/AgreementsPage.tsx'), 'AgreementsPage'),
});

const agreement = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements/$reference',
  component: lazyRouteComponent(() => import('./agreements/AgreementPage.tsx'), 'AgreementPage'),
});

const compareAgreement = createRoute({
  getParentRoute: () => partnership,
  path: 'agreements/$reference/versions',
  component: lazyRouteComponent(() => import('./agreements/CompareAgreementPage.tsx'), 'CompareAgreementPage'),
});

const history = createRoute({
  getParentRoute: () => partnership,
  path: 'history',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('./history/HistoryPage.tsx'), 'HistoryPage'),
});

const settings = createRoute({
  getParentRoute: () => partnership,
  path: 'settings',
  component: lazyRouteComponent(() => import('./register/SettingsPage.tsx'), 'SettingsPage'),
});

const notifications = createRoute({
  getParentRoute: () => frame,
  path: 'notifications',
  validateSearch: (raw: Record<string, unknown>): { unread?: true } => asRead({ unread: yes(raw, 'unread') }),
  component: lazyRouteComponent(() => import('./notifications/NotificationsPage.tsx'), 'NotificationsPage'),
});

const startImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register',
  component: lazyRouteComponent(() => import('./imports/StartImportPage.tsx'), 'StartImportPage'),
});

const matchImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register/$importId',
  component: lazyRouteComponent(() => import('./imports/MatchImportPage.tsx'), 'MatchImportPage'),
});

const checkImport = createRoute({
  getParentRoute: () => partnership,
  path: 'import/$register/$importId/check',
  component: lazyRouteComponent(() => import('./imports/CheckImportPage.tsx'), 'CheckImportPage'),
});

/** Whatever leads nowhere still has the frame round it. */
const missing = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

const risks = createRoute({
  getParentRoute: () => partnership,
  path: 'risks',
  validateSearch: readRiskSearch,
  component: lazyRouteComponent(() => import('./risks/RisksPage.tsx'), 'RisksPage'),
});

const risk = createRoute({
  getParentRoute: () => partnership,
  path: 'risks/$reference',
  component: lazyRouteComponent(() => import('./risks/RiskPage.tsx'), 'RiskPage'),
});

const outcomes = createRoute({
  getParentRoute: () => partnership,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('./outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});

/** A measure, `F-003`, or an indicator of the workspace, `I-012`. */
const series = createRoute({
  getParentRoute: () => partnership,
  path: 'outcomes/$reference',
  component: lazyRouteComponent(() => import('./outcomes/SeriesPage.tsx'), 'SeriesInPartnershipPage'),
});

const framework = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('./outcomes/FrameworkPage.tsx'), 'FrameworkPage'),
});

const indicator = createRoute({
  getParentRoute: () => workspace,
  path: 'outcomes/$reference',
  component: lazyRouteComponent(() => import('./outcomes/SeriesPage.tsx'), 'IndicatorPage'),
});

const accountability = createRoute({
  getParentRoute: () => partnership,
  path: 'accountability',
  validateSearch: readAccountabilitySearch,
  component: lazyRouteComponent(() => import('./accountability/AccountabilityPage.tsx'), 'AccountabilityPage'),
});

const curveSession = createRoute({
  getParentRoute: () => partnership,
  path: 'curves/$sessionId',
  component: lazyRouteComponent(() => import('./curve-sessions/CurveSessionPage.tsx'), 'CurveSessionPage'),
});

const accountabilityLine = createRoute({
  getParentRoute: () => partnership,
  path: 'accountability/$reference',
  component: lazyRouteComponent(() => import('./accountability/LinePage.tsx'), 'LinePage'),
});

const plan = createRoute({
  getParentRoute: () => partnership,
  path: 'plan',
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
});

const timeline = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/timeline',
  component: lazyRouteComponent(() => import('./plan/TimelinePage.tsx'), 'TimelinePage'),
});

/** `at` is what is looked at: O-003, or the code of an outcome. */
const lineOfSight = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/line-of-sight',
  validateSearch: (raw: Record<string, unknown>): { at?: string } => asRead({ at: word(raw, 'at') }),
  component: lazyRouteComponent(() => import('./plan/LineOfSightPage.tsx'), 'LineOfSightPage'),
});

const planSuccess = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/success',
  component: lazyRouteComponent(() => import('./plan/SuccessPage.tsx'), 'SuccessPage'),
});

/** An objective or a milestone: O-003, M-012. */
const planItem = createRoute({
  getParentRoute: () => partnership,
  path: 'plan/$reference',
  component: lazyRouteComponent(() => import('./plan/PlanItemPage.tsx'), 'PlanItemPage'),
});

const decisions = createRoute({
  getParentRoute: () => partnership,
  path: 'decisions',
  validateSearch: readDecisionSearch,
  component: lazyRouteComponent(() => import('./decisions/DecisionsPage.tsx'), 'DecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => partnership,
  path: 'decisions/$reference',
  component: lazyRouteComponent(() => import('./decisions/DecisionPage.tsx'), 'DecisionPage'),
});

const decisionsAcross = createRoute({
  getParentRoute: () => workspace,
  path: 'decisions',
  validateSearch: readDecisionSearch,
  component: lazyRouteComponent(() => import('./decisions/AcrossDecisionsPage.tsx'), 'AcrossDecisionsPage'),
});

const meetings = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings',
  component: lazyRouteComponent(() => import('./meetings/MeetingsPage.tsx'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference',
  validateSearch: readInvitationSearch,
  component: lazyRouteComponent(() => import('./meetings/MeetingPage.tsx'), 'MeetingPage'),
});

const meetingRun = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/run',
  component: lazyRouteComponent(() => import('./meetings/RunPage.tsx'), 'RunPage'),
});

const meetingWall = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/wall',
  component: lazyRouteComponent(() => import('./following/WallPage.tsx'), 'WallPage'),
});

const meetingFollow = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/follow',
  component: lazyRouteComponent(() => import('./following/FollowPage.tsx'), 'FollowPage'),
});

const meetingMinutes = createRoute({
  getParentRoute: () => partnership,
  path: 'meetings/$reference/minutes',
  component: lazyRouteComponent(() => import('./minutes/MinutesPage.tsx'), 'MinutesPage'),
});

const money = createRoute({
  getParentRoute: () => partnership,
  path: 'money',
  component: lazyRouteComponent(() => import('./money/MoneyPage.tsx'), 'MoneyPage'),
});

const pledges = createRoute({
  getParentRoute: () => partnership,
  path: 'money/pledges',
  component: lazyRouteComponent(() => import('./pledges/PledgesPage.tsx'), 'PledgesPage'),
});

const pledge = createRoute({
  getParentRoute: () => partnership,
  path: 'money/pledges/$reference',
  component: lazyRouteComponent(() => import('./pledges/PledgePage.tsx'), 'PledgePage'),
});

const skills = createRoute({
  getParentRoute: () => partnership,
  path: 'money/skills',
  component: lazyRouteComponent(() => import('./skills/SkillsPage.tsx'), 'SkillsPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: 'demo/mail',
  component: lazyRouteComponent(() => import('./demo/MailboxPage.tsx'), 'MailboxPage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: 'dev/ui',
  component: __WORKSHOP__ ? lazyRouteComponent(() => import('./workshop/Workshop.tsx'), 'Workshop') : NotFound,
});

const admin = createRoute({
  getParentRoute: () => workspace,
  path: 'admin',
  component: lazyRouteComponent(() => import('./admin/AdminLayout.tsx'), 'AdminLayout'),
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
  component: lazyRouteComponent(() => import('./admin/people/PeoplePage.tsx'), 'PeoplePage'),
});

const adminPerson = createRoute({
  getParentRoute: () => admin,
  path: 'people/$personId',
  component: lazyRouteComponent(() => import('./admin/people/PersonPage.tsx'), 'PersonPage'),
});

const adminOrganisations = createRoute({
  getParentRoute: () => admin,
  path: 'organisations',
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('./admin/organisations/OrganisationsPage.tsx'), 'OrganisationsPage'),
});

const adminOrganisation = createRoute({
  getParentRoute: () => admin,
  path: 'organisations/$organisationId',
  component: lazyRouteComponent(() => import('./admin/organisations/OrganisationPage.tsx'), 'OrganisationPage'),
});

const adminOutcomes = createRoute({
  getParentRoute: () => admin,
  path: 'outcomes',
  component: lazyRouteComponent(() => import('./admin/outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});

const adminOutcome = createRoute({
  getParentRoute: () => admin,
  path: 'outcomes/$outcomeId',
  component: lazyRouteComponent(() => import('./admin/outcomes/OutcomePage.tsx'), 'OutcomePage'),
});

const adminSettings = createRoute({
  getParentRoute: () => admin,
  path: 'settings',
  component: lazyRouteComponent(() => import('./admin/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const adminScoring = createRoute({
  getParentRoute: () => admin,
  path: 'scoring',
  component: lazyRouteComponent(() => import('./admin/scoring/ScoringPage.tsx'), 'ScoringPage'),
});

const adminReminders = createRoute({
  getParentRoute: () => admin,
  path: 'reminders',
  component: lazyRouteComponent(() => import('./admin/reminders/RemindersPage.tsx'), 'RemindersPage'),
});

const adminPost = createRoute({
  getParentRoute: () => admin,
  path: 'emails',
  validateSearch: readPostSearch,
  component: lazyRouteComponent(() => import('./admin/post/PostPage.tsx'), 'PostPage'),
});

const adminTokens = createRoute({
  getParentRoute: () => admin,
  path: 'tokens',
  component: lazyRouteComponent(() => import('./admin/tokens/WorkspaceTokensPage.tsx'), 'WorkspaceTokensPage'),
});

const audit = createRoute({
  getParentRoute: () => workspace,
  path: 'audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});

const administration = admin.addChildren([
  adminHome,
  adminPeople,
  adminPerson,
  adminOrganisations,
  adminOrganisation,
  adminOutcomes,
  adminOutcome,
  adminSettings,
  adminScoring,
  adminReminders,
  adminPost,
  adminTokens,
]);

const aboutPartners = [partners, partner, people, handover, history, settings] as const;
const unmet = createRoute({
  getParentRoute: () => partnership,
  path: 'unmet/$reference',
  component: lazyRouteComponent(() => import('./unmet-responsibilities/UnmetPage.tsx'), 'UnmetPage'),
});

const aboutAgreements = [agreements, agreement, compareAgreement] as const;
const aboutImports = [startImport, matchImport, checkImport] as const;
const aboutReports = [
  reports,
  chaseBoard,
  report,
  checkReport,
  compareEditions,
  contribution,
  checkContribution,
] as const;

export const routeTree = root.addChildren([
  signIn,
  forgottenPassword,
  newPassword,
  invitation,
  frame.addChildren([
    missing,
    myWork,
    notifications,
    account.addChildren([security, profile, notificationChoices, display]),
    workspace.addChildren([
      administration,
      audit,
      portfolio,
      myActions,
      decisionsAcross,
      chaseList,
      framework,
      indicator,
      register,
      partnership.addChildren([
        overview,
        actions,
        action,
        risks,
        risk,
        outcomes,
        series,
        accountability,
        accountabilityLine,
        plan,
        timeline,
        lineOfSight,
        planSuccess,
        planItem,
        decisions,
        decision,
        meetings,
        meeting,
        meetingRun,
        meetingWall,
        meetingFollow,
        meetingMinutes,
        curveSession,
        unmet,
        money,
        pledges,
        pledge,
        skills,
        ...aboutPartners,
        ...aboutReports,
        ...aboutAgreements,
        ...aboutImports,
      ]),
    ]),
  ]),
  mailbox,
  workshop,
]);

export const routerDefaults = {
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
} as const;
