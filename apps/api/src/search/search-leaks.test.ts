import type { SearchKind } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast, TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { look } from '../testing/look.ts';
import { openReminders } from '../testing/reminders.ts';
import { clientOf, startTestApp, type TestApp } from '../testing/test-app.ts';
import { sees } from '../testing/who-sees.ts';

// Search looks past row-level security and keeps the rights itself: here everything in two workspaces with two
// partnerships each is called by one word, and each role must find exactly what it may see.

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  for (const workspace of [it.here, it.elsewhere]) {
    const furniture = await prepareToFurnish(it, workspace);
    for (const which of [0, 1] as const) await furnish(it, workspace, { ...furniture, which });
  }
  await look(
    it,
    [...inside.map(([, table, column]) => [table, column]), ['partnerships', 'name'], ['organisations', 'name']]
      .map(([table, column]) => `update ${table} set ${column} = left(${column}, 150) || ' quincunx';`)
      .join('\n'),
  );
}, 60_000);
afterAll(() => it.stop());

/** What lies inside partnerships, and the column it is called by. */
const inside: readonly (readonly [SearchKind, string, string])[] = [
  ['risk', 'risks', 'title'],
  ['action', 'actions', 'title'],
  ['decision', 'decisions', 'title'],
  ['meeting', 'meetings', 'title'],
  ['agreement', 'agreements', 'title'],
  ['report', 'reports', 'headline'],
];

const ask = (workspace: TestWorkspace, role: keyof Cast, query: Record<string, string>) =>
  it.as(workspace.people[role]).search.get({
    params: { workspaceId: workspace.workspaceId },
    query: { q: 'quincunx', limit: '50', ...query },
  });

const found = async (...asking: Parameters<typeof ask>) => {
  const { groups } = await ask(...asking);
  expect(groups.filter(({ isMore }) => isMore)).toEqual([]);
  return Object.fromEntries(groups.map(({ kind, items }) => [kind, items.map(({ id }) => id).toSorted()]));
};

async function there(partnershipIds: readonly string[]) {
  const all: Record<string, string[]> = {};
  for (const [kind, table] of inside) {
    const sql = `select id from ${table} where partnership_id = any ($1) order by id`;
    const ids = (await look<{ id: string }>(it, sql, [partnershipIds])).map(({ id }) => id);
    if (ids.length > 0) all[kind] = ids;
  }
  return all;
}

test.each(Object.entries(sees) as [keyof Cast, readonly (0 | 1)[]][])(
  'the %s finds all that they may see, and nothing else',
  async (role, which) => {
    for (const workspace of [it.here, it.elsewhere]) {
      const { partnership, organisation, ...within } = await found(workspace, role, {});
      const seen = which.map((index) => workspace.partnershipIds[index]);
      expect(within).toEqual(await there(seen));
      expect(partnership).toEqual([...workspace.partnershipIds].toSorted());
      expect(organisation?.length).toBeGreaterThan(0);
      for (const id of [...it.here.partnershipIds, ...it.elsewhere.partnershipIds]) {
        const only = await found(workspace, role, { partnershipId: id });
        expect(only).toEqual(seen.includes(id) ? await there([id]) : {});
        expect(await found(workspace, role, { nearPartnershipId: id })).toEqual({
          ...within,
          partnership,
          organisation,
        });
      }
    }
  },
);

test('every kind that lies inside a partnership was there to be found', async () => {
  const kinds = inside.map(([kind]) => kind).toSorted();
  expect(Object.keys(await there([it.here.partnershipIds[0]])).toSorted()).toEqual(kinds);
});

test('a reference leads nowhere for who may not see what it names', async () => {
  const [{ code } = { code: '' }] = await look<{ code: string }>(it, 'select code from partnerships where id = $1', [
    it.here.partnershipIds[1],
  ]);
  for (const q of [`${code}-A-001`, 'A-001', 'a1']) {
    const kinds = 'action';
    expect(
      (await ask(it.here, 'chair', { q, kinds })).groups[0]?.items.map(({ partnershipId }) => partnershipId),
    ).toContain(it.here.partnershipIds[1]);
    const { groups } = await ask(it.here, 'member', { q, kinds });
    const places = groups.flatMap(({ items }) => items.map(({ partnershipId }) => partnershipId));
    expect(places).toEqual(q.startsWith(code) ? [] : [it.here.partnershipIds[0]]);
  }
});

