import type { ReportRepresentation } from '@trivet/contract';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { toPdf } from '../documents/pdf.ts';
import { reportDocument } from './report-document.ts';

const words = (many: number) => 'The hub in Tully opened on time and families came. '.repeat(many).trim();
const place = {
  name: 'Early Years and Family Support',
  timeZone: 'Europe/London',
  bandLabels: { green: 'Low', amber: 'Medium', red: 'High' },
  at: '2026-11-22T09:00:00.000Z',
};
const risk = (at: number) => ({
  riskId: crypto.randomUUID(),
  reference: `EARLY-R-0${at}`,
  title: 'The information sharing agreement lapses before it is renewed',
  light: 'red' as const,
  score: 16,
  scoreThen: at === 1 ? null : 12,
  leadPartnerName: 'Western Glens Health and Social Care Trust',
});
const late = {
  actionId: crypto.randomUUID(),
  reference: 'EARLY-A-007',
  title: 'Agree the venue rota',
  ownerName: 'Róisín Quinn',
};
const partner = (at: number) => ({
  partnerId: crypto.randomUUID(),
  partnerName: `Partner ${at}`,
  status: at === 9 ? ('not_started' as const) : ('signed_off' as const),
  dueOn: '2026-10-16',
  headline: at === 9 ? '' : words(2),
  light: at === 9 ? null : ('green' as const),
  lightReason: '',
  moved: at === 1 ? ['The hall is booked until May'] : [],
  nextPeriod: '',
  nilReason: '',
  support: 4,
  supportWords: '',
  sentByName: 'Róisín Quinn',
  sentForName: null,
});

const submitted = {
  label: 'July to September 2026',
  dueOn: '2026-10-23',
  headline: words(1),
  light: 'amber',
  lightReason: 'Admissions are below target',
  achievements: words(9),
  nextPeriod: words(6),
  helpNeeded: words(3),
  corrections: [{ actionId: late.actionId, words: 'A caretaker stands in' }],
  signedOffByName: 'Cllr Stephen Boyd',
  acceptedByName: null,
  correctingBecause: '',
  snapshot: { asAt: '2026-10-02T08:30:00.000Z' },
  figures: {
    risksRed: 3,
    risksAmber: 17,
    risksGreen: 6,
    actionsOpen: 20,
    actionsBlocked: 1,
    actionsOverdue: 2,
    suggested: { light: 'amber', reasons: [{ code: 'red_risks', light: 'amber', count: 3 }] },
  },
  sections: [
    {
      key: 'risks',
      open: 26,
      byLight: { red: 3, amber: 17, green: 6 },
      since: '2026-07-21',
      openThen: 25,
      byLightThen: { red: 2, amber: 17, green: 6 },
      raised: 2,
      closed: 1,
      worse: 2,
      better: 3,
      highest: [1, 2, 3, 4, 5].map(risk),
    },
    { key: 'deviations', items: [{ ...late, partnerName: 'Education Board', dueOn: '2026-09-20', daysLate: 12 }] },
    {
      key: 'measures',
      items: [
        {
          measureId: crypto.randomUUID(),
          reference: 'EARLY-F-003',
          title: 'Families seen',
          partnerName: null,
          unit: 'number',
          unitWords: '',
          decimals: 1,
          latestOn: '2026-06-30',
          latestValue: '1240.5',
          targetNow: '1500',
          light: 'red',
          state: 'worsening',
        },
      ],
    },
    { key: 'requests', escalated: [], help: [{ partnerName: 'Partner 2', words: 'Release two staff' }] },
    { key: 'partners', items: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(partner) },
  ],
} as unknown as ReportRepresentation;

async function read(report: ReportRepresentation) {
  const pdf = await getDocumentProxy(new Uint8Array(toPdf(reportDocument(report, place), new Date(place.at))));
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return {
    pages: pdf.numPages,
    said: texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' '),
  };
}

test('a report of a large partnership fits two pages', async () => {
  expect((await read(submitted)).pages).toBe(2);
});

test('it says how it stands and why, what is late and what is done about it, and who is silent', async () => {
  const { said } = await read(submitted);
  expect(said).toContain('As submitted on Friday 2 October 2026, 09:30');
  expect(said).toMatch(/By the rules\s+Amber\s*: 3 red risks/);
  expect(said).toMatch(/EARLY-A-007 Agree the venue rota\s+Róisín Quinn\s+12\s+A caretaker stands in/);
  expect(said).toMatch(/EARLY-F-003 Families seen\s+1,240\.5\s+1,500\s+Far off\s+Worsening/);
  expect(said).toMatch(/High\s+3\s+Medium 17\s+Low 6|High 3/);
  expect(said).toContain('25 were open on Tuesday 21 July 2026. Since then 2 raised, 1 closed, 2 worse, 3 better.');
  expect(said).toContain('Nothing received from Partner 9.');
});

test('one that is not submitted says that it is a draft', async () => {
  const { said } = await read({ ...submitted, snapshot: null, headline: '', light: null });
  expect(said).toContain('Draft, as at Sunday 22 November 2026, 09:00');
  expect(said).toContain('Not written yet');
});
