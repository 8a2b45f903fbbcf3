import type { Kind } from '@trivet/domain';
import {
  accountabilityAgreementRecords,
  accountabilityLineRecords,
  clashSettlementRecords,
} from './accountability-lines/accountability-lines.table.ts';
import { accountGivenRecords } from './accounts-given/accounts-given.table.ts';
import { actionRecords } from './actions/actions.table.ts';
import { agendaItemRecords } from './agenda/agenda.table.ts';
import { agendaTemplateRecords } from './agenda-templates/agenda-templates.table.ts';
import { agreementCommentRecords, agreementPartyRecords, agreementRecords } from './agreements/agreements.table.ts';
import { attendeeRecords } from './attendance/attendance.table.ts';
import { boardPackRecords } from './board-packs/board-packs.table.ts';
import { budgetLineRecords } from './budget-lines/budget-lines.table.ts';
import { contributionRecords } from './contributions/contributions.table.ts';
import { criterionRecords } from './criteria/criteria.table.ts';
import { curveIdeaRecords, curvePartRecords, curveSessionRecords } from './curve-sessions/curve-sessions.table.ts';
import { decisionPositionRecords, decisionRecords, decisionRuleRecords } from './decisions/decisions.table.ts';
import { expenditureRecords } from './expenditures/expenditures.table.ts';
import { frameworkVersionRecords } from './framework-versions/framework-versions.table.ts';
import { fundingStreamRecords } from './funding-streams/funding-streams.table.ts';
import { importRecords } from './imports/imports.table.ts';
import { indicatorRecords } from './indicators/indicators.table.ts';
import { interestRecords } from './interests/interests.table.ts';
import { type CommandScope, type Repository, repository, type Row } from './kernel/repository.ts';
import { logicBoxRecords } from './logic-model/logic-model.table.ts';
import { measureRecords } from './measures/measures.table.ts';
import { meetingInvitationRecords } from './meeting-invitations/meeting-invitations.table.ts';
import { meetingNoteRecords } from './meeting-notes/meeting-notes.table.ts';
import { meetingSeriesRecords } from './meeting-series/meeting-series.table.ts';
import { meetingRecords } from './meetings/meetings.table.ts';
import { membershipRecords } from './memberships/memberships.table.ts';
import { milestoneRecords } from './milestones/milestones.table.ts';
import { minutesCorrectionRecords } from './minutes/minutes.table.ts';
import { nudgeRecords } from './nudges/nudges.table.ts';
import { objectiveRecords } from './objectives/objectives.table.ts';
import { organisationRecords } from './organisations/organisations.table.ts';
import { outcomeRecords } from './outcomes/outcomes.table.ts';
import { paperRecords } from './papers/papers.table.ts';
import { partnerRecords } from './partners/partners.table.ts';
import { partnershipRecords } from './partnerships/partnerships.table.ts';
import { personRecords } from './people/people.table.ts';
import { pledgeDeliveryRecords, pledgeRecords } from './pledges/pledges.table.ts';
import { skillHoldingRecords, skillRecords } from './skills/skills.table.ts';
import { postedLetterRepository } from './reminders/posted-letters.repository.ts';
import { reminderOverrideRecords, reminderSettingRecords } from './reminders/reminder-settings.table.ts';
import { reportContributionRecords } from './report-contributions/report-contributions.table.ts';
import { broughtPartnershipRecords } from './brought-partnerships/brought-partnerships.table.ts';
import { partnershipCopyRecords } from './partnership-copies/partnership-copies.table.ts';
import { reportFileRecords } from './report-files/report-files.table.ts';
import { reportRecipientRecords } from './report-recipients/report-recipients.table.ts';
import { reportRecords, scheduleRecords } from './reports/reports.table.ts';
import { riskMatrixRepository } from './risk-matrix/risk-matrix.repository.ts';
import { riskMatrixRecords } from './risk-matrix/risk-matrices.table.ts';
import { affectedPartnerRecords, riskLinkRecords, riskRecords, starterDismissalRecords } from './risks/risks.table.ts';
import { savedViewRecords } from './saved-views/saved-views.table.ts';
import { supportRecords } from './support/support.table.ts';
import { unmetResponsibilityRecords } from './unmet-responsibilities/unmet-responsibilities.table.ts';
import { serviceAccountRecords } from './service-accounts/service-accounts.table.ts';
import { webhookRecords } from './webhooks/webhooks.table.ts';
import { workspaceRecords } from './workspaces/workspaces.table.ts';

