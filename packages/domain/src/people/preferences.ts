import { z } from 'zod';
import { Language } from '../workspaces/workspace.ts';

/** What a person may hear of. */
export const NotificationTopic = z.enum([
  'mention',
  'assignment',
  'risk_variation',
  'escalation',
  'action_due',
  'risk_review_due',
  'account_due',
  'data_point_due',
  'report_due',
  'report_late',
  'report_received',
  'sign_off_asked',
  'minutes',
  'meeting_called',
  'decision_position',
  'agreement_expiry',
  'agreement_to_sign',
  'health_check',
  'weekly_digest',
  'account_security',
]);
export type NotificationTopic = z.output<typeof NotificationTopic>;

/** What nobody may switch off or put into a digest (decisions.md 18). */
export const mandatoryTopics: readonly NotificationTopic[] = [
  'report_late',
  'sign_off_asked',
  'minutes',
  'agreement_to_sign',
  'account_security',
];

/** Letters come at once, in the day's, in the week's, or not; what is shown in the product has no digest. */
export const EmailChoice = z.enum(['now', 'daily', 'weekly', 'off']);
export type EmailChoice = z.output<typeof EmailChoice>;
const InAppChoice = z.enum(['now', 'off']);

/** What holds of a topic until a person chooses otherwise: news that can wait for the morning does. */
export const standardEmail = (topic: NotificationTopic): EmailChoice =>
  topic === 'assignment' ? 'daily' : topic === 'weekly_digest' ? 'weekly' : 'now';

const Theme = z.enum(['system', 'light', 'dark', 'high_contrast']);
const Density = z.enum(['comfortable', 'compact']);

/** What a person chose; what they did not choose follows the product as it is improved. */
export const PreferenceChoices = z
  .strictObject({
    language: Language,
    theme: Theme,
    density: Density,
    /** Single-key shortcuts */
    shortcuts: z.boolean(),
    notifications: z
      .partialRecord(
        NotificationTopic,
        z.strictObject({ email: EmailChoice.optional(), inApp: InAppChoice.optional() }),
      )
      .check(({ value, issues }) => {
        const asked = mandatoryTopics.filter((topic) => value[topic]);
        issues.push(...asked.map((topic) => alwaysSent(topic, value)));
      }),
  })
  .partial()
  .meta({ id: 'PreferenceChoices' });
export type PreferenceChoices = z.output<typeof PreferenceChoices>;

/** What holds for a person: their choices, and the product's own where they made none. */
export const Preferences = z
  .strictObject({
    /** Null follows the workspace's first language */
    language: Language.nullable(),
    theme: Theme,
    density: Density,
    shortcuts: z.boolean(),
    notifications: z.record(
      NotificationTopic,
      z.strictObject({ email: EmailChoice, inApp: InAppChoice, mandatory: z.boolean() }),
    ),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.output<typeof Preferences>;

export function preferencesOf(choices: PreferenceChoices): Preferences {
  const { language = null, theme = 'system', density = 'comfortable', shortcuts = true } = choices;
  const held = NotificationTopic.options.map((topic) => {
    const { email = standardEmail(topic), inApp = 'now' } = choices.notifications?.[topic] ?? {};
    return [topic, { email, inApp, mandatory: mandatoryTopics.includes(topic) }];
  });
  const notifications = Preferences.shape.notifications.parse(Object.fromEntries(held));
  return { language, theme, density, shortcuts, notifications };
}

/** A merge patch reaches down to the single choice (RFC 7396): what it does not name stays chosen. */
export function chosen(before: PreferenceChoices, patch: PreferenceChoices): PreferenceChoices {
  const topics = Object.entries(patch.notifications ?? {}) as [NotificationTopic, object][];
  const notifications = topics.map(([topic, choice]) => [topic, { ...before.notifications?.[topic], ...choice }]);
  return {
    ...before,
    ...patch,
    ...(topics.length > 0 && { notifications: { ...before.notifications, ...Object.fromEntries(notifications) } }),
  };
}

/** The choices of someone who wants no more letters about these; what is always sent stays as it is. */
export function withoutLetters(choices: PreferenceChoices, topics: readonly NotificationTopic[]): PreferenceChoices {
  const stopped = topics.filter((topic) => !mandatoryTopics.includes(topic));
  const notifications = Object.fromEntries(stopped.map((topic) => [topic, { email: 'off' }]));
  return stopped.length === 0 ? choices : chosen(choices, PreferenceChoices.parse({ notifications }));
}

const alwaysSent = (topic: NotificationTopic, input: unknown) => ({
  code: 'custom' as const,
  path: [topic],
  message: 'This notice is always sent',
  input,
});
