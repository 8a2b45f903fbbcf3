import { ActionStanding, Day, Id, Light } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

/** One thing I owe, and the one act it needs. */
const WorkItem = z
  .strictObject({
    kind: z.enum([
      'action',
      'help',
      'verification',
      'date_request',
      'escalation',
      'risk_review',
      'risk_allocation',
      'report_to_write',
      'report_to_submit',
      'report_to_accept',
      'contribution_to_write',
      'account_to_give',
      'line_to_agree',
      'agreement_to_sign',
      'agreement_review',
      'milestone',
      'criterion_to_agree',
      'value_to_give',
      'indicator_value_to_give',
      'pledge_to_confirm',
      'pledge_to_deliver',
      'decision_position',
      'decision_to_ratify',
      'decision_review',
      'minutes_to_circulate',
      'minutes_to_read',
      'correction_to_answer',
      'minutes_to_approve',
      'invitation_to_answer',
    ]),
    id: Id,
    workspaceId: Id,
    workspaceSlug: z.string(),
    /** All three null of what is the workspace's own: the value of an indicator */
    partnershipId: Id.nullable(),
    partnershipCode: z.string().nullable(),
    partnershipName: z.string().nullable(),
    /** As people quote it; a report by the first day of its period, as in its address */
    reference: z.string(),
    title: z.string(),
    dueOn: Day.nullable(),
    light: Light,
    /** Of a contribution to a report: whose */
    partnerId: Id.nullable(),
    /** Where an action stands, as people say it; null for what is no action */
    standing: ActionStanding.nullable(),
    version: z.int(),
  })
  .meta({ id: 'WorkItem' });
export type WorkItem = z.output<typeof WorkItem>;

export const work = {
  get: endpoint({
    method: 'GET',
    path: '/me/work',
    summary: 'What I owe in all my partnerships: overdue first, then by due date',
    action: 'signed_in',
    result: z.strictObject({ today: Day, items: z.array(WorkItem) }).meta({ id: 'Work' }),
  }),
} as const satisfies Contract;
