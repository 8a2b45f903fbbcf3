import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { curveFigures } from '../report-cards/series-words.ts';
import type { Document } from './document.ts';
import { toPdf } from './pdf.ts';
import { toWord } from './word.ts';

const at = new Date('2026-10-02T08:30:00Z');
const document: Document = {
  title: 'Progress report: July to September 2026',
  author: 'Early Years and Family Support',
  running: 'Early Years · July to September 2026',
  asAt: 'As at Friday 2 October 2026, 09:30',
  parts: [
    { kind: 'facts', facts: [['Overall', [{ light: 'amber', word: 'At risk' }, ', since July']]] },
    { kind: 'heading', level: 2, words: 'Risks' },
    { kind: 'words', words: 'Łódź ≥ Róisín\n#set text(red) \\ *not code* $x$ "quoted"' },
    {
      kind: 'table',
      columns: [
        { title: 'Risk', width: 4 },
        { title: 'Score', width: 1, number: true },
      ],
      rows: Array.from({ length: 80 }, (_, at) => [
        `The bus of route ${at} is cut`,
        [{ light: 'red', word: 'High' }, ' 20'],
      ]),
    },
    {
      kind: 'list',
      items: ['Keep the route', ['By ', { strong: 'Friday' }, { emphasis: ' early' }, { stressed: ', no later' }]],
    },
  ],
};

test('a PDF is tagged, named, in a language, and repeats the head of a table on every page', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(toPdf(document, at)));
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: document.title, Author: document.author, Language: 'en-GB' });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(pdf.numPages).toBeGreaterThan(1);
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const said = await textOf(pdf, page);
    expect(said).toContain(document.running);
    expect(said).toContain(`${page} / ${pdf.numPages}`);
    expect(said).toContain('Score');
  }
  const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tags).toContain(`"${tag}"`);
});

test('twenty pages of curves stay under three million bytes', async () => {
  const days = Array.from({ length: 20 }, (_, year) => `${2007 + year}-03-31`);
  const periods = days.map((on, at) => ({ on, value: String(60 + ((at * 7) % 13)), ...plain }));
  const series = { ...admissions, targets: periods.slice(10), forecast: { values: periods.slice(15) } };
  const curves = curveFigures(
    Array.from({ length: 160 }, () => series),
    () => periods,
  );
  const file = toPdf({ ...document, parts: [curves] }, at);
  expect(file.length).toBeLessThan(3_000_000);
  expect((await getDocumentProxy(new Uint8Array(file))).numPages).toBeGreaterThanOrEqual(20);
});

const plain = { provisional: false, suppressed: false, breaksSeries: false, notes: [] };
const admissions = {
  title: 'Admissions',
  unit: 'rate',
  unitWords: 'per 1,000',
  decimals: 1,
  direction: 'lower',
  frequency: 'yearly',
  targetNow: '70',
  latestOn: '2026-03-31',
  latestValue: '72',
  latestIsProvisional: false,
  state: 'turning',
  light: 'amber',
} as const;

test('what people wrote is words in a PDF, never instructions', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(toPdf(document, at)));
  const said = await textOf(pdf, 1);
  expect(said).toContain('Łódź ≥ Róisín');
  expect(said).toContain('#set text(red) \\ *not code* $x$ "quoted"');
});

test('a Word file has real headings, tables with a head, and lists', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: await toWord(document) });
  expect(html).toContain(`<h1>${document.title}</h1>`);
  expect(html).toContain('<h2>Risks</h2>');
  expect(html).toContain('<thead><tr><th><p><strong>Risk</strong></p></th>');
  expect(html).toContain('<li>By <strong>Friday</strong><em> early</em><strong><em>, no later</em></strong></li>');
  expect(html).toContain('■ <strong>High</strong> 20');
  expect(html).toContain('Łódź ≥ Róisín<br />#set text(red)');
});

async function textOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
