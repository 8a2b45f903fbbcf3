import type { NotificationTopic } from '@trivet/domain';

/** What one can be told of, by what it is about. */
export const topicGroups = [
  {
    title: 'notices.work',
    topics: [
      'assignment',
      'mention',
      'action_due',
      'risk_review_due',
      'risk_variation',
      'escalation',
      'report_due',
      'report_late',
      'report_received',
      'weekly_digest',
      'account_due',
      'data_point_due',
    ],
  },
  {
    title: 'notices.partnerships',
    topics: [
      'sign_off_asked',
      'minutes',
      'meeting_called',
      'decision_position',
      'agreement_expiry',
      'agreement_to_sign',
      'health_check',
    ],
  },
  { title: 'notices.account', topics: ['account_security'] },
] as const satisfies readonly { title: string; topics: readonly NotificationTopic[] }[];
