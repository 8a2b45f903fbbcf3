import { nonsenseIn, type ReminderRule, ReminderRuleDraft } from '@trivet/domain';

/** What the server would refuse, it refuses here first, each at its field. */
export const ruleSchema = (rule: ReminderRule) =>
  ReminderRuleDraft.superRefine((draft, context) => {
    for (const { pointer, message } of nonsenseIn(rule, draft))
      context.addIssue({ code: 'custom', path: pointer.split('/').slice(1, 4), message });
  });
