import { accountability, accountabilityLines } from './accountability-lines.ts';
import { actions } from './actions.ts';
import { agendaPack } from './agenda-pack.ts';
import { agendaSuggestions } from './agenda-suggestions.ts';
import { agendaTemplates, workspaceAgendaTemplates } from './agenda-templates.ts';
import { agreementComments } from './agreement-comments.ts';
import { agreements } from './agreements.ts';
import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { attendance } from './attendance.ts';
import { boardPackLinks, boardPacks } from './board-packs.ts';
import { budgetLines } from './budget-lines.ts';
import { calendars } from './calendars.ts';
import { chasing } from './chasing.ts';
import { contributions } from './contributions.ts';
import { criteria } from './criteria.ts';
import { curveSessions } from './curve-sessions.ts';
import { dashboard } from './dashboard.ts';
import { decisions } from './decisions.ts';
import { indicatorEmbeds, measureEmbeds } from './embeds.ts';
import { expenditures } from './expenditures.ts';
import { feeds } from './feeds.ts';
import { frameworkVersions } from './framework-versions.ts';
import { fundingStreams } from './funding-streams.ts';
import { imports, indicatorImports } from './imports.ts';
import { indicatorProgress } from './indicator-progress.ts';
import { indicators } from './indicators.ts';
import { me } from './me.ts';
import { measures } from './measures.ts';
import { interests } from './interests.ts';
import { meetingInvitations } from './meeting-invitations.ts';
import { meetingSeries } from './meeting-series.ts';
import { meetings } from './meetings.ts';
import { memberships } from './memberships.ts';
import { milestones } from './milestones.ts';
import { minutes } from './minutes.ts';
import { money } from './money.ts';
import { notifications } from './notifications.ts';
import { nudges } from './nudges.ts';
import { objectives } from './objectives.ts';
import { organisations } from './organisations.ts';
import { outcomes } from './outcomes.ts';
import { papers } from './papers.ts';
import { partners } from './partners.ts';
import { partnerships } from './partnerships.ts';
import { people } from './people.ts';
import { pledges } from './pledges.ts';
import { logicModel } from './logic-model.ts';
import { skills } from './skills.ts';
import {
  accountabilityGaps,
  deviations,
  fairAllocation,
  lateReports,
  overlaps,
  partnerDuties,
  workload,
  reportingBurden,
  reportDefinitions,
  riskProfile,
  spend,
} from './sro-reports.ts';
import { plan } from './plan.ts';
import { portfolio } from './portfolio.ts';
import { post } from './post.ts';
import { pulse } from './pulse.ts';
import { partnershipReminders, reminderRules } from './reminder-rules.ts';
import { reportCards } from './report-cards.ts';
import { reportContributions } from './report-contributions.ts';
import { broughtPartnerships } from './brought-partnerships.ts';
import { partnershipCopies } from './partnership-copies.ts';
import { reportFiles } from './report-files.ts';
import { reportRecipients } from './report-recipients.ts';
import { reports } from './reports.ts';
import { riskMatrix } from './risk-matrix.ts';
import { risks } from './risks.ts';
import { savedViews } from './saved-views.ts';
import { search } from './search.ts';
import { serviceAccounts } from './service-accounts.ts';
import { stories } from './stories.ts';
import { support } from './support.ts';
import { tokens } from './tokens.ts';
import { unmetResponsibilities } from './unmet-responsibilities.ts';
import { work } from './work.ts';
import { webhooks } from './webhooks.ts';
import { workspaceEmbeds } from './workspace-embeds.ts';
import { workspaces } from './workspaces.ts';
import { writers } from './writers.ts';

