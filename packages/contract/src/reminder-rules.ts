import {
  Audience,
  Day,
  Id,
  Instant,
  Permissions,
  ReminderRule,
  ReminderRuleDraft,
  ReminderRuleFields,
  ReminderStep,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const inPartnership = z.strictObject({ partnershipId: Id });
const ofRule = z.strictObject({ rule: ReminderRule });

/** A rule as it is asked for, and of which kind of thing. */
const RuleAsked = z.strictObject({ rule: ReminderRule, ...ReminderRuleDraft.shape }).meta({ id: 'ReminderRuleAsked' });

/** How one kind of due thing is chased here, where that is set, and whom it can reach. */
const RuleInForce = z
  .strictObject({
    rule: ReminderRule,
    isOn: z.boolean(),
    steps: z.array(ReminderStep),
    atMost: z.int(),
    reason: z.string(),
    setBy: z.enum(['standard', 'workspace', 'partnership']),
    /** Of what is set here; 0 while nothing ever was */
    version: z.int().min(0),
    /** Of what is set here; null while nothing ever was */
    id: Id.nullable(),
    updatedAt: Instant.nullable(),
    /** What holds again when what is set here is put back */
    otherwise: ReminderRuleFields,
    audiences: z.array(Audience),
    permissions: Permissions,
  })
  .meta({ id: 'ReminderRuleInForce' });
export type ReminderRuleInForce = z.output<typeof RuleInForce>;

const AllRules = z.strictObject({ items: z.array(RuleInForce), next: z.null() });

/** The weeks to look ahead, and a rule to try instead of the one in force. */
const Ahead = z
  .strictObject({
    weeks: z.int().min(1, 'Enter 1 to 8 weeks').max(8, 'Enter 1 to 8 weeks'),
    instead: z
      .strictObject({ rule: ReminderRule, ...ReminderRuleFields.shape })
      .nullable()
      .default(null),
  })
  .meta({ id: 'RemindersAhead' });

const sent = { day: Day, personId: Id, personName: z.string(), rule: ReminderRule, audience: Audience };

const Calendar = z
  .strictObject({
    until: Day,
    /** By day and person, the next first; at most 500 */
    items: z.array(
      z.strictObject({
        ...sent,
        things: z.int(),
        /** In how many partnerships; 0 of what is the workspace's own */
        partnerships: z.int(),
      }),
    ),
    /** How many reminders there will be in all */
    total: z.int(),
  })
  .meta({ id: 'ReminderCalendar' });
export type ReminderCalendar = z.output<typeof Calendar>;

const PartnershipCalendar = z
  .strictObject({
    until: Day,
    items: z.array(
      z.strictObject({
        ...sent,
        step: z.int(),
        dueOn: Day,
        subjectId: Id,
        /** What it is called: `A-031 Agree the rota`, or the period of a report */
        words: z.string(),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'PartnershipReminderCalendar' });
export type PartnershipReminderCalendar = z.output<typeof PartnershipCalendar>;

export const reminderRules = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reminder-rules',
    summary: 'List how each kind of due thing is chased: when, and whom',
    action: 'reminder_rule.see',
    params: inWorkspace,
    result: AllRules,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/reminder-rules',
    summary: 'Set how one kind of due thing is chased in every partnership that has no rule of its own',
    action: 'reminder_rule.set',
    params: inWorkspace,
    body: RuleAsked,
    result: RuleInForce,
  }),
  putBack: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/reminder-rules',
    summary: 'Put one rule back to the standard',
    action: 'reminder_rule.set',
    params: inWorkspace,
    query: ofRule,
    result: RuleInForce,
  }),
  calendar: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/reminder-calendar',
    summary:
      'See who would be reminded on which day in the next weeks, also by a rule that is not in force; nothing is written',
    action: 'reminder_rule.set',
    params: inWorkspace,
    body: Ahead,
    success: 200,
    result: Calendar,
  }),
} as const satisfies Contract;

export const partnershipReminders = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/reminder-rules',
    summary: 'List how each kind of due thing is chased in this partnership',
    action: 'reminder_override.see',
    params: inPartnership,
    result: AllRules,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/reminder-rules',
    summary: 'Set how one kind of due thing is chased in this partnership',
    action: 'reminder_override.set',
    params: inPartnership,
    body: RuleAsked,
    result: RuleInForce,
  }),
  putBack: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/reminder-rules',
    summary: 'Leave one rule to the workspace again',
    action: 'reminder_override.set',
    params: inPartnership,
    query: ofRule,
    result: RuleInForce,
  }),
  calendar: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/reminder-calendar',
    summary:
      'See what would be sent to whom in the next weeks, also by a rule that is not in force; nothing is written',
    action: 'reminder_override.set',
    params: inPartnership,
    body: Ahead,
    success: 200,
    result: PartnershipCalendar,
  }),
} as const satisfies Contract;
