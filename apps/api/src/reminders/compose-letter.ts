import type { Addressee, AlertLetterFacts, ClaimedMessage, NotificationView, ReminderLine } from '@trivet/db';
import { type LetterContent, renderLetter } from '../mail/letter.ts';
import type { Letter, Mailbox } from '../mail/mailer.ts';
import { alertLetter } from '../risks/alert-letter.ts';
import { newsLetter } from './news-letter.ts';
import { reminderLetter } from './reminder-letter.ts';
import { gatheredLetter } from './gathered-letter.ts';

/** What a message has to say: one thing that happened, or what is owed and news that waited for it. */
export type Contents = {
  message: ClaimedMessage;
  alert: AlertLetterFacts | undefined;
  lines: ReminderLine[];
  news: NotificationView[];
  replyTo: Mailbox | undefined;
  /** Something in it may be switched off */
  mayStop: boolean;
};

export const isEmpty = ({ alert, lines, news }: Contents): boolean => !alert && lines.length + news.length === 0;

/** The letter, ready to hand over: who it seems to come from, who is answered, and how it is stopped. */
export function letterFor({ message, replyTo, mayStop, ...said }: Contents & { publicOrigin: string }): Letter {
  const { messageId, kind, stopKey, name, email } = message;
  const { alert, lines, news, publicOrigin } = said;
  const about = alert ? [alert] : [...lines, ...news];
  const [only, ...others] = new Set(about.map(({ partnershipName }) => partnershipName));
  const { footer, ...content } = contentOf(kind, { addressee: message, ...said });
  const ways = {
    changeUrl: `${publicOrigin}/account/notifications`,
    ...(mayStop && { stopUrl: `${publicOrigin}/stop/${stopKey}` }),
  };
  return {
    messageId,
    to: { name, address: email },
    senderName: only && others.length === 0 ? `${only} via Trivet` : 'Trivet',
    ...(replyTo && { replyTo }),
    ...renderLetter({ ...content, footer: { ...footer, ...ways } }),
  };
}

type Said = Pick<Contents, 'alert' | 'lines' | 'news'> & { addressee: Addressee; publicOrigin: string };

/** What a letter says, by what it has to tell of. */
export function contentOf(
  kind: ClaimedMessage['kind'],
  { addressee, alert, lines, news, publicOrigin }: Said,
): LetterContent {
  if (alert) return alertLetter({ addressee, alert, publicOrigin });
  const [first] = news;
  if (kind !== 'week' && lines.length === 0 && first && news.length === 1)
    return newsLetter({ addressee, news: first, publicOrigin });
  if (kind !== 'week' && news.length === 0 && lines.length === 1)
    return reminderLetter({ addressee, lines, publicOrigin });
  return gatheredLetter({ addressee, kind, lines, news, publicOrigin });
}
