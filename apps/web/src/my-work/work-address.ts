import type { WorkItem } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';

const pages = {
  action: 'actions/$reference',
  help: 'actions/$reference',
  verification: 'actions/$reference',
  date_request: 'actions/$reference',
  escalation: 'actions/$reference',
  risk_allocation: 'risks/$reference',
  risk_review: 'risks/$reference',
  report_to_write: 'reports/$reference',
  report_to_submit: 'reports/$reference',
  report_to_accept: 'reports/$reference',
  contribution_to_write: 'reports/$reference/from/$partnerId',
  account_to_give: 'accountability/$reference',
  line_to_agree: 'accountability/$reference',
  agreement_to_sign: 'agreements/$reference',
  agreement_review: 'agreements/$reference',
  milestone: 'plan/$reference',
  criterion_to_agree: 'plan/success',
  value_to_give: 'outcomes/$reference',
  indicator_value_to_give: 'outcomes/$reference',
  pledge_to_confirm: 'money/pledges/$reference',
  pledge_to_deliver: 'money/pledges/$reference',
  decision_position: 'decisions/$reference',
  decision_to_ratify: 'decisions/$reference',
  decision_review: 'decisions/$reference',
  minutes_to_circulate: 'meetings/$reference/minutes',
  minutes_to_read: 'meetings/$reference/minutes',
  correction_to_answer: 'meetings/$reference/minutes',
  minutes_to_approve: 'meetings/$reference/minutes',
  invitation_to_answer: 'meetings/$reference',
} as const;

/** The page of what is owed, for a Link. */
export const addressOfItem = ({ kind, workspaceSlug, partnershipCode, reference, partnerId }: WorkItem) => ({
  // Reports bring their pages with them: until then the address is known before the route is.
  to: `/w/$workspace/${partnershipCode === null ? '' : 'p/$code/'}${pages[kind]}`,
  params: {
    workspace: workspaceSlug,
    code: partnershipCode ?? '',
    reference: shortOf(reference),
    partnerId: partnerId ?? '',
  },
});
