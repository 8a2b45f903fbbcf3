import { openPool, type Pool } from '@trivet/db';
import { addDays } from '@trivet/domain';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeBoardPack } from './make-board-pack.ts';

let it: TestApp;
let pool: Pool;
let today: string;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 3 });
  const params = { partnershipId: it.here.partnershipIds[0] };
  ({ today } = await it.as(it.here.people.chair).dashboard.get({ params }));
});
afterAll(async () => {
  await pool.end();
  await it.stop();
});

const here = () => ({ workspaceId: it.here.workspaceId });
const mine = () => it.as(it.here.people.sro);
const fetched = (address: string, method: 'GET' | 'HEAD' = 'GET') =>
  it.app.inject({ method, url: new URL(address).pathname });

async function ready() {
  const { id: packId } = await mine().boardPacks.ask({ params: here(), body: { title: 'Für Łódź / all' } });
  await makeBoardPack({ pool, requestPool: it.pool, log: pino({ level: 'silent' }) }, { ...here(), packId });
  const params = { ...here(), packId };
  const share = (until = today) => mine().boardPackLinks.share({ params, body: { until } });
  return { params, share };
}

test('whoever has the link takes the pack away without signing in, and each time is counted', async () => {
  const { params, share } = await ready();
  const { address, id } = await share();
  expect(address).toMatch(/^http:\/\/localhost:3000\/packs\/[\w-]{43}$/);
  const answer = await fetched(address);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers['content-disposition']).toContain(`board-pack-${today}.pdf`);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const own = await mine().boardPacks.document({ params });
  expect(answer.rawPayload).toEqual(Buffer.from(await own.arrayBuffer()));
  await fetched(address);
  expect((await fetched(address, 'HEAD')).statusCode).toBe(405);
  const { items } = await mine().boardPackLinks.list({ params });
  expect(items).toMatchObject([{ id, downloads: 2, until: today, endedAt: null }]);
  expect(JSON.stringify(items)).not.toContain(address.split('/').at(-1));
});

test('it ends on its day, when it is ended, with its pack, and with its maker’s place in the workspace', async () => {
  const { params, share } = await ready();
  const links = [await share(), await share(), await share(addDays(today, 30))];
  const [late, ended, last] = links.map(({ address }) => address);
  const works = async (address = '') => (await fetched(address)).statusCode;
  expect(await Promise.all([late, ended, last].map(works))).toEqual([200, 200, 200]);
  await look(it, `update board_pack_links set until = until - 1 where id = $1`, [links[0]?.id]);
  await mine().boardPackLinks.end({ params: { ...params, packLinkId: links[1]?.id ?? '' } });
  expect(await Promise.all([late, ended, last].map(works))).toEqual([404, 404, 200]);
  const again = mine().boardPackLinks.end({ params: { ...params, packLinkId: links[1]?.id ?? '' } });
  await expect(again).rejects.toEqual(refused(404));
  const { personId } = it.here.people.sro;
  await look(it, 'update people set archived_at = app.now() where id = $1', [personId]);
  expect(await works(last)).toBe(404);
  await look(it, 'update people set archived_at = null where id = $1', [personId]);
  expect(await works(last)).toBe(200);
  await mine().boardPacks.remove({ params });
  expect(await works(last)).toBe(404);
});

test('only what is ready is shared, by its asker, for 30 days at most; other addresses lead nowhere', async () => {
  const { params, share } = await ready();
  await expect(share(addDays(today, -1))).rejects.toEqual(refused(422, 'past'));
  await expect(share(addDays(today, 31))).rejects.toEqual(refused(422, 'too_far'));
  const theirs = it.as(it.here.people.auditor).boardPackLinks.share({ params, body: { until: today } });
  await expect(theirs).rejects.toEqual(refused(404));
  const { id: packId } = await mine().boardPacks.ask({ params: here(), body: { title: 'Not yet' } });
  const early = mine().boardPackLinks.share({ params: { ...here(), packId }, body: { until: addDays(today, 99) } });
  await expect(early).rejects.toEqual(refused(409, 'pack_not_ready'));
  for (const secret of ['A'.repeat(43), 'short', '..%2f..%2fme'])
    expect((await it.app.inject({ url: `/packs/${secret}` })).statusCode, secret).toBe(404);
});
