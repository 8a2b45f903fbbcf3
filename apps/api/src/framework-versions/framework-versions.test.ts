import ExcelJS from 'exceljs';
import { webhookKinds } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ workspaceId: it.here.workspaceId });
const admin = () => it.as(it.here.people.administrator);
const reader = () => it.as(it.here.people.observer).frameworkVersions;
const draft = { name: 'Framework 2026', reason: 'The plan begins' };
const publish = (body: object = draft) =>
  admin().frameworkVersions.publish({ params: params(), body: body as typeof draft });
const one = (frameworkVersionId: string) => ({ params: { ...params(), frameworkVersionId } });
const compare = (query: object = {}) => reader().compare({ params: params(), query });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const indicator = { unit: 'rate', direction: 'lower', frequency: 'yearly', title: 'Admissions under 5' } as const;

test('an administrator publishes what stands; everyone in the workspace reads it, with who collects what', async () => {
  const collectedByOrganisationId = it.here.organisationIds[0];
  const body = { ...indicator, outcomeId: it.here.outcomeId, collectedByOrganisationId };
  await admin().indicators.add({ params: params(), body });
  const published = await publish();
  expect(published).toMatchObject({ number: 2, ...draft, inForceFrom: inDays(0), isIntact: true, replacedOn: null });
  const read = await reader().get(one(published.id));
  expect(read).toMatchObject({
    publishedByName: 'administrator of here',
    indicatorCount: 1,
    permissions: { may: ['framework_version.see'], fields: [] },
  });
  const [outcome] = read.content.outcomes;
  expect(outcome).toMatchObject({ code: 'O1', statement: 'A good start in life' });
  expect(outcome?.indicators).toMatchObject([{ reference: 'I-9002', collectedBy: 'here Council', targets: [] }]);
  const { items } = await reader().list({ params: params() });
  expect(items.map(({ number, replacedOn }) => [number, replacedOn])).toEqual([
    [2, null],
    [1, inDays(0)],
  ]);
  expect((await reader().list({ params: params(), query: { number: '1' } })).items).toHaveLength(1);
});

test('nobody else publishes, nobody from elsewhere reads, and there is nothing to publish twice', async () => {
  const trying = it.as(it.here.people.sro).frameworkVersions.publish({ params: params(), body: draft });
  await expect(trying).rejects.toEqual(refused(403));
  const there = it.elsewhere.frameworkVersionId;
  await expect(reader().get(one(there))).rejects.toEqual(refused(404));
  const foreign = { params: { workspaceId: it.elsewhere.workspaceId } };
  await expect(reader().list(foreign)).rejects.toEqual(refused(404));
  await expect(publish()).rejects.toEqual(refused(409, 'nothing_changed'));
  await expect(publish({ name: 'No reason' })).rejects.toEqual(refused(400, '/reason'));
});

test('what is changed afterwards leaves the version as it was, and is told in the comparison', async () => {
  const { version } = await admin().outcomes.get({ params: { ...params(), outcomeId: it.here.outcomeId } });
  const edit = { params: { ...params(), outcomeId: it.here.outcomeId }, body: { statement: 'The best start in life' } };
  await admin().outcomes.edit(edit, { ifMatch: version });
  const added = await admin().outcomes.add({ params: params(), body: { code: 'W1', statement: 'We live near water' } });
  const told = await compare();
  expect(told).toMatchObject({ from: 2, to: 'today', added: 1, changed: 1, ended: 0 });
  expect(told.changes).toMatchObject([
    {
      reference: 'O1',
      change: 'changed',
      fields: [{ field: 'statement', was: 'A good start in life', is: 'The best start in life' }],
    },
    { reference: added.code, of: 'outcome', change: 'added', fields: [] },
  ]);
  const [second] = (await reader().list({ params: params(), query: { number: '2' } })).items;
  const read = await reader().get(one(second?.id ?? ''));
  expect(read.content.outcomes[0]?.statement).toBe('A good start in life');
  expect(read.isIntact).toBe(true);
});

