import { addDays } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let indicatorId: string;
let measureId: string;
beforeAll(async () => {
  it = await startTestApp();
  const series = { title: '=Admissions', unit: 'rate', direction: 'lower', frequency: 'yearly' } as const;
  const path = { baselineOn: '2019-03-31', baselineValue: '80', targets: [{ on: '2026-03-31', value: '70' }] };
  const more = { source: 'Health board', definition: 'Counted once', outcomeId: it.here.outcomeId };
  indicatorId = (await as('administrator').indicators.add({ params: here(), body: { ...series, ...path, ...more } }))
    .id;
  const visits = { title: 'Visits made', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  measureId = (await as('chair').measures.add({ params: inFirst(), body: visits })).id;
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const here = () => ({ workspaceId: it.here.workspaceId });
const inFirst = () => ({ partnershipId: it.here.partnershipIds[0] });
const mine = () => as('administrator').workspaceEmbeds;
const showIndicator = (body: object = {}) =>
  as('administrator').indicatorEmbeds.make({ params: { ...here(), indicatorId }, body });
const showMeasure = (body: object = {}) =>
  as('chair').measureEmbeds.make({ params: { ...inFirst(), measureId }, body });
const seen = (address: string) => it.app.inject({ method: 'GET', url: new URL(address).pathname });

test('an administrator sees every chart that is shown on other sites, also of a partnership they do not belong to, and no address', async () => {
  const [indicator, measure] = [await showIndicator(), await showMeasure({ sites: ['https://www.example.org'] })];
  await seen(measure.address);
  const { items } = await mine().list({ params: here(), query: { state: 'shown' } });
  expect(items.map(({ id }) => id)).toEqual([measure.id, indicator.id]);
  expect(items).toMatchObject([
    {
      kind: 'measure',
      seriesId: measureId,
      reference: 'FIRST-F-001',
      title: 'Visits made',
      partnershipId: it.here.partnershipIds[0],
      sites: ['https://www.example.org'],
      madeByName: 'chair of here',
      lastShownOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
    { kind: 'indicator', seriesId: indicatorId, partnershipId: null, lastShownOn: null, state: 'shown' },
  ]);
  expect(JSON.stringify(items)).not.toContain('/charts/');
  const only = await mine().list({ params: here(), query: { kind: 'indicator', state: 'shown' } });
  expect(only.items.map(({ id }) => id)).toEqual([indicator.id]);
});

test('the list goes on page by page in either order, and is taken away as a spreadsheet that runs no formula', async () => {
  await showIndicator();
  await showMeasure();
  const whole = (await mine().list({ params: here() })).items.map(({ id, kind }) => `${kind} ${id}`);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await mine().list({ params: here(), query: { limit: '1', ...(cursor && { cursor }) } });
    paged.push(...page.items.map(({ id, kind }) => `${kind} ${id}`));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect([...new Set(paged)].toSorted()).toEqual([...new Set(whole)].toSorted());
  const url = `/api/v1/workspaces/${it.here.workspaceId}/embeds/export`;
  const csv = await it.send(it.here.people.administrator, { method: 'GET', url: `${url}?format=csv&kind=indicator` });
  expect(csv.statusCode).toBe(200);
  expect(csv.body).toContain("'=Admissions");
  expect(csv.body).not.toContain('Visits made');
  const workbook = await it.send(it.here.people.administrator, { method: 'GET', url: `${url}?format=xlsx` });
  expect([workbook.statusCode, workbook.headers['content-type']]).toEqual([200, expect.stringContaining('sheet')]);
});

test('ended there, a chart is shown no more, and the trail of what it was of says who ended it', async () => {
  const made = [
    [await showIndicator(), indicatorId, null],
    [await showMeasure(), measureId, it.here.partnershipIds[0]],
  ] as const;
  for (const [{ id: embedId, address }, seriesId, partnershipId] of made) {
    expect((await seen(address)).statusCode).toBe(200);
    await mine().end({ params: { ...here(), embedId } });
    expect((await seen(address)).statusCode).toBe(404);
    const ended = (await mine().list({ params: here(), query: { state: 'ended' } })).items;
    expect(ended.find(({ id }) => id === embedId)).toMatchObject({ endedAt: expect.any(String) });
    await expect(mine().end({ params: { ...here(), embedId } })).rejects.toEqual(refused(409, 'embed_ended'));
    const trail = await look(
      it,
      `select action, person_id as "by", partnership_id as "partnershipId" from audit_entries where subject_id = $1 order by sequence desc limit 1`,
      [seriesId],
    );
    expect(trail).toEqual([{ action: 'embed.end', by: it.here.people.administrator.personId, partnershipId }]);
  }
});

test('one whose last day has passed, or whose series is archived, says so', async () => {
  const [over, archived] = [await showIndicator(), await showMeasure()];
  await look(it, `update indicator_embeds set until = '2020-01-01' where id = $1`, [over.id]);
  await look(it, 'update measures set archived_at = now() where id = $1', [measureId]);
  const { items } = await mine().list({ params: here(), query: { limit: '200' } });
  const stateOf = (id: string) => items.find((each) => each.id === id)?.state;
  expect([stateOf(over.id), stateOf(archived.id)]).toEqual(['over', 'archived']);
  await look(it, 'update measures set archived_at = null where id = $1', [measureId]);
});

test('of several who end one at once one does, also where the partnership is archived meanwhile', async () => {
  const { id: embedId, address } = await showMeasure();
  await look(it, 'update partnerships set archived_at = now() where id = $1', [it.here.partnershipIds[0]]);
  const several = [1, 2, 3].map(() => mine().end({ params: { ...here(), embedId } }));
  const states = (await Promise.allSettled(several)).map(({ status }) => status);
  expect(states.toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  await look(it, 'update partnerships set archived_at = null where id = $1', [it.here.partnershipIds[0]]);
  expect((await seen(address)).statusCode).toBe(404);
});

test('nobody else sees or ends one there, nor another workspace, nor a token of some partnerships', async () => {
  const { id: embedId } = await showMeasure();
  for (const role of ['chair', 'coordinator', 'auditor', 'sro'] as const) {
    await expect(as(role).workspaceEmbeds.list({ params: here() })).rejects.toEqual(refused(403));
    await expect(as(role).workspaceEmbeds.end({ params: { ...here(), embedId } })).rejects.toEqual(refused(403));
  }
  const theirs = it.as(it.elsewhere.people.administrator).workspaceEmbeds;
  await expect(theirs.list({ params: here() })).rejects.toEqual(refused(404));
  const params = { workspaceId: it.elsewhere.workspaceId, embedId };
  await expect(theirs.end({ params })).rejects.toEqual(refused(404));
  expect(JSON.stringify(await theirs.list({ params }))).not.toContain('Visits made');
  const { today } = await as('chair').dashboard.get({ params: inFirst() });
  const body = { ...here(), name: 'Some', lastDay: addDays(today, 30), scopes: ['people:manage' as const] };
  const some = { ...body, partnershipIds: [it.here.partnershipIds[1]] };
  const { secret } = await as('chair')
    .me.createToken({ params: {}, body: some })
    .catch(() => ({ secret: '' }));
  expect(secret).not.toBe('');
  const url = `/api/v1/workspaces/${it.here.workspaceId}/embeds`;
  const answer = await it.send(null, { method: 'GET', url, headers: { authorization: `Bearer ${secret}` } });
  expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining('some partnerships only')]);
});
