import { asJob, findRollupDifferences, openPool, type Pool, verifyAudit } from '@trivet/db';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  worker = openPool(it.databases.worker, { max: 1 });
});
afterAll(async () => {
  await Promise.all([owner.end(), worker.end()]);
  await it.stop();
});

const differences = () =>
  asJob(worker, { name: 'rollups.verify', workspaceId: it.here.workspaceId }, ({ tx }) =>
    findRollupDifferences(tx, it.here.workspaceId),
  );

const roles = ['chair', 'coordinator', 'partner_lead', 'member', 'broker', 'observer', 'auditor', 'outsider'] as const;
const verbs = [
  'raise action',
  'move due',
  'progress',
  'block',
  'complete',
  'cease',
  'reopen action',
  'raise risk',
  'review',
  'close',
  'reopen risk',
] as const;

const Attempt = fc.record({
  role: fc.constantFrom(...roles),
  verb: fc.constantFrom(...verbs),
  which: fc.nat(),
  likelihood: fc.integer({ min: 1, max: 5 }),
  impact: fc.integer({ min: 1, max: 5 }),
  day: fc.integer({ min: 1, max: 28 }).map((n) => `2027-02-${String(n).padStart(2, '0')}`),
});
type Attempt = typeof Attempt extends fc.Arbitrary<infer A> ? A : never;

const raised = { actions: [] as string[], risks: [] as string[] };
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const nth = (ids: string[], which: number) => ids[which % ids.length] ?? '';
const reason = { reason: 'For the test' };

/** One command as one person. The chair reads the version first, so that only the command itself can be refused. */
async function attempt(asked: Attempt): Promise<void> {
  const { actions, risks } = it.as(it.here.people[asked.role]);
  if (asked.verb in riskVerbs) return riskVerbs[asked.verb as RiskVerb](risks, asked);
  return actionVerbs[asked.verb as ActionVerb](actions, asked);
}

type Client = ReturnType<TestApp['as']>;
type RiskVerb = keyof typeof riskVerbs;
type ActionVerb = Exclude<Attempt['verb'], RiskVerb>;

const riskVerbs = {
  'raise risk': async (risks: Client['risks'], { likelihood, impact }: Attempt) => {
    const scored = { likelihood, impact, category: 'delivery', leadPartnerId: it.here.partnerIds[1] } as const;
    raised.risks.push((await risks.raise({ params: params(), body: { title: 'Late', ...scored } })).id);
  },
  review: async (risks: Client['risks'], { which, likelihood, impact }: Attempt) => {
    const [one, version] = await readRisk(which);
    await risks.review({ ...one, body: { likelihood, impact, ...reason } }, version);
  },
  close: async (risks: Client['risks'], { which }: Attempt) => {
    const [one, version] = await readRisk(which);
    await risks.close({ ...one, body: reason }, version);
  },
  'reopen risk': async (risks: Client['risks'], { which }: Attempt) => {
    const [one, version] = await readRisk(which);
    await risks.reopen({ ...one, body: reason }, version);
  },
};

async function readRisk(which: number) {
  const one = { params: { ...params(), riskId: nth(raised.risks, which) } };
  const { version } = await it.as(it.here.people.chair).risks.get(one);
  return [one, { ifMatch: version }] as const;
}

const progress =
  (status: 'in_progress' | 'blocked') =>
  async (actions: Client['actions'], { which, likelihood }: Attempt) => {
    const [one, version] = await readAction(which);
    const how = { status, percent: likelihood * 10, note: 'For the test', worse: null };
    await actions.progress({ ...one, body: how }, version);
  };

const actionVerbs: Record<ActionVerb, (actions: Client['actions'], asked: Attempt) => Promise<void>> = {
  'raise action': async (actions, { day }) => {
    raised.actions.push((await actions.raise({ params: params(), body: { title: 'Ring', dueOn: day } })).id);
  },
  'move due': async (actions, { which, day }) => {
    const [one, version] = await readAction(which);
    await actions.edit({ ...one, body: { dueOn: day } }, version);
  },
  progress: progress('in_progress'),
  block: progress('blocked'),
  complete: async (actions, { which }) => {
    const [one, version] = await readAction(which);
    await actions.complete({ ...one, body: { note: 'For the test' } }, version);
  },
  cease: async (actions, { which }) => {
    const [one, version] = await readAction(which);
    await actions.cease({ ...one, body: reason }, version);
  },
  'reopen action': async (actions, { which }) => {
    const [one, version] = await readAction(which);
    await actions.reopen({ ...one, body: reason }, version);
  },
};

async function readAction(which: number) {
  const one = { params: { ...params(), actionId: nth(raised.actions, which) } };
  const { version } = await it.as(it.here.people.chair).actions.get(one);
  return [one, { ifMatch: version }] as const;
}

test(
  'after 200 commands by anyone, four at a time, each change left one entry and one event, and the counts are true',
  { timeout: 90_000 },
  async () => {
    expect(await differences()).toEqual([]);
    for (const verb of ['raise action', 'raise risk'] as const)
      await attempt({ role: 'chair', verb, which: 0, likelihood: 3, impact: 3, day: '2027-02-01' });
    const attempts = fc.sample(Attempt, { numRuns: 200, seed: 20261123 });
    const statuses: number[] = [];
    for (let n = 0; n < attempts.length; n += 4) {
      const outcomes = await Promise.allSettled(attempts.slice(n, n + 4).map(attempt));
      statuses.push(...outcomes.map((o) => (o.status === 'fulfilled' ? 200 : (o.reason?.problem?.status ?? 500))));
    }
    const changes = statuses.filter((status) => status === 200).length + 2;
    expect([...new Set(statuses)]).toEqual(expect.arrayContaining([200, 403, 409]));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);

    const { rows } = await owner.query(
      `select r.version, (select count(*) from audit_entries a where a.subject_id = r.id) as entries,
            (select count(*) from events e where e.subject_id = r.id) as told
     from (select id, version from actions union all select id, version from risks) r
     where r.id = any ($1)`,
      [[...raised.actions, ...raised.risks]],
    );
    expect(rows.filter(({ version, entries, told }) => version !== entries || version !== told)).toEqual([]);
    expect(rows.reduce((sum, { version }) => sum + version, 0)).toBe(changes);
    expect(await differences()).toEqual([]);
  },
);

test('ten who change things at once leave one unbroken chain', async () => {
  const { organisations } = it.as(it.here.people.administrator);
  const add = (_: unknown, n: number) =>
    organisations.add({
      params: { workspaceId: it.here.workspaceId },
      body: { name: `Agency ${n}`, shortName: `A${n}`, kind: 'agency', sector: 'public' },
    });
  await Promise.all(Array.from({ length: 10 }, add));
  const { breaks, entries } = await verifyAudit(worker, null);
  expect(breaks).toEqual([]);
  expect(entries).toBeGreaterThanOrEqual(10);
});

test('a rollup that went wrong is found, by partnership and count', async () => {
  await owner.query('update partnership_rollups set risks_red = risks_red + 3 where partnership_id = $1', [
    params().partnershipId,
  ]);
  const [found, ...others] = await differences();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ partnershipId: params().partnershipId, tally: 'risks_red' });
  expect((found?.kept ?? 0) - (found?.live ?? 0)).toBe(3);
});