/** Every kind of record and the table it is kept in. */
export const records = {
  accountabilityAgreements: accountabilityAgreementRecords,
  accountabilityLines: accountabilityLineRecords,
  accountsGiven: accountGivenRecords,
  actions: actionRecords,
  affectedPartners: affectedPartnerRecords,
  agendaItems: agendaItemRecords,
  agendaTemplates: agendaTemplateRecords,
  agreementComments: agreementCommentRecords,
  agreementParties: agreementPartyRecords,
  agreements: agreementRecords,
  attendees: attendeeRecords,
  boardPacks: boardPackRecords,
  budgetLines: budgetLineRecords,
  clashSettlements: clashSettlementRecords,
  contributions: contributionRecords,
  criteria: criterionRecords,
  curveIdeas: curveIdeaRecords,
  curveParts: curvePartRecords,
  curveSessions: curveSessionRecords,
  decisionPositions: decisionPositionRecords,
  decisionRules: decisionRuleRecords,
  decisions: decisionRecords,
  expenditures: expenditureRecords,
  frameworkVersions: frameworkVersionRecords,
  fundingStreams: fundingStreamRecords,
  imports: importRecords,
  indicators: indicatorRecords,
  interests: interestRecords,
  logicBoxes: logicBoxRecords,
  measures: measureRecords,
  meetingInvitations: meetingInvitationRecords,
  meetingNotes: meetingNoteRecords,
  meetingSeries: meetingSeriesRecords,
  meetings: meetingRecords,
  memberships: membershipRecords,
  milestones: milestoneRecords,
  minutesCorrections: minutesCorrectionRecords,
  nudges: nudgeRecords,
  objectives: objectiveRecords,
  organisations: organisationRecords,
  outcomes: outcomeRecords,
  papers: paperRecords,
  partners: partnerRecords,
  partnerships: partnershipRecords,
  people: personRecords,
  pledgeDeliveries: pledgeDeliveryRecords,
  pledges: pledgeRecords,
  skillHoldings: skillHoldingRecords,
  skills: skillRecords,
  reminderOverrides: reminderOverrideRecords,
  reminderSettings: reminderSettingRecords,
  reportContributions: reportContributionRecords,
  broughtPartnerships: broughtPartnershipRecords,
  partnershipCopies: partnershipCopyRecords,
  reportFiles: reportFileRecords,
  reportRecipients: reportRecipientRecords,
  reports: reportRecords,
  riskMatrices: riskMatrixRecords,
  riskLinks: riskLinkRecords,
  risks: riskRecords,
  savedViews: savedViewRecords,
  schedules: scheduleRecords,
  starterDismissals: starterDismissalRecords,
  support: supportRecords,
  unmetResponsibilities: unmetResponsibilityRecords,
  serviceAccounts: serviceAccountRecords,
  webhooks: webhookRecords,
  workspaces: workspaceRecords,
};

type Records = typeof records;
type StateOf<Each> = Each extends { kind: Kind<infer State extends Row> } ? State : never;
type Kept = { [Name in keyof Records]: Repository<StateOf<Records[Name]>> };

/** The repositories a command may use, all inside its one transaction. */
export const repositories = (scope: CommandScope) => ({
  ...repositoriesOf(scope),
  postedLetters: postedLetterRepository(scope),
  riskMatrices: riskMatrixRepository(scope),
});

export type Repositories = ReturnType<typeof repositories>;

/** The cast rests on `records`: beside each kind stands the table that keeps it, which a test compares. */
const repositoriesOf = (scope: CommandScope): Kept =>
  Object.fromEntries(
    Object.entries(records).map(([name, { table, kind }]) => [name, repository(table, kind as never, scope)]),
  ) as unknown as Kept;
