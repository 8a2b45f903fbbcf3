import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  for (const title of ['The Róisín bequest may lapse', 'Venues are double-booked'])
    await it.as(it.here.people.member).risks.raise({
      params: { partnershipId: it.here.partnershipIds[0] },
      body: { title, category: 'finance', leadPartnerId: it.here.partnerIds[0], likelihood: 2, impact: 2 },
    });
  await look(it, `update risks set cause = 'One diary for the hall' where title like 'Venues%'`);
  await look(it, `update people set name = 'Maeve O''Doherty' where id = $1`, [it.here.people.outsider.personId]);
});
afterAll(() => it.stop());

const ask = (query: Record<string, string>) =>
  it.as(it.here.people.member).search.get({
    params: { workspaceId: it.here.workspaceId },
    query: query as { q: string },
  });
const titles = async (q: string, kinds = 'risk') =>
  (await ask({ q, kinds })).groups.flatMap(({ items }) =>
    items.map(({ title }) => title.map(({ text }) => text).join('')),
  );

const [bequest, venues] = ['The Róisín bequest may lapse', 'Venues are double-booked'];

test.each([
  ['roisin', [bequest]],
  ['RÓISÍN lapsed', [bequest]],
  ['venue', [venues]],
  ['dia', [venues]],
  ['double booking', [venues]],
  ['"one diary"', [venues]],
  ['"diary one"', []],
  ['bequest or diary', [bequest, venues]],
  ['venues -diary', []],
  ['R-002', [venues]],
  ['r2', [venues]],
  ['nothing of the kind', []],
  [`'; drop table risks; --`, []],
  ['!!a & b | (', []],
])('%s finds what it should', async (q, expected) => {
  expect((await titles(q)).toSorted()).toEqual(expected.toSorted());
});

test.each(['Maeve', 'dohetry', 'doherti', 'O’Doherty', 'maev odoherty'])(
  'a person is found by %s, slips and all',
  async (q) => {
    expect(await titles(q, 'person')).toContain("Maeve O'Doherty");
  },
);

test('what was asked for is marked, in the title and where the text speaks of it', async () => {
  const [risk] = (await ask({ q: 'diary', kinds: 'risk' })).groups[0]?.items ?? [];
  expect(risk?.reference).toMatch(/-R-002$/);
  expect(risk?.excerpt).toContainEqual({ text: 'diary', isMatch: true });
});

test('no more than asked for of each kind come, and it is said that there are more', async () => {
  const { groups } = await ask({ q: 'bequest or diary', kinds: 'risk', limit: '1' });
  expect(groups).toMatchObject([{ kind: 'risk', isMore: true, items: [{}] }]);
});

test.each(['', 'q=', 'q=a', 'q=%20a%20', 'q=--', 'q=ab&kinds=dispute', 'q=ab&limit=51', 'q=ab&cursor=x'])(
  'a search with %j is not one',
  async (query) => {
    const url = `/api/v1/workspaces/${it.here.workspaceId}/search?${query}`;
    expect((await it.send(it.here.people.member, { method: 'GET', url })).statusCode).toBe(400);
  },
);
