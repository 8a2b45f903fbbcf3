import {
  type ClaimedMessage,
  keepTopics,
  listNewsOfMessage,
  listReminderLines,
  type NotificationView,
  readAddressee,
  readAlert,
  readCoordinator,
  type ReminderLine,
  type Transaction,
} from '@trivet/db';
import { mandatoryTopics, type NotificationTopic, topicOf, topicOfNews } from '@trivet/domain';
import { nudgeIn } from '../nudges/nudge-words.ts';
import type { Contents } from './compose-letter.ts';

/** What a letter has to say as things stand, and whom an answer to it reaches. */
export async function readContents(
  tx: Transaction,
  workspaceId: string,
  { id, kind, personId }: ClaimedMessage,
): Promise<Contents> {
  const addressee = await readAddressee(tx, workspaceId, id);
  const news = await listNewsOfMessage(tx, { workspaceId, personId }, id);
  const lines = kind === 'news' ? [] : await listReminderLines(tx, workspaceId, id);
  const alert = kind === 'news' && news.length > 0 ? await readAlert(tx, workspaceId, id) : undefined;
  const topics = topicsOf(kind, lines, news);
  await keepTopics(tx, { workspaceId, id }, topics);
  return {
    addressee,
    alert,
    lines,
    news: alert ? [] : news,
    replyTo: asker(lines) ?? (await replyTo(tx, workspaceId, [...lines, ...news])),
    mayStop: topics.some((topic) => !mandatoryTopics.includes(topic)),
  };
}

/** The week's letter is one topic of its own: whoever stops it still hears at once of what they chose to. */
function topicsOf(
  kind: ClaimedMessage['kind'],
  lines: readonly ReminderLine[],
  news: readonly NotificationView[],
): NotificationTopic[] {
  if (kind === 'week') return ['weekly_digest'];
  const told = news.flatMap((one) => (one.kind === 'reminder' ? [] : [topicOfNews[one.kind]]));
  return [...new Set([...lines.map((line) => topicOf(line.rule, line)), ...told])];
}

/** Who asked by name has the answer. */
function asker(lines: readonly ReminderLine[]): Contents['replyTo'] {
  const nudge = nudgeIn(lines);
  return nudge ? { name: nudge.byName, address: nudge.byEmail } : undefined;
}

/** An answer goes to whoever coordinates, where a letter is about one partnership. */
function replyTo(tx: Transaction, workspaceId: string, about: readonly { partnershipId: string | null }[]) {
  const [only, ...others] = new Set(about.map(({ partnershipId }) => partnershipId));
  return only && others.length === 0 ? readCoordinator(tx, workspaceId, only) : undefined;
}
