import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let indicatorId: string;
const visits = {
  title: 'Visits made',
  quadrant: 'how_much',
  unit: 'number',
  direction: 'higher',
  decimals: 0,
} as const;

beforeAll(async () => {
  it = await startTestApp();
  const params = { workspaceId: it.here.workspaceId };
  const series = { unit: 'rate', unitWords: 'per 1,000', direction: 'lower', frequency: 'yearly' } as const;
  const path = { baselineOn: '2019-03-31', baselineValue: '80', targets: [{ on: '2026-03-31', value: '70' }] };
  const body = { title: 'Admissions under 5', outcomeId: it.here.outcomeId, ...series, ...path };
  indicatorId = (await as('administrator').indicators.add({ params, body })).id;
  await give('2020 81', '2021 82', '2022 83');
  const foreseen = ['2023', '2024', '2025', '2026'].map((year, n) => ({ on: `${year}-03-31`, value: String(84 + n) }));
  const forecast = { method: 'judgement' as const, from: '2022-03-31', values: foreseen, note: 'As it went until now' };
  await as('administrator').indicators.forecast({ params: { ...params, indicatorId }, body: forecast }, { ifMatch: 2 });
  const { id } = await as('chair').measures.add({ params: place(), body: visits });
  await as('chair').measures.givePoints({
    params: place(),
    body: { items: [{ measureId: id, on: '2026-09-30', value: '131' }] },
  });
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const outcome = () => ({ workspaceId: it.here.workspaceId, outcomeId: it.here.outcomeId });

const give = (...values: string[]) =>
  as('administrator').indicators.givePoints({
    params: { workspaceId: it.here.workspaceId },
    body: {
      items: values.map((each) => ({ indicatorId, on: `${each.slice(0, 4)}-03-31`, value: each.slice(5) })),
    },
  });

async function read(card: Promise<Response>): Promise<{ pages: number; said: string; pictures: boolean }> {
  const bytes = new Uint8Array(await (await card).arrayBuffer());
  const pdf = await getDocumentProxy(bytes);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  const said = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  return { pages: pdf.numPages, said, pictures: tags.includes('"Figure"') };
}

test('the card of an outcome shows the curve and says when it is turned, on one page, beside no partnership’s name', async () => {
  const before = await read(as('sro').reportCards.outcome({ params: outcome() }));
  expect(before.said).toContain('Admissions under 5 83.0, 2022');
  expect(before.said).toContain('Version 1, To begin with, in force since');
  await give('2023 80', '2024 78', '2025 75', '2026 72');
  const { said, pages, pictures } = await read(as('member').reportCards.outcome({ params: outcome() }));
  expect(said).toMatch(/Admissions under 5 72\.0, 2026 Turned/);
  expect({ pages, pictures }).toEqual({ pages: 1, pictures: true });
  const [curves = '', contributors = ''] = said.split('Who contributes');
  expect(contributors).toContain('Partnership');
  expect(curves).not.toContain('Partnership');
});

test('the card of a partnership has the four boxes, the story and what is done about it, on one page', async () => {
  const { curveSessions } = as('chair');
  const { id } = await curveSessions.open({ params: place(), body: { indicatorId } });
  const params = { ...place(), curveSessionId: id };
  const story = [{ direction: 'hindering' as const, words: 'No bus on Fridays' }];
  await curveSessions.write({ params, body: { story } }, { ifMatch: 1 });
  const { ideas } = await curveSessions.propose({ params, body: { words: 'Ring before the visit' } });
  const owner = { ownerPartnerId: it.here.partnerIds[0] ?? '', ownerPersonId: it.here.people.chair.personId };
  const taken = { params: { ...params, ideaId: ideas[0]?.id ?? '' }, body: { ...owner, dueOn: '2027-01-29' } };
  await curveSessions.choose(taken, { ifMatch: 1 });
  const { said, pages } = await read(as('observer').reportCards.partnership({ params: place() }));
  for (const words of ['How much did we do?', 'Visits made : 131', 'Is anyone better off?', 'Nothing measured yet'])
    expect(said).toContain(words);
  expect(said).toContain('Hinders: No bus on Fridays');
  expect(said).toMatch(/Ring before the visit chair of here Friday 29 January 2027 Not started/);
  expect(pages).toBe(1);
});

test('who is outside gets the card of the outcome, without the story, and none of the partnership', async () => {
  const { said } = await read(as('outsider').reportCards.outcome({ params: outcome() }));
  expect(said).toContain('Admissions under 5');
  expect(said).not.toContain('No bus on Fridays');
  await expect(as('outsider').reportCards.partnership({ params: place() })).rejects.toEqual(refused(403));
});
