import { openPool, type Pool } from '@trivet/db';
import { packPresets, PackSection, standardRiskMatrix } from '@trivet/domain';
import { pino } from 'pino';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeBoardPack } from './make-board-pack.ts';

let it: TestApp;
let pool: Pool;
let indicatorId: string;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 3 });
  await look(it, `update workspaces set created_at = '2026-01-05T09:00:00Z'`);
  await look(it, `update state_history set from_at = '2026-01-05T09:00:00Z'`);
  await itIs(furnishedAt);
  await furnish(it, it.here, { ...(await prepareToFurnish(it, it.here)), which: 0 });
  await itIs('2026-11-20T09:00:00Z');
  const series = { unit: 'rate', unitWords: 'per 1,000', direction: 'lower', frequency: 'yearly' } as const;
  const path = { baselineOn: '2019-03-31', baselineValue: '80', targets: [{ on: '2026-03-31', value: '70' }] };
  const body = { title: 'Admissions under 5', outcomeId: it.here.outcomeId, ...series, ...path };
  indicatorId = (await indicators().add({ params: here(), body })).id;
  await give('2020 81', '2021 82', '2022 83');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await it.stop();
});

const here = () => ({ workspaceId: it.here.workspaceId });
const auditor = () => it.as(it.here.people.auditor);
const indicators = () => it.as(it.here.people.administrator).indicators;

/** Moves the one clock, as the demo does. */
const itIs = (instant: string) =>
  look(
    it,
    `insert into app.demo_clock ("offset") values ($1::timestamptz - clock_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [instant],
  );

const give = (...values: string[]) =>
  indicators().givePoints({
    params: here(),
    body: {
      items: values.map((one) => {
        const [year, value = ''] = one.split(' ');
        return { indicatorId, on: `${year}-03-31`, value, correction: 'Counted again' };
      }),
    },
  });

async function made(body: object) {
  const { id: packId } = await auditor().boardPacks.ask({ params: here(), body: { title: 'For the board', ...body } });
  const params = { ...here(), packId };
  await makeBoardPack({ pool, requestPool: it.pool, log: pino({ level: 'silent' }) }, params);
  const file = await auditor().boardPacks.document({ params });
  return { pack: await auditor().boardPacks.read({ params }), ...(await readBack(await file.arrayBuffer())) };
}

type Tag = { role?: string; alt?: string; children?: Tag[] };

/** What is in a PDF: its words, what its figures say to who cannot see them, and whether anything in it is pixels. */
async function readBack(file: ArrayBuffer) {
  const document = await getDocumentProxy(new Uint8Array(file));
  const { OPS } = await getResolvedPDFJS();
  const read = { words: '', figures: [] as string[], isDrawn: true };
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    read.words += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')} `.replaceAll(/\s+/g, ' ');
    read.figures.push(...figuresIn((await page.getStructTree()) as Tag));
    const { fnArray } = await page.getOperatorList();
    read.isDrawn &&= !fnArray.includes(OPS.paintImageXObject);
  }
  return read;
}

const figuresIn = ({ role, alt = '', children = [] }: Tag): string[] =>
  role === 'Figure' ? [alt] : children.flatMap(figuresIn);

const headings = [
  'Summary',
  'Risks on one map',
  'Outcomes and their curves',
  'Partnership FIRST (FIRST)',
  'What is late, and what is done about it',
  'Reports owed, and gaps in who answers to whom',
  'Money',
  'Annex: every high risk',
];
/** Which of them the contents list, in that order. */
const listed = (words: string) =>
  headings
    .map((heading) => ({ heading, at: (words.split(/1 \/ \d+/)[0] ?? '').indexOf(`${heading} `) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ heading }) => heading);

test('a pack tells what was asked for, in that order, and keeps what that was', async () => {
  const sections = ['money', 'red_risks', 'summary', 'owed'] as const;
  const { pack, words } = await made({ sections });
  expect(pack.sections).toEqual(sections);
  expect(listed(words)).toEqual([headings[6], headings[7], headings[0], headings[5]]);
  const unasked = await made({});
  expect(unasked.pack).toMatchObject({ sections: ['summary', 'partnerships', 'red_risks'], withoutNames: false });
  expect(listed(unasked.words)).toEqual([headings[0], headings[3], headings[7]]);
  expect(unasked.figures).toEqual([]);
  const forAudit = await made({ sections: packPresets.audit_committee });
  expect(listed(forAudit.words)).toEqual([0, 1, 5, 4, 6, 7].map((at) => headings[at]));
});

