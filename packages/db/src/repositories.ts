import {
  accountabilityAgreementRecords,
  accountabilityLineRecords,
  clashSettlementRecords,
} from './accountability-lines/accountability-lines.table.ts';
import { accountGivenRecords } from './accounts-given/accounts-given.table.ts';
import { actionRecords } from './actions/actions.table.ts';
import { agendaItemRecords } from './agenda/agenda.table.ts';
import { agreementCommentRecords, agreementPartyRecords, agreementRecords } from './agreements/agreements.table.ts';
import { attendeeRecords } from './attendance/attendance.table.ts';
import { budgetLineRecords } from './budget-lines/budget-lines.table.ts';
import { contributionRecords } from './contributions/contributions.table.ts';
import { criterionRecords } from './criteria/criteria.table.ts';
import { curveIdeaRecords, curvePartRecords, curveSessionRecords } from './curve-sessions/curve-sessions.table.ts';
import { decisionPositionRecords, decisionRecords, decisionRuleRecords } from './decisions/decisions.table.ts';
import { expenditureRecords } from './expenditures/expenditures.table.ts';
import { fundingStreamRecords } from './funding-streams/funding-streams.table.ts';
import { importRecords } from './imports/imports.table.ts';
import { indicatorRecords } from './indicators/indicators.table.ts';
import { type CommandScope, repository } from './kernel/repository.ts';
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
import { reportRecipientRecords } from './report-recipients/report-recipients.table.ts';
import { reportRecords, scheduleRecords } from './reports/reports.table.ts';
import { riskMatrixRepository } from './risk-matrix/risk-matrix.repository.ts';
import { riskMatrixRecords } from './risk-matrix/risk-matrices.table.ts';
import { affectedPartnerRecords, riskLinkRecords, riskRecords, starterDismissalRecords } from './risks/risks.table.ts';
import { savedViewRecords } from './saved-views/saved-views.table.ts';
import { supportRecords } from './support/support.table.ts';
import { unmetResponsibilityRecords } from './unmet-responsibilities/unmet-responsibilities.table.ts';
import { workspaceRecords } from './workspaces/workspaces.table.ts';

/** Every kind of record and the table it is kept in. */
export const records = {
  accountabilityAgreements: accountabilityAgreementRecords,
  accountabilityLines: accountabilityLineRecords,
  accountsGiven: accountGivenRecords,
  actions: actionRecords,
  affectedPartners: affectedPartnerRecords,
  agendaItems: agendaItemRecords,
  agreementComments: agreementCommentRecords,
  agreementParties: agreementPartyRecords,
  agreements: agreementRecords,
  attendees: attendeeRecords,
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
  fundingStreams: fundingStreamRecords,
  imports: importRecords,
  indicators: indicatorRecords,
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
  workspaces: workspaceRecords,
};

