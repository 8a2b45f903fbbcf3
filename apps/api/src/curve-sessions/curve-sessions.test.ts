import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let measureId: string;
let indicatorId: string;
beforeAll(async () => {
  it = await startTestApp();
  const series = { unit: 'percent', direction: 'higher' } as const;
  const measure = { ...series, title: 'Visits made', quadrant: 'how_well' } as const;
  measureId = (await as('chair').measures.add({ params: place(), body: measure })).id;
  const indicator = { ...series, title: 'Ready for school', outcomeId: it.here.outcomeId };
  const { workspaceId } = it.here;
  indicatorId = (await as('administrator').indicators.add({ params: { workspaceId }, body: indicator })).id;
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const open = (body: object = { measureId }) => as('chair').curveSessions.open({ params: place(), body });
const at = (curveSessionId: string) => ({ ...place(), curveSessionId });
const owner = () => ({
  ownerPartnerId: it.here.partnerIds[0] ?? '',
  ownerPersonId: it.here.people.chair.personId,
  dueOn: '2027-01-29',
});
const story = [{ direction: 'hindering' as const, words: 'No bus on Fridays', evidence: 'Survey of 2026' }];

test('a story, who can help and ideas lead to an action with an owner, and then it can be concluded', async () => {
  const { id, lacks } = await open();
  expect(lacks).toMatch(/what drives the curve/);
  const params = at(id);
  const { curveSessions } = as('chair');
  await curveSessions.write({ params, body: { story, whatWorks: 'Calls the day before' } }, { ifMatch: 1 });
  const part = { partnerId: it.here.partnerIds[1] ?? null, words: 'Lends its bus' };
  await as('member').curveSessions.namePart({ params, body: part });
  await as('member').curveSessions.propose({ params, body: { words: 'A Friday bus', leverage: 5 } });
  const scored = { leverage: 3, feasibility: 5, specificity: 4, values: 5 };
  const cheap = { words: 'Ring before the visit', isLowCost: true, ...scored };
  const proposed = await as('partner_lead').curveSessions.propose({ params, body: cheap });
  expect(proposed.ideas.map(({ words, score }) => [words, score])).toEqual([
    ['A Friday bus', null],
    ['Ring before the visit', 17],
  ]);
  await expect(curveSessions.conclude({ params }, { ifMatch: 2 })).rejects.toEqual(refused(409, 'nothing_chosen'));
  const ideaId = proposed.ideas[1]?.id ?? '';
  const taken = await curveSessions.choose({ params: { ...params, ideaId }, body: owner() }, { ifMatch: 1 });
  const reference = taken.ideas[1]?.actionReference ?? '';
  const { items } = await as('member').actions.list({ params: place(), query: { q: reference } });
  expect(items).toMatchObject([{ reference, title: 'Ring before the visit', dueOn: '2027-01-29' }]);
  const over = await curveSessions.conclude({ params }, { ifMatch: 2 });
  expect(over).toMatchObject({ lacks: null, seriesTitle: 'Visits made', ideaCount: 2, chosenCount: 1 });
  expect(over.permissions.may).toEqual(['curve_session.see', 'curve_session.reopen']);
  expect(over.ideas.every(({ permissions }) => permissions.may.length === 0)).toBe(true);
  await expect(as('member').curveSessions.propose({ params, body: { words: 'Late' } })).rejects.toEqual(
    refused(409, 'session_concluded'),
  );
});

test('sessions are listed by what they are about', async () => {
  const { id } = await open({ indicatorId });
  const listed = await as('observer').curveSessions.list({ params: place(), query: { indicatorId } });
  expect(listed.items.map((session) => [session.id, session.seriesTitle])).toEqual([[id, 'Ready for school']]);
});

test('it is about one curve, of this workspace and this partnership', async () => {
  await expect(open({})).rejects.toEqual(refused(422, '/indicatorId'));
  await expect(open({ measureId, indicatorId })).rejects.toEqual(refused(422, '/indicatorId'));
  await expect(open({ measureId: it.here.inSecond.measureId })).rejects.toEqual(names('/measureId'));
  await expect(open({ indicatorId: it.elsewhere.indicatorId })).rejects.toEqual(names('/indicatorId'));
});

test('an idea that another has changed meanwhile is not overwritten, and becomes one action however many take it up', async () => {
  const { id } = await open();
  const { ideas } = await as('chair').curveSessions.propose({ params: at(id), body: { words: 'Sing' } });
  const params = { ...at(id), ideaId: ideas[0]?.id ?? '' };
  const ten = Array.from({ length: 10 }, () =>
    as('chair').curveSessions.choose({ params, body: owner() }, { ifMatch: 1 }),
  );
  const answers = await Promise.allSettled(ten);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { items } = await as('chair').actions.list({ params: place(), query: { q: 'Sing' } });
  expect(items).toHaveLength(1);
});

test.each(['observer', 'sro', 'auditor'] as const)('a %s reads, and proposes nothing', async (role) => {
  const { id } = await open();
  const read = await as(role).curveSessions.get({ params: at(id) });
  expect(read.permissions.may).toEqual(['curve_session.see']);
  await expect(as(role).curveSessions.propose({ params: at(id), body: { words: 'Sing' } })).rejects.toEqual(
    refused(403),
  );
});

test('what belongs to another session is not found in this one', async () => {
  const [one, other] = [await open(), await open()];
  const { parts } = await as('chair').curveSessions.namePart({
    params: at(other.id),
    body: { prospectName: 'Bus company', words: 'A Friday bus' },
  });
  const params = { ...at(one.id), partId: parts[0]?.id ?? '' };
  await expect(as('chair').curveSessions.strikePart({ params }, { ifMatch: 1 })).rejects.toEqual(refused(404));
  const right = { ...at(other.id), partId: parts[0]?.id ?? '' };
  expect((await as('chair').curveSessions.strikePart({ params: right }, { ifMatch: 1 })).parts).toEqual([]);
});
