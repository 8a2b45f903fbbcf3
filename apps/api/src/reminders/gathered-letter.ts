import type { Addressee, NotificationView, ReminderLine } from '@trivet/db';
import type { LetterContent } from '../mail/letter.ts';
import { wordsOf } from '../notifications/notification-words.ts';
import { isMeetingRule, meetingReminderWords } from '../meetings/meeting-reminder-words.ts';
import { askedByName } from '../nudges/nudge-words.ts';
import { dayWords } from './day-words.ts';
import { missingOf, nameOf, pathOf } from './reminder-letter.ts';

export type GatheredFacts = {
  addressee: Addressee;
  kind: 'day' | 'week' | 'news' | 'nudge' | 'calendar';
  lines: readonly ReminderLine[];
  news: readonly NotificationView[];
  publicOrigin: string;
};

/** Several things in one letter: what waits for somebody, the most urgent first, and the news they keep for it. */
export function gatheredLetter({ addressee, kind, lines, news, publicOrigin }: GatheredFacts): LetterContent {
  const home = `${publicOrigin}/w/${addressee.slug}`;
  const { today } = addressee;
  const told = news.map((one) => {
    const { words, path } = wordsOf(one, today);
    return `${one.partnershipName ? `${one.partnershipName}: ` : ''}${words}.\n${home}${path}`;
  });
  return {
    greeting: `Hello ${addressee.name}.`,
    ...headOf(kind, { lines, news, today }),
    paragraphs: [...askedByName(lines), ...lines.map((line) => owed(line, today, home)), ...told],
    button: { label: 'See all your work', url: home },
    footer: { why: whyOf(kind, addressee), changeUrl: `${home}/account` },
  };
}

type Counted = Pick<GatheredFacts, 'lines' | 'news'> & { today: string };

function headOf(kind: GatheredFacts['kind'], { lines, news, today }: Counted): { subject: string; lead: string } {
  const late = lines.filter(({ dueOn }) => dueOn < today).length;
  const due = lines.length - late;
  if (kind === 'week') {
    const counts = [due > 0 && `${due} due`, late > 0 && `${late} late`, news.length > 0 && `${news.length} new`];
    const words = counts.filter((count) => count !== false).join(', ');
    return { subject: `Your week: ${words}`, lead: `Your week from ${dayWords(today, { year: false })}: ${words}.` };
  }
  if (lines.length === 0)
    return { subject: `${news.length} things are new for you`, lead: `${news.length} things are new for you.` };
  const things = lines.length === 1 ? '1 thing' : `${lines.length} things`;
  const more = news.length > 0 ? `, and ${news.length} new` : '';
  return {
    subject: `${things} to finish${late > 0 ? `, ${late} of them late` : ''}${more}`,
    lead: `${things} ${lines.length === 1 ? 'waits' : 'wait'} for you, the most urgent first${more}.`,
  };
}

const owed = (line: ReminderLine, today: string, home: string): string => {
  const missing = line.missing.length > 0 ? ` Still missing: ${missingOf(line)}.` : '';
  const when = `${line.dueOn < today ? 'Was due' : 'Due'} ${dayWords(line.dueOn)}.`;
  return `${line.partnershipName === null ? '' : `${line.partnershipName}: `}${actOf(line)}${nameOf(line)}. ${when}${missing}\n${home}${pathOf(line)}`;
};

/** A meeting may wait for several things of one person. */
const actOf = ({ rule }: ReminderLine): string => (isMeetingRule(rule) ? `${meetingReminderWords[rule].act}: ` : '');

const whyOf = (kind: GatheredFacts['kind'], { workspaceName }: Addressee): string =>
  kind === 'week'
    ? `You get this once a week while something waits for you in ${workspaceName}.`
    : `You get this because these are yours to do, or to know of, in ${workspaceName}.`;