test('nobody of another workspace, and nobody who left, is answered', async () => {
  const url = `/api/v1/workspaces/${it.here.workspaceId}/search?q=quincunx`;
  const stranger = await it.send(it.elsewhere.people.chair, { method: 'GET', url });
  expect(stranger.statusCode).toBe(404);
  expect(await found(it.here, 'ex_member', { kinds: inside.map(([kind]) => kind).join(',') })).toEqual({});
});

test('an API token finds what its scopes and its partnerships let it read', async () => {
  const [first] = it.here.partnershipIds;
  const { workspaceId, people } = it.here;
  const lastDay = new Date(Date.parse(furnishedAt) + 30 * 86_400_000).toISOString().slice(0, 10);
  const kindsFor = async (scopes: ('partnerships:read' | 'reports:read')[]) => {
    const body = { name: scopes.join(), scopes, workspaceId, partnershipIds: [first], lastDay };
    const { secret } = await it.as(people.chair).me.createToken({ params: {}, body });
    const client = clientOf(it.app, async () => ({ authorization: `Bearer ${secret}` }));
    const { groups } = await client.search.get({ params: { workspaceId }, query: { q: 'quincunx', limit: '50' } });
    const within = groups.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'partnership');
    expect(new Set(within.map(({ partnershipId }) => partnershipId))).toEqual(new Set([first, null]));
    return groups.map(({ kind }) => kind);
  };
  expect(await kindsFor(['partnerships:read'])).not.toContain('report');
  expect(await kindsFor(['partnerships:read', 'reports:read'])).toContain('report');
});

test('what is confidential, withdrawn or struck out is found by nobody, not even by who wrote it', async () => {
  const [item] = await look<{ id: string; meeting: string }>(
    it,
    `select n.item_id as id, n.meeting_id as meeting from meeting_notes n join agenda_items i on i.id = n.item_id
     where n.partnership_id = $1 and not n.is_struck limit 1`,
    [it.here.partnershipIds[0]],
  );
  await look(it, `update agenda_items set title = 'About zugzwang' where id = $1`, [item?.id]);
  await look(it, `update meeting_notes set words = 'They said fjordland' where item_id = $1`, [item?.id]);
  const meetings = async (q: string) => (await found(it.here, 'chair', { q })).meeting ?? [];
  expect([await meetings('zugzwang'), await meetings('fjordland')]).toEqual([[item?.meeting], [item?.meeting]]);

  await look(it, 'update agenda_items set is_confidential = true where id = $1', [item?.id]);
  expect([await meetings('zugzwang'), await meetings('fjordland')]).toEqual([[], []]);
  await look(it, 'update agenda_items set is_confidential = false where id = $1', [item?.id]);
  await look(it, 'update meeting_notes set is_struck = true where item_id = $1', [item?.id]);
  expect(await meetings('fjordland')).toEqual([]);
  await look(it, 'update agenda_items set is_withdrawn = true where id = $1', [item?.id]);
  expect(await meetings('zugzwang')).toEqual([]);
});

test('without having entered anywhere the database finds nothing, and no other role may ask it', async () => {
  const call = `select * from app.search('quincunx', array['risk','action','person'], null, null, 50, null, null, null)`;
  expect(await look(it, call)).toEqual([]);
  const able = await look<{ rolname: string }>(
    it,
    `select rolname from pg_roles where rolname like 'trivet\\_%' and has_function_privilege(oid,
       'app.search(text, text[], uuid, uuid, integer, text, text, integer)', 'execute') order by 1`,
  );
  expect(able.map(({ rolname }) => rolname)).toEqual(['trivet_definer', 'trivet_owner', 'trivet_request']);
});