test('its charts are drawn, not pixels, and say in sentences all that they show', async () => {
  const { figures, isDrawn, words } = await made({ sections: ['risks', 'outcomes'] });
  expect(isDrawn).toBe(true);
  expect(words).toContain('Who contributes: Partnership FIRST');
  const [map, ...curves] = figures;
  expect(map).toMatch(/^Heat map of the open risks by likelihood and impact\. /);
  expect(curves).toContain(
    'Line chart of “Admissions under 5”, per 1,000: the curve is getting worse. 3 values lead from 81.0 (2020) to 83.0 (2022). The target is 70.0 (2026). The latest value is off target.',
  );
});

/** How many risks the map says there are, in all cells together. */
const onMap = ([map = '']: string[]) =>
  [...map.matchAll(/(\d+) risks? ha(?:s|ve) likelihood/g)].reduce((sum, [, count]) => sum + Number(count), 0);

test('a past day is drawn as it was: its values, its targets, its risks where they stood and what they were called', async () => {
  const before = await made({ sections: ['risks', 'outcomes'] });
  const { items } = await auditor().portfolio.get({ params: here(), query: {} });
  const open = items.reduce((sum, { risksRed, risksAmber, risksGreen }) => sum + risksRed + risksAmber + risksGreen, 0);
  expect(onMap(before.figures)).toBe(open);

  await itIs('2026-12-01T09:00:00Z');
  await give('2022 60', '2023 59');
  const lead = { leadPartnerId: it.here.partnerIds[0] ?? '' };
  const fright = { title: 'A later fright', category: 'finance', likelihood: 5, impact: 5, ...lead } as const;
  const { risks } = it.as(it.here.people.chair);
  const inFirst = { partnershipId: it.here.partnershipIds[0] };
  await risks.raise({ params: inFirst, body: fright });
  const [first] = (await risks.list({ params: inFirst, query: {} })).items.filter(
    ({ title }) => title !== fright.title,
  );
  const review = { likelihood: first?.residualLikelihood === 1 ? 2 : 1, impact: 1, reason: 'Less than was feared' };
  await risks.review(
    { params: { ...inFirst, riskId: first?.id ?? '' }, body: review },
    { ifMatch: first?.version ?? 0 },
  );
  const { version } = await indicators().get({ params: { ...here(), indicatorId } });
  const sooner = { baselineOn: '2019-03-31', baselineValue: '80', tolerance: null, reason: 'Sooner' };
  await indicators().setTargets(
    { params: { ...here(), indicatorId }, body: { ...sooner, targets: [{ on: '2026-03-31', value: '50' }] } },
    { ifMatch: version },
  );
  const { riskMatrix } = it.as(it.here.people.administrator);
  const matrix = await riskMatrix.get({ params: here() });
  const bandLabels = { ...standardRiskMatrix.bandLabels, red: 'Grave' };
  const worded = { ...standardRiskMatrix, bandLabels, reason: 'The board asked for it' };
  await riskMatrix.set({ params: here(), body: worded }, { ifMatch: matrix.version });

  const then = await made({ sections: ['risks', 'outcomes'], asOf: '2026-11-20' });
  expect(then.figures).toEqual(before.figures);
  const now = await made({ sections: ['risks', 'outcomes'] });
  expect(onMap(now.figures)).toBe(open + 1);
  expect(now.figures[0]).toContain('score 25, Grave.');
  expect(now.figures.join()).toContain('4 values lead from 81.0 (2020) to 59.0 (2023). The target is 50.0 (2026).');
});

test('without names, organisations stand where people would be named', async () => {
  const sections = PackSection.options;
  await it.as(it.here.people.chair).accountabilityLines.draft({
    params: { partnershipId: it.here.partnershipIds[0] },
    body: {
      answersTo: 'sro',
      contributionId: it.here.contributionId,
      about: 'delivery',
      whatFor: 'Visits made',
      means: 'report',
      cadence: 'quarterly',
      firstDueOn: '2027-03-31',
    },
  });
  const people = await look<{ name: string }>(it, 'select distinct name from people');
  const namedIn = (words: string) => people.map(({ name }) => name).filter((name) => words.includes(name));
  expect(namedIn((await made({ sections: ['owed'] })).words)).toContain('sro of here');
  const { pack, words } = await made({ sections, withoutNames: true });
  expect(pack.withoutNames).toBe(true);
  expect(namedIn(words)).toEqual([]);
  expect(words).toContain('Organisations stand where people would be named.');
});

test('of an outcome with many indicators the first twelve are told, and how many there are', async () => {
  const wanted = { unit: 'number', direction: 'higher', frequency: 'yearly', outcomeId: it.here.outcomeId } as const;
  for (let n = 1; n <= 12; n += 1)
    await indicators().add({ params: here(), body: { title: `Also counted, ${n}`, ...wanted } });
  const { words } = await made({ sections: ['outcomes'] });
  expect(words.match(/Also counted, \d+/g)).toHaveLength(11);
  expect(words).toContain('12 of 13 are shown.');
});
