import type { Addressee, NotificationView } from '@trivet/db';
import type { LetterContent } from '../mail/letter.ts';
import { dayWords } from './day-words.ts';
import { wordsOf } from '../notifications/notification-words.ts';

export type NewsFacts = { addressee: Addressee; news: NotificationView; publicOrigin: string };

/** The letter that tells one person of one thing that happened. */
export function newsLetter({ addressee, news, publicOrigin }: NewsFacts): LetterContent {
  const home = `${publicOrigin}/w/${addressee.slug}`;
  const { words, path } = wordsOf(news, addressee.today);
  return {
    greeting: `Hello ${addressee.name}.`,
    subject: withoutTitle(words, news.title),
    lead: `${words}.`,
    paragraphs: [],
    rows: [
      ...news.taken.map(({ reference, title, dueOn }) => ({
        label: reference,
        value: dueOn === null ? title : `${title}, by ${dayWords(dueOn)}`,
      })),
      ...(news.partnershipName === null ? [] : [{ label: 'Partnership', value: news.partnershipName }]),
    ],
    button: { label: 'Open it', url: `${home}${path}` },
    footer: {
      why: `You get this because it concerns you in ${news.partnershipName ?? addressee.workspaceName}.`,
      changeUrl: `${home}/account`,
    },
  };
}

/** What a thing is called stays out of a subject: it shows on a locked phone. */
export const withoutTitle = (words: string, title: string | null): string =>
  title === null ? words : words.replace(`: ${title}`, '');
