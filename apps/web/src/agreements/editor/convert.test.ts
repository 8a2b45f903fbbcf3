import { RichText } from '@trivet/domain';
import { expect, test } from 'vitest';
import { fromDocument, toDocument } from './convert.ts';
import { isKeptLink, textSchema } from './text-schema.ts';

const whole: RichText = [
  { kind: 'heading', spans: [{ text: 'Hours' }] },
  {
    kind: 'paragraph',
    spans: [
      { text: 'Open ' },
      { text: 'always', bold: true },
      { text: ' and\nnever shut, ', italic: true },
      { text: 'see here', link: 'https://example.org/hours' },
    ],
  },
  { kind: 'bullets', items: [[{ text: 'one' }], [{ text: 'two', bold: true, italic: true }]] },
  { kind: 'numbers', items: [[{ text: 'first' }]] },
];

test('a text comes out of the editor as it went in, and is what the domain keeps', () => {
  const kept = fromDocument(toDocument(whole));
  expect(kept).toEqual(whole);
  expect(RichText.safeParse(kept).success).toBe(true);
});

test('an empty text has a line to write on, which is no part of it', () => {
  const empty = toDocument([]);
  expect(empty.childCount).toBe(1);
  expect(fromDocument(empty)).toEqual([]);
});

test.each([
  ['https://example.org', true],
  ['mailto:us@example.org', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//example.org', false],
])('of a link to %s is kept: %s', (href, isKept) => {
  expect(isKeptLink(href)).toBe(isKept);
});

test('there is no dress but what the domain knows', () => {
  expect(Object.keys(textSchema.nodes)).not.toContain('image');
  expect(Object.keys(textSchema.marks).toSorted()).toEqual(['em', 'link', 'strong']);
});
