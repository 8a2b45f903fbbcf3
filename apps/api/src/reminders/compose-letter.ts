import type {
  Addressee,
  AlertLetterFacts,
  CalendarFacts,
  ClaimedMessage,
  NotificationView,
  ReminderLine,
} from '@trivet/db';
import { type LetterContent, renderLetter } from '../mail/letter.ts';
import type { Letter, Mailbox } from '../mail/mailer.ts';
import { calendarPart, invitationLetter } from '../meeting-invitations/invitation-letter.ts';
import { alertLetter } from '../risks/alert-letter.ts';
import { newsLetter } from './news-letter.ts';
import { reminderLetter } from './reminder-letter.ts';
import { gatheredLetter } from './gathered-letter.ts';

/** What a message has to say: one thing that happened, or what is owed and news that waited for it. */
export type Contents = {
  message: ClaimedMessage;
  alert: AlertLetterFacts | undefined;
  /** The meeting that a calendar is told of */
  calendar: CalendarFacts | undefined;
  lines: ReminderLine[];
  news: NotificationView[];
  replyTo: Mailbox | undefined;
  /** Something in it may be switched off */
  mayStop: boolean;
};

export const isEmpty = ({ alert, calendar, lines, news }: Contents): boolean =>
  !alert && !calendar && lines.length + news.length === 0;

/** The letter, ready to hand over: who it seems to come from, who is answered, and how it is stopped. */
export function letterFor({ message, replyTo, mayStop, ...said }: Contents & { publicOrigin: string }): Letter {
  const { messageId, kind, stopKey, name, email } = message;
  const { alert, calendar, lines, news, publicOrigin } = said;
  const alone = alert ?? calendar;
  const about = alone ? [alone] : [...lines, ...news];
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
    ...(calendar && { calendar: calendarPart({ addressee: message, calendar, publicOrigin }) }),
    ...renderLetter({ ...content, footer: { ...footer, ...ways } }),
  };
}

type Said = Pick<Contents, 'alert' | 'lines' | 'news'> &
  Partial<Pick<Contents, 'calendar'>> & { addressee: Addressee; publicOrigin: string };

/** What a letter says, by what it has to tell of. */
export function contentOf(
  kind: ClaimedMessage['kind'],
  { addressee, alert, calendar, lines, news, publicOrigin }: Said,
): LetterContent {
  if (alert) return alertLetter({ addressee, alert, publicOrigin });
  if (calendar) return invitationLetter({ addressee, calendar, publicOrigin });
  const [first] = news;
  if (kind !== 'week' && lines.length === 0 && first && news.length === 1)
    return newsLetter({ addressee, news: first, publicOrigin });
  if (kind !== 'week' && news.length === 0 && lines.length === 1)
    return reminderLetter({ addressee, lines, publicOrigin });
  return gatheredLetter({ addressee, kind, lines, news, publicOrigin });
}