export * from './kernel/index.ts';
export * from './accountability-lines.ts';
export * from './actions.ts';
export type { ServiceAccountRepresentation } from './service-accounts.ts';
export type { WebhookRepresentation, WholeWebhookDelivery } from './webhooks.ts';
export type { AgendaTemplateRepresentation } from './agenda-templates.ts';
export * from './agreement-comments.ts';
export * from './agreements.ts';
export * from './audit.ts';
export * from './auth.ts';
export * from './attendance.ts';
export type { BudgetLineRepresentation } from './budget-lines.ts';
export * from './calendars.ts';
export * from './chasing.ts';
export * from './contributions.ts';
export type { CriterionRepresentation, ListedCriterion } from './criteria.ts';
export * from './curve-sessions.ts';
export * from './dashboard.ts';
export * from './decisions.ts';
export * from './demo.ts';
export type { Embed, NewEmbed } from './embeds.ts';
export * from './events.ts';
export type { ExpenditureRepresentation } from './expenditures.ts';
export type { FundingStreamRepresentation } from './funding-streams.ts';
export * from './imports.ts';
export type {
  FrameworkComparison,
  FrameworkInForce,
  FrameworkVersionRepresentation,
  ListedFrameworkVersion,
} from './framework-versions.ts';
export * from './indicator-progress.ts';
export * from './indicators.ts';
export * from './me.ts';
export * from './measures.ts';
export * from './interests.ts';
export * from './meeting-invitations.ts';
export * from './meeting-series.ts';
export * from './meetings.ts';
export * from './memberships.ts';
export type { ListedMilestone, MilestoneRepresentation } from './milestones.ts';
export type { MinutesCorrectionView, MinutesRepresentation } from './minutes.ts';
export type { MoneyOverview, MoneySum } from './money.ts';
export * from './notifications.ts';
export * from './nudges.ts';
export type { ListedObjective, ObjectiveRepresentation, ServedOutcome } from './objectives.ts';
export * from './organisations.ts';
export * from './outcomes.ts';
export * from './papers.ts';
export * from './partners.ts';
export * from './partnerships.ts';
export * from './people.ts';
export type { PledgeDeliveryRepresentation, PledgeRepresentation, PledgeSums } from './pledges.ts';
export type { LogicBoxRepresentation, LogicEvidenceShown, LogicModel } from './logic-model.ts';
export type { SkillHoldingRepresentation, SkillMatrix, SkillRepresentation } from './skills.ts';
export type { Plan, PlannedAction, PlannedMilestone, PlannedObjective } from './plan.ts';
export type { BoardPackLink, BoardPackRepresentation } from './board-packs.ts';
export * from './portfolio.ts';
export type { ReportDefinition } from './sro-reports.ts';
export * from './post.ts';
export * from './pulse.ts';
export * from './reminder-rules.ts';
export * from './report-cards.ts';
export * from './report-contributions.ts';
export type { BroughtPartnershipPreview } from './brought-partnerships.ts';
export { zip } from './partnership-copies.ts';
export type { PartnershipCopyRepresentation } from './partnership-copies.ts';
export type { ReportFileRepresentation } from './report-files.ts';
export * from './report-recipients.ts';
export * from './reports.ts';
export * from './risk-matrix.ts';
export * from './risks.ts';
export * from './saved-views.ts';
export type { Found, SearchResult } from './search.ts';
export * from './series-views.ts';
export type { Story } from './stories.ts';
export * from './support.ts';
export * from './tokens.ts';
export * from './unmet-responsibilities.ts';
export * from './work.ts';
export type { WorkspaceEmbed } from './workspace-embeds.ts';
export * from './workspaces.ts';
export * from './writers.ts';

/** Every operation of the API, by concept. */
export const contract = {
  accountability,
  accountabilityLines,
  actions,
  agendaPack,
  agendaSuggestions,
  agendaTemplates,
  agreementComments,
  agreements,
  audit,
  auth,
  attendance,
  boardPackLinks,
  boardPacks,
  budgetLines,
  calendars,
  chasing,
  contributions,
  criteria,
  curveSessions,
  dashboard,
  decisions,
  expenditures,
  frameworkVersions,
  fundingStreams,
  imports,
  indicatorEmbeds,
  indicatorImports,
  indicatorProgress,
  indicators,
  me,
  measureEmbeds,
  measures,
  interests,
  meetingInvitations,
  meetingSeries,
  meetings,
  memberships,
  milestones,
  minutes,
  money,
  notifications,
  nudges,
  objectives,
  organisations,
  outcomes,
  papers,
  partners,
  partnershipReminders,
  partnerships,
  people,
  pledges,
  logicModel,
  skills,
  plan,
  portfolio,
  riskProfile,
  deviations,
  lateReports,
  accountabilityGaps,
  fairAllocation,
  partnerDuties,
  spend,
  overlaps,
  workload,
  reportingBurden,
  reportDefinitions,
  feeds,
  post,
  pulse,
  reminderRules,
  reportCards,
  reportContributions,
  broughtPartnerships,
  partnershipCopies,
  reportFiles,
  reportRecipients,
  reports,
  riskMatrix,
  risks,
  savedViews,
  search,
  stories,
  support,
  tokens,
  unmetResponsibilities,
  work,
  workspaceAgendaTemplates,
  serviceAccounts,
  webhooks,
  workspaceEmbeds,
  workspaces,
  writers,
};
