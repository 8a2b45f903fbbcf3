import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let indicatorId: string;
let measureId: string;
const wanted = { title: 'Admissions <b>under 5', unit: 'rate', unitWords: 'per 1,000', direction: 'lower' } as const;
const word = 'Kestrel-only';

beforeAll(async () => {
  it = await startTestApp();
  const params = { workspaceId: it.here.workspaceId };
  const yearly = { frequency: 'yearly', source: 'Health board, yearly return' } as const;
  const path = { baselineOn: '2019-03-31', baselineValue: '80', targets: [{ on: '2026-03-31', value: '70' }] };
  const body = { ...wanted, ...yearly, ...path, definition: word, outcomeId: it.here.outcomeId };
  indicatorId = (await as('administrator').indicators.add({ params, body })).id;
  const items = ['2020 81', '2021 82', '2022 83'].map((each) => ({
    indicatorId,
    on: `${each.slice(0, 4)}-03-31`,
    value: each.slice(5),
    note: word,
  }));
  const small = { indicatorId, on: '2023-03-31', value: '4', suppressed: true };
  await as('administrator').indicators.givePoints({ params, body: { items: [...items, small] } });
  const judged = { method: 'judgement' as const, values: [{ on: '2024-03-31', value: '86' }], note: word };
  await as('administrator').indicators.forecast({ params: ofIndicator(), body: judged }, { ifMatch: 2 });
  const visits = { title: 'Visits made', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  measureId = (await as('chair').measures.add({ params: place(), body: visits })).id;
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const ofIndicator = () => ({ workspaceId: it.here.workspaceId, indicatorId });
const ofMeasure = () => ({ ...place(), measureId });
const make = (body: object = {}) => as('administrator').indicatorEmbeds.make({ params: ofIndicator(), body });
const fetched = (address: string, headers: Record<string, string> = {}) =>
  it.app.inject({ method: 'GET', url: new URL(address).pathname, headers });
const nothing = async (address: string) => {
  const unknown = await fetched(`http://localhost:3000/charts/${'a'.repeat(43)}`);
  const { statusCode, body, headers } = await fetched(address);
  expect([statusCode, body]).toEqual([404, unknown.body]);
  const kept = ({ date: _date, 'x-request-id': _id, ...rest }: object & { date?: unknown; 'x-request-id'?: unknown }) =>
    rest;
  expect(kept(headers)).toEqual(kept(unknown.headers));
};

test('whoever has the address sees the chart, its table, its source and its day, and no word beside', async () => {
  const { address, pictureAddress } = await make();
  const { statusCode, body, headers } = await fetched(address);
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  for (const shown of [
    '<h1>Admissions &lt;b&gt;under 5</h1>',
    'Latest 83.0, 2022',
    'Source: Health board, yearly return.',
    'Data up to Thursday 31 March 2022.',
    '<th scope="row">2021</th><td>82.0</td>',
    '<th scope="row">2023</th><td></td><td>Too small to show</td>',
    'Some numbers are too small to show and are not counted.',
    'role="img"',
  ])
    expect(body).toContain(shown);
  for (const kept of [word, indicatorId, it.here.workspaceId, 'administrator', '4.0', '<script', ' style='])
    expect(body).not.toContain(kept);
  const picture = await fetched(pictureAddress ?? '');
  expect(picture.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(picture.body).toMatch(/^<svg [^>]*role="img".*prefers-color-scheme:dark/);
  expect(picture.body).toContain('>Source: Health board, yearly return.</text>');
  expect(picture.body).not.toContain(word);
});

test('only this page may stand in a frame, of any site or of the named ones; what is named has no picture', async () => {
  const [open, kept] = [await make(), await make({ sites: ['https://www.example.org/'] })];
  const policies = await Promise.all([open, kept].map(async ({ address }) => (await fetched(address)).headers));
  expect(policies.map((headers) => String(headers['content-security-policy']).split('; ').at(-1))).toEqual([
    'frame-ancestors *',
    'frame-ancestors https://www.example.org',
  ]);
  expect(policies.map((headers) => headers['x-frame-options'])).toEqual([undefined, undefined]);
  expect(policies[0]?.['content-security-policy']).toContain("default-src 'none'; style-src 'sha256-");
  expect(kept.pictureAddress).toBeNull();
  await nothing(`${kept.address}.svg`);
  const refusal = await fetched(`http://localhost:3000/charts/${'a'.repeat(43)}`);
  expect(refusal.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(refusal.headers['x-frame-options']).toBe('DENY');
});

test('what has not changed is not sent again, and may still be framed; a new value is there at once', async () => {
  const { address } = await make();
  const first = await fetched(address);
  const etag = String(first.headers.etag);
  const again = await fetched(address, { 'if-none-match': etag });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
  const body = { items: [{ indicatorId, on: '2024-03-31', value: '79' }] };
  await as('administrator').indicators.givePoints({ params: { workspaceId: it.here.workspaceId }, body });
  const then = await fetched(address, { 'if-none-match': etag });
  expect([then.statusCode, then.body.includes('79.0, 2024')]).toEqual([200, true]);
});

test('an address is said once; another takes its place, and ending it ends it; the trail says who', async () => {
  const { id, address, lastShownOn } = await make({ until: '2099-01-01' });
  expect(lastShownOn).toBeNull();
  expect((await fetched(address)).statusCode).toBe(200);
  const one = { params: { ...ofIndicator(), embedId: id } };
  const renewed = await as('administrator').indicatorEmbeds.renew(one);
  await nothing(address);
  expect((await fetched(renewed.address)).statusCode).toBe(200);
  const { items } = await as('administrator').indicatorEmbeds.list({ params: ofIndicator() });
  expect(items.find((each) => each.id === id)).toMatchObject({
    madeByName: 'administrator of here',
    until: '2099-01-01',
    lastShownOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(JSON.stringify(items)).not.toContain('/charts/');
  await as('administrator').indicatorEmbeds.end(one);
  await nothing(renewed.address);
  await nothing(`${renewed.address}.svg`);
  await expect(as('administrator').indicatorEmbeds.end(one)).rejects.toEqual(refused(409, 'embed_ended'));
  await expect(as('administrator').indicatorEmbeds.renew(one)).rejects.toEqual(refused(409, 'embed_ended'));
  const trail = await look<{ action: string }>(
    it,
    `select action from audit_entries where subject_id = $1 and action like '%embed' order by sequence desc limit 3`,
    [indicatorId],
  );
  expect(trail.map(({ action }) => action)).toEqual(['indicator.end_embed', 'indicator.embed', 'indicator.embed']);
});

test('what is past its day, of an archived series or of an archived partnership shows nothing, and comes back with it', async () => {
  const { id, address } = await make({ until: '2099-01-01' });
  await look(it, `update indicator_embeds set until = '2020-01-01' where id = $1`, [id]);
  await nothing(address);
  const { address: another } = await make();
  await look(it, 'update indicators set archived_at = now() where id = $1', [indicatorId]);
  await nothing(another);
  await expect(make({ until: '2020-01-01' })).rejects.toEqual(refused(409));
  await look(it, 'update indicators set archived_at = null where id = $1', [indicatorId]);
  expect((await fetched(another)).statusCode).toBe(200);
  const of = { params: ofMeasure(), body: {} };
  const { address: visits } = await as('chair').measureEmbeds.make(of);
  expect((await fetched(visits)).body).toContain('No value yet');
  await look(it, 'update partnerships set archived_at = now() where id = $1', [it.here.partnershipIds[0]]);
  await nothing(visits);
  await look(it, 'update partnerships set archived_at = null where id = $1', [it.here.partnershipIds[0]]);
  expect((await fetched(visits)).statusCode).toBe(200);
});

test('who may change what it is may show it, and nobody else', async () => {
  await expect(as('chair').indicatorEmbeds.make({ params: ofIndicator(), body: {} })).rejects.toEqual(refused(403));
  for (const role of ['member', 'observer', 'sro'] as const)
    await expect(as(role).measureEmbeds.make({ params: ofMeasure(), body: {} })).rejects.toEqual(refused(403));
  expect(
    (await as('member').measureEmbeds.list({ params: ofMeasure() })).items.every((each) => !('address' in each)),
  ).toBe(true);
  const { id } = await make();
  const elsewhere = { workspaceId: it.elsewhere.workspaceId, indicatorId };
  const admin = it.as(it.elsewhere.people.administrator);
  await expect(admin.indicatorEmbeds.make({ params: elsewhere, body: {} })).rejects.toEqual(refused(404));
  await expect(admin.indicatorEmbeds.list({ params: elsewhere })).rejects.toEqual(refused(404));
  await expect(admin.indicatorEmbeds.end({ params: { ...elsewhere, embedId: id } })).rejects.toEqual(refused(404));
  await expect(make({ until: '2020-01-01' })).rejects.toEqual(refused(422));
  await expect(make({ sites: ['https://example.org; script-src *'] })).rejects.toEqual(refused(400));
});
