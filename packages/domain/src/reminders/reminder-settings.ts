import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { partnershipRecord, text, workspaceRecord } from '../kernel/fields.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, Refusal } from '../kernel/refusal.ts';
import { isOfWorkspace, nonsenseIn, ReminderRule, ReminderRuleFields } from './reminder-rules.ts';

const reason = text(500);

/** A rule as it is asked for, and why it changes. */
export const ReminderRuleDraft = z
  .strictObject({ ...ReminderRuleFields.shape, reason: reason.min(1, 'Say why the reminders change') })
  .meta({ id: 'ReminderRuleDraft' });
export type ReminderRuleDraft = z.output<typeof ReminderRuleDraft>;

const setting = {
  rule: ReminderRule,
  ...ReminderRuleFields.shape,
  reason,
  /** False: it was put back, and what stands above it holds again */
  isOwn: z.boolean(),
};

/** How a workspace chases one kind of due thing, where it does not leave that to the standard. */
export const ReminderSetting = z.strictObject({ ...workspaceRecord, ...setting }).meta({ id: 'ReminderSetting' });
export type ReminderSetting = z.output<typeof ReminderSetting>;

/** How one partnership does, where it does not leave that to its workspace. */
export const ReminderOverride = z.strictObject({ ...partnershipRecord, ...setting }).meta({ id: 'ReminderOverride' });
export type ReminderOverride = z.output<typeof ReminderOverride>;

type Payload = { rule: ReminderRule; isOn: boolean };
export type ReminderSettingEvent =
  | { type: 'reminder_rule.set'; payload: Payload }
  | { type: 'reminder_rule.put_back'; payload: Payload }
  | { type: 'reminder_override.set'; payload: Payload }
  | { type: 'reminder_override.put_back'; payload: Payload };

const settingGuards = { 'reminder_rule.see': always, 'reminder_rule.set': always } satisfies Guards<ReminderSetting>;
const overrideGuards = {
  'reminder_override.see': always,
  'reminder_override.set': always,
} satisfies Guards<ReminderOverride>;

export const reminderSettingKind: Kind<ReminderSetting> = {
  subject: 'reminder_rule',
  schema: ReminderSetting,
  guards: settingGuards,
  edit: { action: 'reminder_rule.set', fields: ReminderRuleFields },
  heldBy: () => ({}),
  tracks: [],
};

export const reminderOverrideKind: Kind<ReminderOverride> = {
  subject: 'reminder_override',
  schema: ReminderOverride,
  guards: overrideGuards,
  edit: { action: 'reminder_override.set', fields: ReminderRuleFields },
  heldBy: () => ({}),
  tracks: [],
};

type Before<State> = { before: State | null; ids: Pick<State, keyof State & ('id' | 'workspaceId' | 'partnershipId')> };

/**
 * Sets how a workspace chases one kind of thing.
 * @throws Refusal `unprocessable` naming the step that makes no sense
 */
export const setReminderRule = (
  { before, ids }: Before<ReminderSetting>,
  draft: ReminderRuleDraft & { rule: ReminderRule },
  decision: Decision,
): Change<ReminderSetting, ReminderSettingEvent> => {
  assertRuleSense(draft);
  const after = { ...asSet(before, draft, decision), ...ids };
  return decide(ReminderSetting, before, after, eventOf('reminder_rule.set', draft));
};

/**
 * The same for one partnership.
 * @throws Refusal `unprocessable` of what is of no partnership, too
 */
export const setReminderOverride = (
  { before, ids }: Before<ReminderOverride>,
  draft: ReminderRuleDraft & { rule: ReminderRule },
  decision: Decision,
): Change<ReminderOverride, ReminderSettingEvent> => {
  if (isOfWorkspace(draft.rule))
    throw cannotBe('/rule', 'of_the_workspace', 'The workspace sets how this is chased: it is of no partnership.');
  assertRuleSense(draft);
  const after = { ...asSet(before, draft, decision), ...ids };
  return decide(ReminderOverride, before, after, eventOf('reminder_override.set', draft));
};

/** Leaves it to the standard again. */
export const putBackReminderRule = (before: ReminderSetting): Change<ReminderSetting, ReminderSettingEvent> =>
  decide(ReminderSetting, before, asPutBack(before), eventOf('reminder_rule.put_back', before));

/** Leaves it to the workspace again. */
export const putBackReminderOverride = (before: ReminderOverride): Change<ReminderOverride, ReminderSettingEvent> =>
  decide(ReminderOverride, before, asPutBack(before), eventOf('reminder_override.put_back', before));

/** @throws Refusal `unprocessable` naming each step that makes no sense */
export function assertRuleSense({ rule, steps }: Pick<ReminderSetting, 'rule' | 'steps'>): void {
  const errors = nonsenseIn(rule, { steps }).map((error) => ({ ...error, code: 'no_sense' }));
  if (errors[0]) throw new Refusal('unprocessable', 'no_sense', errors[0].message, errors);
}

const asSet = (
  before: { version: number; createdAt: string } | null,
  { steps, ...draft }: ReminderRuleDraft & { rule: ReminderRule },
  { at }: Decision,
) => ({
  ...draft,
  // In the order of the days, whichever way they were typed.
  steps: steps.toSorted((a, b) => a.step - b.step),
  isOwn: true,
  version: before?.version ?? 1,
  createdAt: before?.createdAt ?? at,
  updatedAt: at,
});

function asPutBack<State extends { isOwn: boolean; reason: string }>(before: State): State {
  if (!before.isOwn) throw cannotBe('', 'nothing_to_change', 'This follows what stands above it already.');
  return { ...before, isOwn: false, reason: '' };
}

const eventOf = (type: ReminderSettingEvent['type'], { rule, isOn }: Payload): ReminderSettingEvent => ({
  type,
  payload: { rule, isOn },
});
