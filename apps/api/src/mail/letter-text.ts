import type { LetterContent, LetterWords } from './letter.ts';

/** The plain part. Takes content that is safe: one line to a field. */
export function asText(content: LetterContent, words: LetterWords) {
  const { greeting, lead, paragraphs, rows = [], button, choices = [], footer } = content;
  const blocks = [
    greeting,
    lead,
    ...paragraphs,
    rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...[...(button ? [button] : []), ...choices].map(({ label, url }) => `${label}:\n${url}`),
    // The line by which mail programs know that the letter proper is over.
    `-- \n${footer.why}\n${words.change}: ${footer.changeUrl}`,
  ];
  const stop = footer.stopUrl ? `\n${words.stop}: ${footer.stopUrl}` : '';
  return `${blocks.filter(Boolean).join('\n\n')}${stop}\n`;
}
