import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (riskId: string) => ({ ...params(), riskId });
const risksOf = (role: Role) => it.as(it.here.people[role]).risks;
const network = () => it.here.partnerIds[1];
const draft = (title: string, more: object = {}) => ({
  title,
  category: 'information' as const,
  leadPartnerId: network(),
  likelihood: 3,
  impact: 4,
  ...more,
});
const raise = (title: string, more: object = {}, role: Role = 'coordinator') =>
  risksOf(role).raise({ params: params(), body: draft(title, more) });

describe('related risks', () => {
  test('show at both ends, once, to who may see both, and end where they were made', async () => {
    const [{ id, reference }, near] = [await raise('Data agreement lapses'), await raise('Data is late')];
    const link = (relatedRiskId: string, role: Role = 'chair') =>
      risksOf(role).link({ params: one(id), body: { relatedRiskId } });
    await expect(link(near.id, 'observer')).rejects.toEqual(refused(403));
    await expect(link(id)).rejects.toEqual(names('/relatedRiskId'));
    await expect(link(it.elsewhere.riskId)).rejects.toEqual(names('/relatedRiskId'));
    const { related } = await link(near.id);
    expect(related).toMatchObject([{ riskId: near.id, madeHere: true, partnershipCode: 'FIRST' }]);
    await expect(link(near.id)).rejects.toEqual(names('/relatedRiskId'));
    const back = risksOf('chair').link({ params: one(near.id), body: { relatedRiskId: id } });
    await expect(back).rejects.toEqual(refused(409, 'already_there'));
    const other = await risksOf('observer').get({ params: one(near.id) });
    expect(other.related).toMatchObject([{ riskId: id, reference }]);

    const far = await link(it.here.inSecond.riskId);
    expect(far.related).toHaveLength(2);
    expect((await risksOf('member').get({ params: one(id) })).related.map(({ riskId }) => riskId)).toEqual([near.id]);
    // The chair sees the second partnership, too, and from there the link back.
    const second = { partnershipId: it.here.partnershipIds[1], riskId: it.here.inSecond.riskId };
    const { related: there } = await risksOf('chair').get({ params: second });
    expect(there).toMatchObject([{ riskId: id, madeHere: false }]);

    const linkId = related[0]?.linkId ?? '';
    const elsewhere = risksOf('chair').unlink({ params: { ...one(near.id), linkId: crypto.randomUUID() } });
    await expect(elsewhere).rejects.toEqual(refused(404));
    expect((await risksOf('chair').unlink({ params: { ...one(near.id), linkId } })).related).toEqual([]);
    await expect(risksOf('chair').unlink({ params: { ...one(id), linkId } })).rejects.toEqual(refused(409));
    await link(near.id);
  });

  test('of ten at once one is made', async () => {
    const [{ id }, near] = [await raise('Race one'), await raise('Race two')];
    const links = Array.from({ length: 10 }, (_, n) =>
      risksOf('chair').link(
        n % 2 === 0
          ? { params: one(id), body: { relatedRiskId: near.id } }
          : { params: one(near.id), body: { relatedRiskId: id } },
      ),
    );
    const outcomes = await Promise.allSettled(links);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

test('words like those of another risk are found, in what one may see only', async () => {
  const { id, reference } = await raise('Venues stop letting us in during the evening');
  const workspace = { workspaceId: it.here.workspaceId };
  const like = async (role: Role, query: object = {}) => {
    const asked = { title: 'Venues stop letting us in in the evenings', ...query };
    return (await risksOf(role).similar({ params: workspace, query: asked })).items;
  };
  expect(await like('member')).toMatchObject([{ id, reference, partnershipCode: 'FIRST' }]);
  expect(await like('member', { exceptRiskId: id })).toEqual([]);
  expect(await like('member', { title: 'Nothing of the kind at all' })).toEqual([]);
  expect(await like('chair', { partnershipId: it.here.partnershipIds[1] })).toEqual([]);
  expect(await like('outsider')).toEqual([]);
  expect(await like('administrator')).toEqual([]);
});

test('the catalogue says what this register has of it; adopting keeps where a risk came from', async () => {
  const adopted = async () =>
    (await risksOf('observer').typical({ params: params() })).items.filter((entry) => entry.adopted);
  expect(await adopted()).toEqual([]);
  const risk = await raise('Nobody holds the threads', { typicalRisk: 'weak_coordination' });
  expect(risk.typicalRisk).toBe('weak_coordination');
  expect((await adopted()).map(({ key }) => key)).toEqual(['weak_coordination']);
  await expect(raise('Made up', { typicalRisk: 'not_in_it' })).rejects.toEqual(names('/typicalRisk'));
});

test('a starter that one dismisses is offered to nobody here any more, and stays in the catalogue', async () => {
  const dismissed = async (role: Role, where = params()) => {
    const { items } = await risksOf(role).typical({ params: where });
    return items.filter((entry) => entry.dismissed).map(({ key }) => key);
  };
  const dismiss = (role: Role, key = 'key_person_leaves') =>
    risksOf(role).dismissStarter({ params: params(), body: { key } });
  await expect(dismiss('observer')).rejects.toThrow('starter_risk.dismiss');
  await expect(dismiss('member', 'not_in_it')).rejects.toEqual(names('/key'));
  expect((await dismiss('member')).items.some(({ key, dismissed: gone }) => gone && key === 'key_person_leaves')).toBe(
    true,
  );
  await Promise.all([dismiss('chair'), dismiss('member')]);
  expect(await dismissed('observer')).toEqual(['key_person_leaves']);
  expect(await dismissed('chair', { partnershipId: it.here.partnershipIds[1] })).toEqual([]);
  const taken = await raise('Kim holds it all', { typicalRisk: 'key_person_leaves' });
  expect(taken.typicalRisk).toBe('key_person_leaves');
});

test('flags and filters agree: no open action, red for three looks', async () => {
  const { id } = await raise('Red for long', { likelihood: 5, impact: 4 });
  const look = (ifMatch: number) =>
    risksOf('chair').review({ params: one(id), body: { likelihood: 5, impact: 4 } }, { ifMatch });
  expect(await look(1)).toMatchObject({ redForLong: false, redReviews: 2 });
  expect(await look(2)).toMatchObject({ redForLong: true, redReviews: 3 });
  const found = async (query: object) =>
    (await risksOf('chair').list({ params: params(), query: { q: 'Red for long', ...query } })).items;
  expect(await found({ redForLong: 'true', actionNeeded: 'true' })).toMatchObject([{ id, openActions: 0 }]);
  const { actions } = it.as(it.here.people.chair);
  await actions.raise({ params: params(), body: { title: 'Bring it down', riskId: id } });
  expect(await found({ actionNeeded: 'true' })).toEqual([]);
  expect(await found({ redForLong: 'true' })).toMatchObject([{ openActions: 1, overdueActions: 0 }]);
});
