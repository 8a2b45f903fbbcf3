import type { AccountabilityAgreementEvent } from './accountability-lines/accountability-agreement.ts';
import type { AccountabilityLineEvent } from './accountability-lines/accountability-line.ts';
import type { ClashSettlementEvent } from './accountability-lines/clash-settlement.ts';
import type { ApiTokenEvent } from './accounts/api-token.ts';
import type { AccountGivenEvent } from './accounts-given/account-given.ts';
import type { ActionEvent } from './actions/action.ts';
import type { AgendaItemEvent } from './agenda/agenda-item.ts';
import type { AgendaTemplateEvent } from './agenda-templates/agenda-template.ts';
import type { AgreementEvent } from './agreements/agreement.ts';
import type { AgreementCommentEvent } from './agreements/agreement-comment.ts';
import type { AgreementPartyEvent } from './agreements/agreement-party.ts';
import type { AttendeeEvent } from './attendance/attendee.ts';
import type { BoardPackEvent } from './board-packs/board-pack.ts';
import type { BudgetLineEvent } from './budget-lines/budget-line.ts';
import type { ContributionEvent } from './contributions/contribution.ts';
import type { CriterionEvent } from './criteria/criterion.ts';
import type { CurveIdeaEvent } from './curve-sessions/curve-idea.ts';
import type { CurvePartEvent } from './curve-sessions/curve-part.ts';
import type { CurveSessionEvent } from './curve-sessions/curve-session.ts';
import type { DecisionEvent } from './decisions/decision.ts';
import type { DecisionPositionEvent } from './decisions/decision-position.ts';
import type { DecisionRuleEvent } from './decisions/decision-rule.ts';
import type { ExpenditureEvent } from './expenditures/expenditure.ts';
import type { FrameworkVersionEvent } from './framework-versions/framework-version.ts';
import type { FundingStreamEvent } from './funding-streams/funding-stream.ts';
import type { ImportEvent } from './imports/import.ts';
import type { IndicatorEvent } from './indicators/indicator.ts';
import type { MeasureEvent } from './measures/measure.ts';
import type { InterestEvent } from './interests/interest.ts';
import type { MeetingEvent } from './meetings/meeting.ts';
import type { MeetingInvitationEvent } from './meeting-invitations/meeting-invitation.ts';
import type { LogicBoxEvent } from './logic-model/logic-box.ts';
import type { MeetingNoteEvent } from './meeting-notes/meeting-note.ts';
import type { PaperEvent } from './papers/paper.ts';
import type { MeetingSeriesEvent } from './meeting-series/meeting-series.ts';
import type { MembershipEvent } from './memberships/membership.ts';
import type { MilestoneEvent } from './milestones/milestone.ts';
import type { MinutesCorrectionEvent } from './minutes/minutes-correction.ts';
import type { NudgeEvent } from './nudges/nudge.ts';
import type { ObjectiveEvent } from './objectives/objective.ts';
import type { OrganisationEvent } from './organisations/organisation.ts';
import type { OutcomeEvent } from './outcomes/outcome.ts';
import type { PartnerEvent } from './partners/partner.ts';
import type { PartnershipEvent } from './partnerships/partnership.ts';
import type { PersonEvent } from './people/person.ts';
import type { PledgeDeliveryEvent } from './pledges/pledge-delivery.ts';
import type { PledgeEvent } from './pledges/pledge.ts';
import type { PostedLetterEvent } from './reminders/posted-letter.ts';
import type { ReminderSettingEvent } from './reminders/reminder-settings.ts';
import type { ReportContributionEvent } from './report-contributions/report-contribution.ts';
import type { BroughtPartnershipEvent } from './brought-partnerships/brought-partnership.ts';
import type { PartnershipCopyEvent } from './partnership-copies/partnership-copy.ts';
import type { ReportFileEvent } from './report-files/report-file.ts';
import type { ReportRecipientEvent } from './report-recipients/report-recipient.ts';
import type { ReportEvent } from './reports/report.ts';
import type { ScheduleEvent } from './reports/reporting-schedule.ts';
import type { RiskMatrixEvent } from './risk-matrix/risk-matrix-verbs.ts';
import type { AffectedPartnerEvent } from './risks/affected-partner.ts';
import type { RiskLinkEvent } from './risks/risk-link.ts';
import type { RiskEvent } from './risks/risk.ts';
import type { StarterDismissalEvent } from './risks/starter-dismissal.ts';
import type { SavedViewEvent } from './saved-views/saved-view.ts';
import type { ServiceAccountEvent } from './service-accounts/service-account.ts';
import type { SkillHoldingEvent } from './skills/skill-holding.ts';
import type { SkillEvent } from './skills/skill.ts';
import type { SupportEvent } from './support/support.ts';
import type { UnmetResponsibilityEvent } from './unmet-responsibilities/unmet-responsibility.ts';
import type { WebhookEvent } from './webhooks/webhook.ts';
import type { WorkspaceEvent } from './workspaces/workspace.ts';

/** Everything that can happen. Who follows what is decided in apps/api/src/jobs/subscriptions.ts, exhaustively. */
export type TrivetEvent =
  | AccountabilityAgreementEvent
  | AccountabilityLineEvent
  | AccountGivenEvent
  | ActionEvent
  | AffectedPartnerEvent
  | AgendaItemEvent
  | AgendaTemplateEvent
  | AgreementCommentEvent
  | AgreementEvent
  | AgreementPartyEvent
  | ApiTokenEvent
  | AttendeeEvent
  | BoardPackEvent
  | BudgetLineEvent
  | ClashSettlementEvent
  | ContributionEvent
  | CriterionEvent
  | CurveIdeaEvent
  | CurvePartEvent
  | CurveSessionEvent
  | DecisionEvent
  | DecisionPositionEvent
  | DecisionRuleEvent
  | ExpenditureEvent
  | FrameworkVersionEvent
  | FundingStreamEvent
  | ImportEvent
  | IndicatorEvent
  | InterestEvent
  | LogicBoxEvent
  | MeasureEvent
  | MeetingEvent
  | MeetingInvitationEvent
  | MeetingNoteEvent
  | MeetingSeriesEvent
  | PaperEvent
  | MembershipEvent
  | MilestoneEvent
  | MinutesCorrectionEvent
  | NudgeEvent
  | ObjectiveEvent
  | OrganisationEvent
  | OutcomeEvent
  | PartnerEvent
  | PartnershipEvent
  | PersonEvent
  | PledgeDeliveryEvent
  | PledgeEvent
  | PostedLetterEvent
  | ReminderSettingEvent
  | ReportContributionEvent
  | ReportEvent
  | BroughtPartnershipEvent
  | PartnershipCopyEvent
  | ReportFileEvent
  | ReportRecipientEvent
  | RiskEvent
  | RiskLinkEvent
  | RiskMatrixEvent
  | SavedViewEvent
  | ScheduleEvent
  | ServiceAccountEvent
  | SkillEvent
  | SkillHoldingEvent
  | StarterDismissalEvent
  | SupportEvent
  | UnmetResponsibilityEvent
  | WebhookEvent
  | WorkspaceEvent;
export type EventType = TrivetEvent['type'];