test('of many who publish at once one does, and the others hear that nothing has changed', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () => publish({ ...draft, inForceFrom: inDays(7) })),
  );
  const refusals = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refusals).toEqual(Array(5).fill(refused(409, 'nothing_changed')));
  const [third] = (await reader().list({ params: params() })).items;
  expect(third).toMatchObject({ number: 3, inForceFrom: inDays(7) });
});

test('a version comes into force on its day, never before the one before it', async () => {
  const { version } = await admin().outcomes.get({ params: { ...params(), outcomeId: it.here.outcomeId } });
  const edit = { params: { ...params(), outcomeId: it.here.outcomeId }, body: { narrative: 'From birth to school' } };
  await admin().outcomes.edit(edit, { ifMatch: version });
  for (const inForceFrom of [inDays(-1), inDays(6)])
    await expect(publish({ ...draft, inForceFrom })).rejects.toEqual(refused(422, '/inForceFrom'));
  expect((await publish()).inForceFrom).toBe(inDays(7));
});

test('any two are compared, also backwards; what is not there is named', async () => {
  const back = await compare({ from: '4', to: '3' });
  expect(back).toMatchObject({ changed: 1, changes: [{ fields: [{ was: 'From birth to school', is: '' }] }] });
  const { items } = await admin().outcomes.list({ params: params(), query: { q: 'W1' } });
  const outcomeId = items[0]?.id ?? '';
  await admin().outcomes.archive({ params: { ...params(), outcomeId } }, { ifMatch: 1 });
  const ended = { reference: 'W1', title: 'We live near water', change: 'ended', fields: [] };
  expect(await compare()).toMatchObject({ from: 4, to: 'today', ended: 1, changes: [ended] });
  expect(await compare({ from: '1', to: '2' })).toMatchObject({ from: 1, to: 2, ended: 0, changed: 0 });
  expect((await compare({ from: 'today', to: 'today' })).changes).toEqual([]);
  await expect(compare({ from: '9' })).rejects.toEqual(refused(422, '/querystring/from'));
  await expect(compare({ to: 'tomorrow' })).rejects.toEqual(refused(400, '/querystring/to'));
});

test('a webhook can ask for publications, and the event tells which version it was', async () => {
  const events = `select type, payload from events where workspace_id = $1 and type = 'framework_version.published'`;
  const rows = await look<{ payload: object }>(it, events, [it.here.workspaceId]);
  expect(rows.map(({ payload }) => payload)).toEqual([2, 3, 4].map((number) => expect.objectContaining({ number })));
  expect(Object.keys(webhookKinds)).toContain('framework_version.published');
});

test('a report names the version in force on its day, none before the first', async () => {
  const named = async (asOf?: string) => {
    const query = asOf === undefined ? {} : { asOf };
    return (await it.as(it.here.people.observer).indicatorProgress.list({ params: params(), query })).framework;
  };
  expect(await named()).toMatchObject({ number: 2, name: draft.name, inForceFrom: inDays(0) });
  expect(await named(inDays(-1))).toMatchObject({ number: 1, name: 'To begin with', inForceFrom: '2026-01-01' });
  expect(await named('2025-12-31')).toBeNull();
  const file = await it.as(it.here.people.observer).indicatorProgress.export({
    params: params(),
    query: { format: 'xlsx', asOf: inDays(-1) },
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  const said = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
  expect(said).toContain('Version 1, To begin with, in force since Thursday 1 January 2026');
});

test('a text that somebody changed past us no longer reads as its fingerprint says; no request can change it', async () => {
  const [latest] = (await reader().list({ params: params() })).items;
  const spoil = `update framework_texts set content = '{"outcomes": []}' where version_id = $1`;
  await expect(it.pool.query(spoil, [latest?.id])).rejects.toThrow('permission denied');
  await look(it, spoil, [latest?.id]);
  expect((await reader().get(one(latest?.id ?? ''))).isIntact).toBe(false);
});
