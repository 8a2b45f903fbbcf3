import { z } from 'zod';
import type { NotificationTopic } from '../people/preferences.ts';
import type { Audience, ReminderRule } from '../reminders/reminder-rules.ts';

/**
 * Why something concerns a person: it falls due, it was given to them, they were asked to join, an action asks
 * something of them or answers what they asked, a risk they share changes, a report asks for their word or has an answer,
 * a text they sign or draft, or what is expected of their
 * partner, moves on, minutes go out or are asked to say something else, somebody names them, letters to one of theirs
 * come back, a webhook they made is switched off, or a pack or a file they asked for is ready or could not be made.
 */
export const NotificationKind = z.enum([
  'reminder',
  'assignment',
  'invitation',
  'verification',
  'verified',
  'returned',
  'date_asked',
  'date_granted',
  'date_refused',
  'escalation',
  'escalation_answered',
  'help',
  'noted',
  'ready',
  'variation',
  'hard_hit',
  'allocation_declined',
  'sign_off_asked',
  'report_submitted',
  'report_received',
  'report_corrected',
  'report_accepted',
  'report_returned',
  'part_returned',
  'report_due_moved',
  'part_due_moved',
  'agreement_commented',
  'agreement_refused',
  'agreement_in_force',
  'expectations_changed',
  'unmet_opened',
  'unmet_step',
  'unmet_sponsor_asked',
  'unmet_replied',
  'unmet_closed',
  'minutes_circulated',
  'correction_asked',
  'correction_answered',
  'mention',
  'address_bounced',
  'webhook_switched_off',
  'made_ready',
  'made_failed',
]);
export type NotificationKind = z.output<typeof NotificationKind>;

/** News of what somebody asked for a minute ago: in the bell alone, for a letter would come too late to be of use. */
export type BellOnly = 'made_ready' | 'made_failed';

/** The topic by which a person chooses how to hear of each kind of news. Reminders have those of what is due. */
export const topicOfNews: Record<Exclude<NotificationKind, 'reminder' | BellOnly>, NotificationTopic> = {
  assignment: 'assignment',
  invitation: 'assignment',
  verification: 'assignment',
  verified: 'assignment',
  returned: 'assignment',
  date_asked: 'assignment',
  date_granted: 'assignment',
  date_refused: 'assignment',
  escalation: 'escalation',
  escalation_answered: 'escalation',
  help: 'assignment',
  noted: 'assignment',
  ready: 'assignment',
  variation: 'risk_variation',
  hard_hit: 'risk_variation',
  allocation_declined: 'risk_variation',
  sign_off_asked: 'sign_off_asked',
  report_submitted: 'sign_off_asked',
  report_received: 'report_received',
  report_corrected: 'report_received',
  report_accepted: 'report_due',
  report_returned: 'report_due',
  part_returned: 'report_due',
  report_due_moved: 'report_due',
  part_due_moved: 'report_due',
  agreement_commented: 'assignment',
  agreement_refused: 'assignment',
  agreement_in_force: 'assignment',
  expectations_changed: 'assignment',
  unmet_opened: 'assignment',
  unmet_step: 'assignment',
  unmet_sponsor_asked: 'escalation',
  unmet_replied: 'assignment',
  unmet_closed: 'assignment',
  minutes_circulated: 'minutes',
  correction_asked: 'assignment',
  correction_answered: 'assignment',
  mention: 'mention',
  address_bounced: 'assignment',
  webhook_switched_off: 'assignment',
};

/** The topic of a reminder; `late` once it is late, for those who owe the thing (decisions.md 18). */
export const topicOfReminder: Record<ReminderRule, { topic: NotificationTopic; late?: NotificationTopic }> = {
  report_due: { topic: 'report_due', late: 'report_late' },
  report_acceptance_due: { topic: 'sign_off_asked' },
  contribution_due: { topic: 'report_due', late: 'report_late' },
  account_due: { topic: 'account_due' },
  line_agreement_due: { topic: 'account_due' },
  action_due: { topic: 'action_due' },
  milestone_due: { topic: 'action_due' },
  data_point_due: { topic: 'data_point_due' },
  indicator_value_due: { topic: 'data_point_due' },
  pledge_due: { topic: 'action_due' },
  decision_position_due: { topic: 'decision_position' },
  decision_ratification_due: { topic: 'decision_position' },
  decision_review_due: { topic: 'action_due' },
  minutes_circulation_due: { topic: 'minutes' },
  minutes_corrections_due: { topic: 'minutes' },
  correction_answer_due: { topic: 'minutes' },
  minutes_approval_due: { topic: 'minutes' },
  invitation_answer_due: { topic: 'meeting_called' },
  escalation_answer: { topic: 'escalation' },
  risk_review_due: { topic: 'risk_review_due' },
  risk_allocation_due: { topic: 'risk_review_due' },
  risk_acceptance_due: { topic: 'risk_review_due' },
  risk_action_due: { topic: 'risk_review_due' },
  agreement_sign_due: { topic: 'agreement_to_sign' },
  agreement_review_due: { topic: 'agreement_expiry' },
  agreement_expiry_due: { topic: 'agreement_expiry' },
  agreement_notice_due: { topic: 'agreement_expiry' },
  unmet_step_due: { topic: 'account_due' },
};

export const topicOf = (
  rule: ReminderRule,
  { step, audience }: { step: number; audience: Audience },
): NotificationTopic => {
  const { topic, late = topic } = topicOfReminder[rule];
  return step > 0 && lateOwers.includes(audience) ? late : topic;
};

/** Who owes a report themselves. */
export const lateOwers: readonly Audience[] = ['writer', 'signatory'];
