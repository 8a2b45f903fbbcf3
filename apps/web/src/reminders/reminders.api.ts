import { queryOptions } from '@tanstack/react-query';
import type { ReminderCalendar, ReminderRuleInForce } from '@trivet/contract';
import type { ReminderRule, ReminderRuleDraft, ReminderRuleFields } from '@trivet/domain';
import { api } from '../lib/api.ts';

/** A rule to try instead of the one in force. */
export type Instead = ReminderRuleFields & { rule: ReminderRule };

/** One line of the calendar: who would be reminded on a day, and of what, where one may know. */
export type Coming = ReminderCalendar['items'][number] & { words?: string };

/** Where rules are set: a workspace, or one of its partnerships. */
export type RulesHere = {
  key: readonly string[];
  place: { workspaceId: string; partnershipId?: string };
  list: () => Promise<{ items: ReminderRuleInForce[] }>;
  set: (rule: ReminderRule, body: ReminderRuleDraft, version: number) => Promise<ReminderRuleInForce>;
  putBack: (rule: ReminderRule, version: number) => Promise<ReminderRuleInForce>;
  calendar: (weeks: number, instead: Instead | null) => Promise<{ until: string; items: Coming[]; total: number }>;
};

export const workspaceRules = (workspaceId: string): RulesHere => {
  const params = { workspaceId };
  return {
    key: ['reminder_rules', workspaceId],
    place: params,
    list: () => api.reminderRules.list({ params }),
    set: (rule, body, version) => api.reminderRules.set({ params, body: { rule, ...body } }, { ifMatch: version }),
    putBack: (rule, version) => api.reminderRules.putBack({ params, query: { rule } }, { ifMatch: version }),
    calendar: (weeks, instead) => api.reminderRules.calendar({ params, body: { weeks, instead } }),
  };
};

export const partnershipRules = (workspaceId: string, partnershipId: string): RulesHere => {
  const params = { partnershipId };
  const { list, set, putBack, calendar } = api.partnershipReminders;
  return {
    key: ['reminder_rules', partnershipId],
    place: { workspaceId, partnershipId },
    list: () => list({ params }),
    set: (rule, body, version) => set({ params, body: { rule, ...body } }, { ifMatch: version }),
    putBack: (rule, version) => putBack({ params, query: { rule } }, { ifMatch: version }),
    calendar: async (weeks, instead) => {
      const { items, ...rest } = await calendar({ params, body: { weeks, instead } });
      return { ...rest, items: items.map((item) => ({ ...item, things: 1, partnerships: 1 })) };
    },
  };
};

export const rulesQuery = ({ key, list }: RulesHere) => queryOptions({ queryKey: key, queryFn: list });

export const calendarQuery = ({ key, calendar }: RulesHere, weeks: number, instead: Instead | null = null) =>
  queryOptions({ queryKey: [...key, 'calendar', weeks, instead], queryFn: () => calendar(weeks, instead) });