/** The repositories a command may use, all inside its one transaction. */
export function repositories(scope: CommandScope) {
  return {
    accountabilityAgreements: repository(
      accountabilityAgreementRecords.table,
      accountabilityAgreementRecords.kind,
      scope,
    ),
    accountabilityLines: repository(accountabilityLineRecords.table, accountabilityLineRecords.kind, scope),
    accountsGiven: repository(accountGivenRecords.table, accountGivenRecords.kind, scope),
    actions: repository(actionRecords.table, actionRecords.kind, scope),
    affectedPartners: repository(affectedPartnerRecords.table, affectedPartnerRecords.kind, scope),
    agendaItems: repository(agendaItemRecords.table, agendaItemRecords.kind, scope),
    agreementComments: repository(agreementCommentRecords.table, agreementCommentRecords.kind, scope),
    agreementParties: repository(agreementPartyRecords.table, agreementPartyRecords.kind, scope),
    agreements: repository(agreementRecords.table, agreementRecords.kind, scope),
    attendees: repository(attendeeRecords.table, attendeeRecords.kind, scope),
    budgetLines: repository(budgetLineRecords.table, budgetLineRecords.kind, scope),
    clashSettlements: repository(clashSettlementRecords.table, clashSettlementRecords.kind, scope),
    contributions: repository(contributionRecords.table, contributionRecords.kind, scope),
    criteria: repository(criterionRecords.table, criterionRecords.kind, scope),
    curveIdeas: repository(curveIdeaRecords.table, curveIdeaRecords.kind, scope),
    curveParts: repository(curvePartRecords.table, curvePartRecords.kind, scope),
    curveSessions: repository(curveSessionRecords.table, curveSessionRecords.kind, scope),
    decisionPositions: repository(decisionPositionRecords.table, decisionPositionRecords.kind, scope),
    decisionRules: repository(decisionRuleRecords.table, decisionRuleRecords.kind, scope),
    decisions: repository(decisionRecords.table, decisionRecords.kind, scope),
    expenditures: repository(expenditureRecords.table, expenditureRecords.kind, scope),
    fundingStreams: repository(fundingStreamRecords.table, fundingStreamRecords.kind, scope),
    imports: repository(importRecords.table, importRecords.kind, scope),
    indicators: repository(indicatorRecords.table, indicatorRecords.kind, scope),
    measures: repository(measureRecords.table, measureRecords.kind, scope),
    meetingInvitations: repository(meetingInvitationRecords.table, meetingInvitationRecords.kind, scope),
    meetingNotes: repository(meetingNoteRecords.table, meetingNoteRecords.kind, scope),
    meetingSeries: repository(meetingSeriesRecords.table, meetingSeriesRecords.kind, scope),
    meetings: repository(meetingRecords.table, meetingRecords.kind, scope),
    memberships: repository(membershipRecords.table, membershipRecords.kind, scope),
    milestones: repository(milestoneRecords.table, milestoneRecords.kind, scope),
    minutesCorrections: repository(minutesCorrectionRecords.table, minutesCorrectionRecords.kind, scope),
    nudges: repository(nudgeRecords.table, nudgeRecords.kind, scope),
    objectives: repository(objectiveRecords.table, objectiveRecords.kind, scope),
    organisations: repository(organisationRecords.table, organisationRecords.kind, scope),
    outcomes: repository(outcomeRecords.table, outcomeRecords.kind, scope),
    papers: repository(paperRecords.table, paperRecords.kind, scope),
    partners: repository(partnerRecords.table, partnerRecords.kind, scope),
    partnerships: repository(partnershipRecords.table, partnershipRecords.kind, scope),
    people: repository(personRecords.table, personRecords.kind, scope),
    pledgeDeliveries: repository(pledgeDeliveryRecords.table, pledgeDeliveryRecords.kind, scope),
    pledges: repository(pledgeRecords.table, pledgeRecords.kind, scope),
    skillHoldings: repository(skillHoldingRecords.table, skillHoldingRecords.kind, scope),
    skills: repository(skillRecords.table, skillRecords.kind, scope),
    postedLetters: postedLetterRepository(scope),
    reminderOverrides: repository(reminderOverrideRecords.table, reminderOverrideRecords.kind, scope),
    reminderSettings: repository(reminderSettingRecords.table, reminderSettingRecords.kind, scope),
    reportContributions: repository(reportContributionRecords.table, reportContributionRecords.kind, scope),
    reportRecipients: repository(reportRecipientRecords.table, reportRecipientRecords.kind, scope),
    reports: repository(reportRecords.table, reportRecords.kind, scope),
    riskLinks: repository(riskLinkRecords.table, riskLinkRecords.kind, scope),
    riskMatrices: riskMatrixRepository(scope),
    risks: repository(riskRecords.table, riskRecords.kind, scope),
    savedViews: repository(savedViewRecords.table, savedViewRecords.kind, scope),
    schedules: repository(scheduleRecords.table, scheduleRecords.kind, scope),
    starterDismissals: repository(starterDismissalRecords.table, starterDismissalRecords.kind, scope),
    support: repository(supportRecords.table, supportRecords.kind, scope),
    unmetResponsibilities: repository(unmetResponsibilityRecords.table, unmetResponsibilityRecords.kind, scope),
    workspaces: repository(workspaceRecords.table, workspaceRecords.kind, scope),
  };
}

export type Repositories = ReturnType<typeof repositories>;
