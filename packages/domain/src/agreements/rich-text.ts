import { z } from 'zod';

const controlButLineBreaks = /[^\P{Cc}\n]/u;

/** Where a link may lead: never a script, never a file. */
const LinkAddress = z
  .url({ protocol: /^(https?|mailto)$/, error: 'Enter a web address, like https://example.org' })
  .max(500, 'Use 500 characters or fewer');

/** A run of words in one dress. A line break inside a paragraph is \n. */
const Span = z
  .strictObject({
    text: z
      .string()
      .min(1, 'Enter a few words')
      .max(10_000, 'Use 10000 characters or fewer')
      .refine((value) => !controlButLineBreaks.test(value), 'Use letters, numbers and punctuation only'),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    link: LinkAddress.optional(),
  })
  .meta({ id: 'Span' });
export type Span = z.output<typeof Span>;

const Spans = z.array(Span).max(500, 'Use fewer changes of style');

/** All that a text may hold: whatever else is pasted loses its dress or is left out. */
export const Block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), spans: Spans }),
    z.strictObject({ kind: z.literal('heading'), spans: Spans }),
    z.strictObject({ kind: z.literal('bullets'), items: z.array(Spans).min(1).max(200) }),
    z.strictObject({ kind: z.literal('numbers'), items: z.array(Spans).min(1).max(200) }),
  ])
  .meta({ id: 'Block' });
export type Block = z.output<typeof Block>;

/** A text as people write it in an agreement: paragraphs, headings, lists, bold, italic and links. */
export const RichText = z.array(Block).max(300, 'Use 300 paragraphs or fewer').meta({ id: 'RichText' });
export type RichText = z.output<typeof RichText>;

/** Its words without their dress: a line for each paragraph and each item, to compare and to search. */
export function plainWords(text: RichText): string {
  return text.flatMap(linesOf).join('\n');
}

/** Whether somebody has written anything in it. */
export const isWritten = (text: RichText): boolean => plainWords(text).trim() !== '';

/** A text without dress, a paragraph for each line. */
export const paragraphs = (...lines: string[]): RichText =>
  lines.map((line) => ({ kind: 'paragraph', spans: line === '' ? [] : [{ text: line }] }));

/** A list without dress. */
export const bullets = (...lines: string[]): Block => ({ kind: 'bullets', items: lines.map((text) => [{ text }]) });

const linesOf = (block: Block): string[] =>
  'items' in block
    ? block.items.map((item, at) => `${block.kind === 'numbers' ? `${at + 1}.` : '•'} ${wordsOf(item)}`)
    : [wordsOf(block.spans)];

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
