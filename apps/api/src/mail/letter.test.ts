import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLetter, type LetterContent } from './letter.ts';

const reminder: LetterContent = {
  subject: 'Early Years report due Friday 30 October',
  greeting: 'Hello Róisín,',
  lead: 'Finish your report by Friday 30 October.',
  paragraphs: ['You have done 3 of 5 sections.', 'Two things changed:\nthe venue and the lead.'],
  rows: [
    { label: 'Partnership', value: 'Early Years' },
    { label: 'Still missing', value: 'Headline, help needed' },
  ],
  button: { label: 'Finish the report', url: 'https://trivet.example/w/ardmore/p/EY/reports/2026-Q3?part=3&from=mail' },
  footer: {
    why: 'You get this because you write the report for Ardmore Council.',
    changeUrl: 'https://trivet.example/me/notifications',
    stopUrl: 'https://trivet.example/stop/abc',
  },
};

test('the plain part says it all, what to do first', () => {
  expect(renderLetter(reminder).text).toBe(`Hello Róisín,

Finish your report by Friday 30 October.

You have done 3 of 5 sections.

Two things changed:
the venue and the lead.

Partnership: Early Years
Still missing: Headline, help needed

Finish the report:
https://trivet.example/w/ardmore/p/EY/reports/2026-Q3?part=3&from=mail

-- 
You get this because you write the report for Ardmore Council.
Change how often we write: https://trivet.example/me/notifications
Stop these emails: https://trivet.example/stop/abc
`);
});

test('the HTML part says the same words in the same order', () => {
  const { text, html } = renderLetter(reminder);
  const plain = wordsOf(
    text
      .replace('-- \n', '')
      .replaceAll(
        /(Early Years|needed|report|Change how often we write|Stop these emails|Partnership|Still missing): ?/g,
        '$1 ',
      ),
  );
  const shown = wordsOf(visible(html));
  const linkedOnly = ['https://trivet.example/me/notifications', 'https://trivet.example/stop/abc'];
  expect(shown).toEqual(plain.filter((word) => !linkedOnly.includes(word)));
});

test('the button and its address in words lead to the same place', () => {
  const { html } = renderLetter(reminder);
  const href = 'https://trivet.example/w/ardmore/p/EY/reports/2026-Q3?part=3&#38;from=mail';
  expect(html.split(`href="${href}"`)).toHaveLength(3);
  expect(html).toContain(`>${href}</a>`);
});

test('no pictures, no scripts, nothing fetched from elsewhere; one column of 600 px, dark where the reader wants dark', () => {
  const { html } = renderLetter(reminder);
  expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=/);
  expect(html).toContain('max-width:600px');
  expect(html).toContain('prefers-color-scheme:dark');
  expect(html).toContain('<html lang="en-GB">');
});

test('a digest of 60 things stays under 20 KB', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    label: `Friday ${i} October`,
    value: `A-0${i} Agree the rota for the venue with all nine partners, Early Years Partnership`,
  }));
  expect(Buffer.byteLength(renderLetter({ ...reminder, rows }).html)).toBeLessThan(20_480);
});

test('without rows, button and a way to stop, none of them is hinted at', () => {
  const { rows: _, button: __, ...bare } = reminder;
  const { text, html, headers } = renderLetter({
    ...bare,
    footer: { why: 'You signed up.', changeUrl: 'https://trivet.example/me' },
  });
  expect(headers).toEqual({});
  expect(html).not.toMatch(/class="(rows|press)"|Stop these/);
  expect(text).not.toContain('Stop these');
});

test('a way to stop can be used by the mail program (RFC 8058)', () => {
  expect(renderLetter(reminder).headers).toEqual({
    'List-Unsubscribe': '<https://trivet.example/stop/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('the words around it come in the reader’s language', () => {
  const irish = { lang: 'ga', change: 'Athraigh cé chomh minic', stop: 'Stop na ríomhphoist seo' };
  const { text, html } = renderLetter(reminder, irish);
  expect(html).toContain('<html lang="ga">');
  for (const part of [text, html]) {
    expect(part).toContain(irish.change);
    expect(part).not.toContain('Change how often');
  }
});

const anything = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '\r',
    '\n',
    '\0',
    '\u2028',
    '\u202e',
    ';',
    ':',
    '-',
    'a',
    ' ',
    '</td>',
    '<b>',
    '-- ',
  ),
  maxLength: 30,
});
const anyContent: fc.Arbitrary<LetterContent> = fc.record({
  subject: anything,
  greeting: anything.map((text) => `G${text}`),
  lead: anything.map((text) => `L${text}`),
  paragraphs: fc.tuple(anything.map((text) => `P${text.replaceAll(/[\r\n]/g, '')}`)),
  rows: fc.tuple(fc.record({ label: anything, value: anything })),
  button: fc.record({ label: anything, url: fc.constant('https://trivet.example/') }),
  footer: fc.record({ why: anything, changeUrl: fc.constant('https://trivet.example/me') }),
});

test('whatever it holds stays text: same mark-up, same number of lines, nothing invisible', () => {
  const shape = (content: LetterContent) => {
    const { subject, text, html } = renderLetter(content);
    return {
      tags: html.match(/<[^>]*>/g),
      lines: text.split(/[\n\r\u2028\u2029]/).length,
      subject: subject.split(/[\n\r]/).length,
    };
  };
  const plain: LetterContent = {
    subject: 's',
    greeting: 'g',
    lead: 'l',
    paragraphs: ['p'],
    rows: [{ label: 'l', value: 'v' }],
    button: { label: 'b', url: 'https://trivet.example/' },
    footer: { why: 'w', changeUrl: 'https://trivet.example/me' },
  };
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(shape(content)).toEqual(shape(plain));
      const { subject, text, html } = renderLetter(content);
      expect(subject + text + html).not.toMatch(/[\0\u202a-\u202e]/);
    }),
  );
});

test.for(['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd', '/reports/1', ''])(
  '%j is not a place to link to',
  (url) => {
    expect(() => renderLetter({ ...reminder, button: { label: 'Open', url } })).toThrow(TypeError);
    expect(() => renderLetter({ ...reminder, footer: { ...reminder.footer, stopUrl: url || 'nowhere' } })).toThrow(
      TypeError,
    );
  },
);

test('an address cannot leave its header or its attribute', () => {
  const { html, headers } = renderLetter({
    ...reminder,
    footer: { ...reminder.footer, stopUrl: 'https://trivet.example/a>,<b"\r\nBcc: c@d' },
  });
  expect(headers['List-Unsubscribe']).toBe('<https://trivet.example/a%3E,%3Cb%22Bcc:%20c@d>');
  expect(html).not.toContain('<b"');
});

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

const visible = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#38;', '&');
