import {
  type ClaimedMessage,
  keepTopics,
  listCoordinators,
  listNewsOfMessage,
  listReminderLines,
  type NotificationView,
  readAlert,
  readCalendarLetters,
  type ReminderLine,
  type Transaction,
} from '@trivet/db';
import { mandatoryTopics, type NotificationTopic, topicOf, topicOfNews } from '@trivet/domain';
import { nudgeIn } from '../nudges/nudge-words.ts';
import type { Contents } from './compose-letter.ts';

/** What letters have to say as things stand, and whom an answer to each reaches. */
export async function readContents(
  tx: Transaction,
  workspaceId: string,
  messages: readonly ClaimedMessage[],
): Promise<Contents[]> {
  const said = await readSaid(tx, workspaceId, messages);
  const told = said.map((one) => ({ id: one.message.id, topics: topicsOf(one) }));
  const about = said.map((one) => aboutOne(one));
  const [coordinators] = await Promise.all([
    listCoordinators(tx, workspaceId, [...new Set(about.filter((place) => place !== null))]),
    keepTopics(tx, workspaceId, told),
  ]);
  return said.map((one, at) => ({
    ...one,
    news: one.alert ? [] : one.news,
    replyTo: asker(one.lines) ?? organiser(one.calendar) ?? coordinators.get(about[at] ?? ''),
    mayStop: (told[at]?.topics ?? []).some((topic) => !mandatoryTopics.includes(topic)),
  }));
}

type Said = Pick<Contents, 'message' | 'lines' | 'news' | 'alert' | 'calendar'>;

/** Asked together, so that all of it is one way to the database and back. */
async function readSaid(tx: Transaction, workspaceId: string, messages: readonly ClaimedMessage[]): Promise<Said[]> {
  const messageIds = messages.map(({ id }) => id);
  const rules = new Set(messages.flatMap((message) => message.rules));
  const invitations = messages.filter(({ kind }) => kind === 'calendar').map(({ id }) => id);
  const calendarsOf = readCalendarLetters(tx, workspaceId, invitations);
  const linesOf = listReminderLines(tx, workspaceId, { messageIds, rules });
  const told = messages.map(async (message) => {
    if (!message.hasNews) return { message, news: [], alert: undefined };
    const isNews = message.kind === 'news';
    const [news, alert] = await Promise.all([
      listNewsOfMessage(tx, workspaceId, message),
      isNews ? readAlert(tx, workspaceId, message.id) : undefined,
    ]);
    return { message, news, alert: news.length > 0 ? alert : undefined };
  });
  const [lines, news, calendars] = await Promise.all([linesOf, Promise.all(told), calendarsOf]);
  return news.map((one) => {
    const { id } = one.message;
    return { ...one, lines: lines.get(id) ?? [], calendar: calendars.get(id) };
  });
}

/** The week's letter is one topic of its own: whoever stops it still hears at once of what they chose to. */
function topicsOf({ message, lines, news }: Said): NotificationTopic[] {
  if (message.kind === 'week') return ['weekly_digest'];
  const told = news.flatMap((one: NotificationView) => (hasTopic(one.kind) ? [topicOfNews[one.kind]] : []));
  return [...new Set([...lines.map((line) => topicOf(line.rule, line)), ...told])];
}

const hasTopic = (kind: NotificationView['kind']): kind is keyof typeof topicOfNews => kind in topicOfNews;

/** Who asked by name has the answer. */
function asker(lines: readonly ReminderLine[]): Contents['replyTo'] {
  const nudge = nudgeIn(lines);
  return nudge ? { name: nudge.byName, address: nudge.byEmail } : undefined;
}

/** Who invites has the answer too. */
function organiser(calendar: Contents['calendar']): Contents['replyTo'] {
  if (!calendar?.organiserEmail) return undefined;
  return { name: calendar.organiserName ?? '', address: calendar.organiserEmail };
}

/** The partnership that a letter is about, where it is about one: an answer goes to whoever coordinates there. */
function aboutOne({ calendar, lines, news }: Said): string | null {
  if (calendar) return calendar.partnershipId;
  const [only, ...others] = new Set([...lines, ...news].map(({ partnershipId }) => partnershipId));
  return others.length === 0 ? (only ?? null) : null;
}
