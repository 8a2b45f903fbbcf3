import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createWorkerMetrics, type WorkerMetrics } from '../metrics/worker-metrics.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { look } from '../testing/look.ts';
import { openReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import type { Cast } from '../../../../tools/test/workspaces.ts';
import { checkRollups } from './check-rollups.ts';
import { keepAllStandings } from './keep-standings.ts';
import type { WorkerParts } from './parts.ts';

let it: TestApp;
let pool: Pool;
let metrics: WorkerMetrics;
let setClock: (instant: string) => Promise<unknown>;
let closeClock: () => Promise<void>;
const error = vi.fn();
const parts = () => ({ pool, metrics, log: { error } as unknown as WorkerParts['log'] });
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 2 });
  metrics = createWorkerMetrics({ worker: pool, auth: it.authPool });
  const clock = await openReminders(it);
  setClock = clock.setClock;
  closeClock = clock.close;
  await setClock(furnishedAt);
  const furniture = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...furniture, which: 0 });
});
afterAll(async () => {
  await closeClock();
  await pool.end();
  await it.stop();
});

const params = () => ({ workspaceId: it.here.workspaceId });
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
const portfolioOf = async (person: keyof Cast) =>
  (await it.as(it.here.people[person]).portfolio.get({ params: params() })).items;
const redOf = async () => (await portfolioOf('chair')).find(({ id }) => id === first().partnershipId)?.risksRed;

/** Something that no partnership can be like, to be known by. */
const falsify = () =>
  look(it, `update kept_standings set facts = (facts::jsonb || '{"risksRed": 999}')::json where partnership_id = $1`, [
    first().partnershipId,
  ]);

test('what is kept is what everybody finds, to the letter', async () => {
  const askers: (keyof Cast)[] = ['chair', 'member', 'observer', 'sro', 'organisation_lead', 'auditor'];
  const live = await Promise.all(askers.map(portfolioOf));
  expect(live.every((items) => items.length > 0)).toBe(true);
  await keepAllStandings(parts());
  expect(await Promise.all(askers.map(portfolioOf))).toEqual(live);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'something happens in the partnership',
    () => it.as(it.here.people.chair).actions.raise({ params: first(), body: { title: 'Book the hall' } }),
  ],
  [
    'an outcome changes',
    async () => {
      const { outcomes } = it.as(it.here.people.administrator);
      const one = { ...params(), outcomeId: it.here.outcomeId };
      const { version } = await outcomes.get({ params: one });
      return outcomes.edit({ params: one, body: { statement: 'Everyone ages well' } }, { ifMatch: version });
    },
  ],
  [
    'an organisation changes',
    async () => {
      const { organisations } = it.as(it.here.people.administrator);
      const one = { ...params(), organisationId: it.here.organisationIds[1] };
      const { version } = await organisations.get({ params: one });
      return organisations.edit({ params: one, body: { governingBody: 'The board' } }, { ifMatch: version });
    },
  ],
  [
    'a person changes',
    async () => {
      const { people } = it.as(it.here.people.administrator);
      const one = { ...params(), personId: it.here.people.member.personId };
      const { version } = await people.get({ params: one });
      return people.edit({ params: one, body: { jobTitle: 'Nurse' } }, { ifMatch: version });
    },
  ],
  ['the day changes', () => setClock('2026-11-12T09:00:00Z')],
])('what is kept is read until %s, and kept anew after', async (_what, happens) => {
  await keepAllStandings(parts());
  const truth = await redOf();
  await falsify();
  expect(await redOf()).toBe(999);
  await happens();
  expect(await redOf()).toBe(truth);
  await keepAllStandings(parts());
  expect(await redOf()).toBe(truth);
});

test('what is kept and is not so is an error in the log', async () => {
  await keepAllStandings(parts());
  await checkRollups(parts());
  expect(error).not.toHaveBeenCalled();
  await falsify();
  await checkRollups(parts());
  const some = [{ partnershipId: first().partnershipId }];
  expect(error.mock.calls).toEqual([[{ ...params(), found: 1, some }, expect.any(String)]]);
});
