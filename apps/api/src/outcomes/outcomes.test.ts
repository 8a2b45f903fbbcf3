import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ workspaceId: it.here.workspaceId });
const one = (outcomeId: string) => ({ params: { ...params(), outcomeId } });
const admin = () => it.as(it.here.people.administrator);
let made = 0;
const add = () => {
  made += 1;
  return admin().outcomes.add({ params: params(), body: { code: `N${made}`, statement: `We live outcome ${made}` } });
};
const codesInOrder = async () =>
  (await admin().outcomes.list({ params: params() })).items.map(({ code, position }) => `${position} ${code}`);

test('everyone reads an outcome with its owner and who contributes, also to what they may not open', async () => {
  const read = await it.as(it.here.people.outsider).outcomes.get(one(it.here.outcomeId));
  expect(read).toMatchObject({
    code: 'O1',
    sroName: 'sro of here',
    contributing: [{ id: it.here.partnershipIds[0], code: 'FIRST', status: 'active' }],
    permissions: { may: ['outcome.see'], fields: [] },
  });
  const adding = it.as(it.here.people.sro).outcomes.add({ params: params(), body: { code: 'X', statement: 'No' } });
  await expect(adding).rejects.toThrow('outcome.create');
});

test('an outcome is added at the end, edited, and refused where it cannot be', async () => {
  const before = await codesInOrder();
  const added = await add();
  expect(added).toMatchObject({ position: before.length + 1, sroName: null, contributing: [], version: 1 });
  const edit = (body: object, ifMatch: number) => admin().outcomes.edit({ ...one(added.id), body }, { ifMatch });
  expect(await edit({ narrative: 'Why', activeFrom: '2027-04-01' }, 1)).toMatchObject({ narrative: 'Why', version: 2 });
  await expect(edit({ narrative: 'Late' }, 1)).rejects.toEqual(refused(412));
  await expect(edit({ activeTo: '2026-04-01' }, 2)).rejects.toEqual(refused(422, '/activeTo'));
  await expect(edit({ code: 'O1' }, 2)).rejects.toEqual(refused(409, '/code'));
  await expect(edit({ code: 'not a code' }, 2)).rejects.toEqual(refused(400, '/code'));
  await expect(edit({ narrative: 'x', position: 1 }, 2)).rejects.toEqual(refused(400, '/position'));
});

test('an outcome is moved and the others make room; many moves at once leave every place taken once', async () => {
  const ids = [];
  for (let n = 0; n < 10; n += 1) ids.push(await add());
  const last = ids.at(-1);
  const moved = await admin().outcomes.move({ ...one(last?.id ?? ''), body: { position: 1 } }, { ifMatch: 1 });
  expect(moved.position).toBe(1);
  expect((await codesInOrder()).slice(0, 2)).toEqual([`1 ${moved.code}`, '2 O1']);
  await expect(admin().outcomes.move({ ...one(moved.id), body: { position: 0 } }, { ifMatch: 2 })).rejects.toEqual(
    refused(400, '/position'),
  );
  for (let round = 0; round < 5; round += 1) {
    const now = (await admin().outcomes.list({ params: params() })).items;
    const moves = await Promise.allSettled(
      now.map(({ id, version }, n) =>
        admin().outcomes.move({ ...one(id), body: { position: ((n + 5) % now.length) + 1 } }, { ifMatch: version }),
      ),
    );
    const refusals = moves.flatMap((move) => (move.status === 'rejected' ? [move.reason] : []));
    expect(refusals).toEqual(refusals.map(() => refused(412)));
    const places = (await admin().outcomes.list({ params: params() })).items.map(({ position }) => position);
    expect(places).toEqual(now.map((_, index) => index + 1));
  }
});

