import type { Letter } from './mailer.ts';
import { asHtml } from './letter-html.ts';
import { asText } from './letter-text.ts';
import { oneLine } from './one-line.ts';

/** What a letter says, in reading order. A line break counts in paragraphs only. */
export type LetterContent = {
  /** The thing and its date within 60 characters; no risk or personal detail, it shows on a locked phone. */
  subject: string;
  greeting: string;
  /** What to do. */
  lead: string;
  paragraphs: string[];
  rows?: { label: string; value: string }[];
  button?: { label: string; url: string };
  /** Answers to choose from instead of one button: each leads to the same page with that answer filled in. */
  choices?: { label: string; url: string }[];
  footer: {
    /** Why this person gets this letter. */
    why: string;
    changeUrl: string;
    /** RFC 8058: one press in the mail program stops these letters. Mandatory notices have none. */
    stopUrl?: string;
  };
};

/** The words around the content, in the reader's language. */
export type LetterWords = { lang: string; change: string; stop: string };

const english: LetterWords = { lang: 'en-GB', change: 'Change how often we write', stop: 'Stop these emails' };

/**
 * Renders the two parts, which say the same words. Whatever the content holds, it stays text: no mark-up, no further
 * line of the letter, no header can be made of it. Throws TypeError for an address that is not http or https.
 */
export function renderLetter(
  content: LetterContent,
  words: LetterWords = english,
): Required<Pick<Letter, 'subject' | 'text' | 'html' | 'headers'>> {
  const safe = safeContent(content);
  return {
    subject: safe.subject,
    text: asText(safe, words),
    html: asHtml(safe, words),
    headers: safe.footer.stopUrl ? unsubscribeBy(safe.footer.stopUrl) : {},
  };
}

const unsubscribeBy = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

function safeContent({ button, choices = [], rows = [], footer, ...content }: LetterContent): LetterContent {
  return {
    subject: oneLine(content.subject),
    greeting: oneLine(content.greeting),
    lead: oneLine(content.lead),
    paragraphs: content.paragraphs.map((paragraph) =>
      paragraph
        .split(/\r\n|[\r\n]/)
        .map(oneLine)
        .join('\n'),
    ),
    rows: rows.map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) })),
    ...(button && { button: safeLink(button) }),
    choices: choices.map(safeLink),
    footer: {
      why: oneLine(footer.why),
      changeUrl: webAddress(footer.changeUrl),
      ...(footer.stopUrl && { stopUrl: webAddress(footer.stopUrl) }),
    },
  };
}

const safeLink = ({ label, url }: { label: string; url: string }) => ({
  label: oneLine(label),
  url: webAddress(url),
});

function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`A letter does not link to ${protocol}`);
  return href;
}
