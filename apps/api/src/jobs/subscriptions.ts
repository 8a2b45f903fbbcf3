import type { EventType } from '@trivet/domain';
import type { Subscriber } from './subscribers.ts';

/**
 * What follows from each thing that can happen, beside everyone's screen showing it. Exhaustive: a new event does not
 * compile until somebody has decided, and nothing is an answer. What becomes due is not here: the planner asks for that.
 */
export const subscriptions = {
  'action.raised': ['tell_holder', 'tell_of_action', 'withdraw_reminders_of_risk'],
  'action.edited': ['withdraw_reminders', 'tell_holder', 'tell_of_action', 'withdraw_reminders_of_risk'],
  // No longer blocked, it needs no answer to its escalation.
  'action.progressed': ['withdraw_reminders', 'tell_of_action'],
  'action.completed': ['withdraw_reminders', 'tell_of_action'],
  'action.ceased': ['withdraw_reminders', 'tell_of_action'],
  'action.reopened': ['tell_holder', 'tell_of_action', 'withdraw_reminders_of_risk'],
  'action.verified': ['tell_of_action'],
  'action.returned': ['tell_of_action'],
  'action.date_asked': ['tell_of_action'],
  'action.date_answered': ['withdraw_reminders', 'tell_of_action'],
  'action.escalated': ['tell_of_action'],
  'action.escalation_answered': ['withdraw_reminders', 'tell_of_action'],
  'action.passed_up': ['withdraw_reminders', 'tell_of_action'],
  'action.helpers_set': ['tell_of_action'],
  'action.dependencies_set': [],
  'action.edit_undone': ['withdraw_reminders'],
  'affected_partner.named': [],
  'affected_partner.released': [],
  'affected_partner.scored': ['alert_of_risk'],
  'contribution.added': [],
  'contribution.edited': [],
  // The SRO of an outcome it no longer contributes to is not told of late reports.
  'contribution.ended': ['withdraw_reminders'],
  'membership.invited': ['tell_holder'],
  'membership.appointed': ['tell_holder'],
  'membership.edited': [],
  // Each action and risk that changes hands says so itself.
  'membership.handed_over': [],
  'membership.ended': ['withdraw_reminders'],
  'organisation.added': [],
  'organisation.edited': [],
  'organisation.lead_appointed': [],
  'organisation.merged': [],
  'organisation.archived': [],
  'organisation.restored': [],
  'outcome.added': [],
  'outcome.edited': [],
  'outcome.moved': [],
  'outcome.sro_appointed': ['withdraw_reminders'],
  'outcome.archived': [],
  'outcome.restored': [],
  'partner.added': [],
  'partner.edited': [],
  'partner.role_set': [],
  'partner.departed': ['withdraw_reminders'],
  'partnership.founded': [],
  // Its end may have moved: no report is opened on a period after it, and one may be now.
  'partnership.edited': ['open_reports'],
  'partnership.chair_appointed': [],
  'partnership.lead_moved': [],
  'partnership.archived': ['withdraw_reminders'],
  'partnership.restored': ['open_reports'],
  'person.invited': ['post_invitation'],
  'person.edited': [],
  'person.roles_set': [],
  'person.archived': ['withdraw_reminders'],
  'person.restored': [],
  'report.opened': [],
  'report.written': ['withdraw_reminders'],
  'report.submitted': ['withdraw_reminders'],
  'risk.raised': ['tell_holder'],
  'risk.allocation_answered': ['withdraw_reminders', 'alert_of_risk'],
  'risk.edited': ['tell_holder', 'withdraw_reminders'],
  'risk.materialised': ['withdraw_reminders', 'tell_holder'],
  'risk.tolerated': ['withdraw_reminders'],
  'risk_link.made': [],
  'risk_link.removed': [],
  'risk.reviewed': ['withdraw_reminders', 'alert_of_risk'],
  'risk.closed': ['withdraw_reminders'],
  'risk.reopened': ['tell_holder', 'alert_of_risk'],
  // Nothing about the risk moved, only how the workspace looks at it: no alert for each of hundreds.
  'risk.rescored': ['withdraw_reminders', 'alert_of_risk'],
  'risk_matrix.set': [],
  'saved_view.kept': [],
  'saved_view.edited': [],
  'saved_view.removed': [],
  'schedule.set': ['open_reports'],
  'support.opened': [],
  'support.arranged': [],
  'token.created': [],
  'token.revoked': [],
  'workspace.founded': [],
  'workspace.edited': [],
} as const satisfies Record<EventType, readonly Subscriber[]>;

/** The types that something follows from, and those that are only shown. */
export const followed = (Object.keys(subscriptions) as EventType[]).filter((type) => subscriptions[type].length > 0);
export const unfollowed = (Object.keys(subscriptions) as EventType[]).filter(
  (type) => subscriptions[type].length === 0,
);