test('a Senior Responsible Owner sees what contributes from the appointment on, and no longer once the post is vacant', async () => {
  const { outsider } = it.here.people;
  const { version } = await admin().outcomes.get(one(it.here.outcomeId));
  const appoint = (personId: string | null, ifMatch: number) =>
    admin().outcomes.appointSro({ ...one(it.here.outcomeId), body: { personId } }, { ifMatch });
  const seen = async () => {
    const { memberships } = await it
      .as(outsider)
      .people.load({ params: { ...params(), personId: it.here.people.chair.personId } });
    return memberships.map(({ partnershipCode }) => partnershipCode);
  };
  expect(await seen()).toEqual([]);
  const appointed = await appoint(outsider.personId, version);
  expect(appointed.sroName).toBe('outsider of here');
  expect(await seen()).toEqual(['FIRST']);
  const vacant = await appoint(null, appointed.version);
  expect(vacant).toMatchObject({ sroPersonId: null, sroName: null });
  expect(await seen()).toEqual([]);
  const { items } = await admin().outcomes.list({ params: params(), query: { vacant: 'true', q: 'O1 ' } });
  expect(items.map(({ code }) => code)).toEqual(['O1']);
});

test('nobody from elsewhere, nobody archived and nobody unknown is appointed; who is invited can be', async () => {
  const outcome = await add();
  const appoint = (personId: string) =>
    admin().outcomes.appointSro({ ...one(outcome.id), body: { personId } }, { ifMatch: 1 });
  const { elsewhere, here } = it;
  await expect(appoint(elsewhere.people.sro.personId)).rejects.toEqual(refused(422, 'nobody_here', '/personId'));
  const gone = { params: { ...params(), personId: here.people.ex_member.personId } };
  await admin().people.archive({ ...gone, body: {} }, { ifMatch: 1 });
  await expect(appoint(gone.params.personId)).rejects.toEqual(refused(422, 'person_archived', '/personId'));
  const invited = await admin().people.invite({
    params: params(),
    body: { name: 'Dr Helen Orr', email: 'helen@example.org' },
  });
  expect((await appoint(invited.id)).sroName).toBe('Dr Helen Orr');
});

test('what is contributed to is not archived and says by whom; what is not comes back at the end', async () => {
  const { version } = await admin().outcomes.get(one(it.here.outcomeId));
  await expect(admin().outcomes.archive(one(it.here.outcomeId), { ifMatch: version })).rejects.toThrow(
    'Partnership FIRST (FIRST)',
  );
  const outcome = await add();
  const archived = await admin().outcomes.archive(one(outcome.id), { ifMatch: 1 });
  expect(archived.permissions.may.toSorted()).toEqual(['outcome.restore', 'outcome.see']);
  const moving = admin().outcomes.move({ ...one(outcome.id), body: { position: 1 } }, { ifMatch: 2 });
  await expect(moving).rejects.toEqual(refused(409, 'outcome_archived'));
  await add();
  const restored = await admin().outcomes.restore(one(outcome.id), { ifMatch: 2 });
  expect((await codesInOrder()).at(-1)).toBe(`${restored.position} ${outcome.code}`);
});

test('the twelve outcomes start a workspace that has none, once for ten who ask at once', async () => {
  await expect(admin().outcomes.addTemplate({ params: params() })).rejects.toEqual(refused(409, 'outcomes_there'));
  const owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  for (const table of ['contributions', 'indicator_embeds', 'indicators', 'outcomes'])
    await owner.query(`delete from ${table} where workspace_id = $1`, [it.elsewhere.workspaceId]);
  await owner.end();
  const theirs = it.as(it.elsewhere.people.administrator);
  const there = { params: { workspaceId: it.elsewhere.workspaceId } };
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => theirs.outcomes.addTemplate(there)));
  expect(asked.filter((o) => o.status === 'rejected').map((o) => o.reason)).toEqual(
    Array(9).fill(refused(409, 'outcomes_there')),
  );
  const { items } = await theirs.outcomes.list(there);
  expect(items.map(({ code, position }) => `${position} ${code}`)).toEqual(
    Array.from({ length: 12 }, (_, n) => `${n + 1} O${n + 1}`),
  );
});
