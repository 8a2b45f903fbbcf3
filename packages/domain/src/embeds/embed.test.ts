import { expect, test } from 'vitest';
import { assertMayBegin, EmbedDraft, EmbeddingSite } from './embed.ts';

test.each([
  ['https://www.example.org', 'https://www.example.org'],
  [' https://WWW.Example.org/ ', 'https://www.example.org'],
  ['http://intranet:8080', 'http://intranet:8080'],
])('%s may be named as a site', (typed, kept) => {
  expect(EmbeddingSite.parse(typed)).toBe(kept);
});

test.each([
  'www.example.org',
  'https://*.example.org',
  'https://example.org/page',
  'https://example.org; script-src *',
  'https://a;b.example',
  "https://example.org 'self'",
  'https://user@example.org',
  'javascript:alert(1)',
  'https://',
  `https://${'x'.repeat(300)}.org`,
])('%s is no site, and nothing of it comes into a header', (typed) => {
  expect(EmbeddingSite.safeParse(typed).success).toBe(false);
});

test('a chart is shown without an end and on every site unless that is said', () => {
  expect(EmbedDraft.parse({})).toEqual({ until: null, sites: [] });
});

test.each([
  [{ until: '2026-11-10' }, '/until'],
  [{ sites: ['https://example.org', 'https://EXAMPLE.org/'] }, '/sites/1'],
])('%j cannot be', (draft, pointer) => {
  expect(() => assertMayBegin(EmbedDraft.parse(draft), '2026-11-11')).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
  );
  expect(() => assertMayBegin(EmbedDraft.parse({ until: '2026-11-11' }), '2026-11-11')).not.toThrow();
});
