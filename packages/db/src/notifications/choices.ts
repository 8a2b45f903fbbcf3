import {
  type BellOnly,
  lateOwers,
  type NotificationKind,
  type NotificationTopic,
  type ReminderRule,
  standardEmail,
  topicOfNews,
  topicOfReminder,
} from '@trivet/domain';

const choice = (preferences: string, topic: string, way: 'email' | 'inApp', standard: string) =>
  `app.notice_choice(${preferences}, ${topic}, '${way}', ${standard})`;

const quoted = (topic: NotificationTopic) => `'${topic}'`;

/** How a person chose to hear of a kind of news, as two columns of a notification: shown, email. */
export function toldOf(kind: Exclude<NotificationKind, 'reminder' | BellOnly>, person = 'person'): string {
  const topic = topicOfNews[kind];
  const preferences = `${person}.preferences`;
  return `${choice(preferences, quoted(topic), 'inApp', `'now'`)} = 'now', ${choice(preferences, quoted(topic), 'email', `'${standardEmail(topic)}'`)}`;
}

/** The topic of a reminder `r`, as SQL over its step and audience. */
function topicOfReminderSql(rule: ReminderRule, r: string): string {
  const { topic, late } = topicOfReminder[rule];
  if (!late) return quoted(topic);
  const owers = lateOwers.map((one) => `'${one}'`).join();
  return `case when ${r}.step > 0 and ${r}.audience in (${owers}) then '${late}' else '${topic}' end`;
}

/** How the person of a reminder `r` chose to hear of it, one way: what is due has no other standard than at once. */
export const reminderChoice = (rule: ReminderRule, r: string, way: 'email' | 'inApp'): string =>
  choice('person.preferences', topicOfReminderSql(rule, r), way, `'now'`);
