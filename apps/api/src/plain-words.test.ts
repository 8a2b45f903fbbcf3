import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from './testing/look.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

// People type what their keyboard has: every list that searches finds words whatever their accents and case.

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { people, organisationIds, partnershipIds, partnerIds, outcomeId } = it.here;
  const named: [sql: string, id: string | undefined][] = [
    [`update people set name = 'Róisín Ní Bhriain' where id = $1`, people.member.personId],
    [`update organisations set name = 'Gaelscoil Éanna' where id = $1`, organisationIds[0]],
    [`update partnerships set name = 'Fís na hÓige' where id = $1`, partnershipIds[0]],
    [`update outcomes set statement = 'Sláinte mhaith' where id = $1`, outcomeId],
  ];
  for (const [sql, id] of named) await look(it, sql, [id]);
  const body = { title: 'Ring the Café Ångström' };
  await it.as(people.member).actions.raise({ params: partnership(), body });
  const scored = { category: 'people', likelihood: 2, impact: 2, leadPartnerId: partnerIds[0] } as const;
  const lost = { title: '100 % of the crèche’s rooms are lost', ...scored };
  await it.as(people.chair).risks.raise({ params: partnership(), body: lost });
});
afterAll(async () => {
  await it.stop();
});

const chair = () => it.as(it.here.people.chair);
const workspace = () => ({ workspaceId: it.here.workspaceId });
const partnership = () => ({ partnershipId: it.here.partnershipIds[0] });
type Found = { items: { id: string }[] };

const lists: Record<string, { find: (q: string) => Promise<Found>; typed: string[]; else: string }> = {
  people: {
    find: (q) => chair().people.list({ params: workspace(), query: { q } }),
    typed: ['rois', 'Róisín', 'ROISIN NI', 'ro\u0301isi\u0301n'],
    else: 'roisinn',
  },
  memberships: {
    find: (q) => chair().memberships.list({ params: partnership(), query: { q } }),
    typed: ['roisin', 'bhriain'],
    else: 'brian',
  },
  organisations: {
    find: (q) => chair().organisations.list({ params: workspace(), query: { q } }),
    typed: ['eanna', 'ÉANNA'],
    else: 'eannagh',
  },
  partners: {
    find: (q) => chair().partners.list({ params: partnership(), query: { q } }),
    typed: ['gaelscoil eanna'],
    else: 'gaelscoileanna',
  },
  partnerships: {
    find: (q) => chair().partnerships.list({ params: workspace(), query: { q } }),
    typed: ['fis na hoige'],
    else: 'fisna',
  },
  outcomes: {
    find: (q) => chair().outcomes.list({ params: workspace(), query: { q } }),
    typed: ['slainte'],
    else: 'slaintee',
  },
  actions: {
    find: (q) => chair().actions.list({ params: partnership(), query: { q } }),
    typed: ['cafe angstrom', 'Café Ångström'],
    else: 'café_angstrom',
  },
  myActions: {
    find: (q) => it.as(it.here.people.member).actions.mine({ params: workspace(), query: { q } }),
    typed: ['angstrom'],
    else: '%',
  },
  risks: {
    find: (q) => chair().risks.list({ params: partnership(), query: { q } }),
    typed: ['creche', '100 %', 'CRÈCHE’S'],
    else: '100_%',
  },
};

describe.each(Object.entries(lists))('the words of %s', (_name, { find, typed, else: nobody }) => {
  test.each(typed)('%s finds one', async (q) => {
    expect((await find(q)).items).toHaveLength(1);
  });

  test('what nothing holds finds nothing', async () => {
    expect((await find(nobody)).items).toEqual([]);
  });
});
