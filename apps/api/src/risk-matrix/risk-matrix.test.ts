import { findRollupDifferences, handleOn, openPool, verifyAudit } from '@trivet/db';
import { addDays, type RiskMatrixDraft, riskScore, standardRiskMatrix } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const matrixOf = (role: Role) => it.as(it.here.people[role]).riskMatrix;
const params = () => ({ workspaceId: it.here.workspaceId });
type Fields = Omit<RiskMatrixDraft, 'reason'>;
const changed = async (change: (fields: Fields) => void): Promise<Fields> => {
  const { cells, likelihoodLabels, impactLabels, bandLabels, reviewDays } = await matrixOf('chair').get({
    params: params(),
  });
  const fields = structuredClone({ cells, likelihoodLabels, impactLabels, bandLabels, reviewDays });
  change(fields);
  return fields;
};
const set = async (
  change: (fields: Fields) => void,
  { role = 'administrator', ifMatch = NaN }: { role?: Role; ifMatch?: number } = {},
) => {
  const body = { ...(await changed(change)), reason: 'The board bears less' };
  const { version } = await matrixOf('chair').get({ params: params() });
  return matrixOf(role).set({ params: params(), body }, { ifMatch: Number.isNaN(ifMatch) ? version : ifMatch });
};
/** From 12 on red, where the standard says from 15. */
const stricter = ({ cells }: Fields) => {
  cells[2][3] = 'red';
  cells[3][2] = 'red';
};

test('a workspace begins with the standard; everyone reads it, only an administrator is offered to set it', async () => {
  const asked = await matrixOf('outsider').get({ params: params() });
  expect(asked).toMatchObject({ ...standardRiskMatrix, version: 1, permissions: { may: ['risk_matrix.see'] } });
  const { permissions } = await matrixOf('administrator').get({ params: params() });
  expect(permissions.may).toEqual(['risk_matrix.see', 'risk_matrix.set']);
});

describe('with risks in two partnerships', () => {
  let ids: string[];
  beforeEach(async () => {
    await owner.query('delete from outbox');
    const { rows } = await owner.query<{ id: string; partner: string }>(
      'select partnership_id as id, min(id::text) as partner from partners where partnership_id = any ($1) group by 1',
      [it.here.partnershipIds],
    );
    ids = [];
    for (const { id, partner } of rows)
      for (const [likelihood, impact] of [
        [3, 4],
        [4, 3],
        [2, 2],
        [5, 5],
        [1, 5],
      ] as const) {
        const body = {
          title: `At ${likelihood} by ${impact}`,
          category: 'people' as const,
          leadPartnerId: partner,
          likelihood,
          impact,
        };
        ids.push((await it.as(it.here.people.chair).risks.raise({ params: { partnershipId: id }, body })).id);
      }
  });

  const risksNow = async () =>
    (await owner.query('select * from risks where id = any ($1) order by id', [ids])).rows as Record<string, never>[];

  test('the preview counts by partnership what setting then does, and writes nothing', async () => {
    const before = await risksNow();
    const body = await changed((fields) => {
      stricter(fields);
      fields.reviewDays.red = 14;
    });
    const preview = await matrixOf('administrator').preview({ params: params(), body });
    expect(await risksNow()).toEqual(before);
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from risks where status = 'open' and light = 'amber' and score = 12 and workspace_id = $1`,
      [it.here.workspaceId],
    );
    expect(preview).toMatchObject({ changing: rows[0]?.n, moves: [{ from: 'amber', to: 'red', risks: rows[0]?.n }] });
    expect(preview.partnerships.map(({ changing }) => changing).reduce((a, b) => a + b)).toBe(preview.changing);
    expect(preview.nearer).toBeGreaterThan(preview.changing);

    const written = await set((fields) => Object.assign(fields, body));
    const after = await owner.query(`select id from state_history where from_at = $1`, [written.createdAt]);
    expect(after.rows).toHaveLength(preview.changing);
    await set((fields) => Object.assign(fields, structuredClone(standardRiskMatrix)));
  });

  test('every open risk takes the light of its cell and an earlier review, and leaves what a save leaves', async () => {
    const closing = {
      params: { partnershipId: it.here.partnershipIds[0], riskId: ids[0] ?? '' },
      body: { reason: 'Past' },
    };
    const [first] = (await risksNow()).filter(({ id }) => id === ids[0]);
    await it
      .as(it.here.people.chair)
      .risks.close(
        { ...closing, params: { ...closing.params, partnershipId: first?.['partnership_id'] ?? '' } },
        { ifMatch: 1 },
      );
    const before = await risksNow();
    const matrix = await set((fields) => {
      stricter(fields);
      fields.reviewDays = { red: 14, amber: 90, green: 200 };
    });
    const after = await risksNow();
    const today = matrix.createdAt.slice(0, 10);
    const moving = ['light', 'light_reason', 'light_since', 'next_review_on', 'version', 'updated_at'];
    const rest = (risk: object) => Object.entries(risk).filter(([name]) => !moving.includes(name));
    expect(after.map(rest)).toEqual(before.map(rest));
    for (const [at, risk] of after.entries()) {
      const was = before[at] ?? {};
      const scored = riskScore(matrix, risk['residual_likelihood'] ?? 0, risk['residual_impact'] ?? 0).light;
      const light = risk['status'] === 'open' ? scored : was['light'];
      const turns = light !== was['light'];
      expect(risk).toMatchObject({ light, light_reason: turns ? 'The board bears less' : was['light_reason'] });
      const moves = turns || String(risk['next_review_on']) !== String(was['next_review_on']);
      expect(risk['version']).toBe(Number(was['version']) + Number(moves));
    }
    const { rows: reviews } = await owner.query(
      `select next_review_on::text as day, light from risks where id = any ($1) and status = 'open'`,
      [ids],
    );
    for (const { day, light } of reviews)
      expect(day).toBe(addDays(today, { red: 14, amber: 90, green: 180 }[light as 'red'] ?? 0));

    // The trail of a risk, and its chain, are as if each had been saved by itself.
    const [moved] = after.filter(({ id, version }) => id === ids[1] && Number(version) === 2);
    const trail = await owner.query(
      `select action, subject, facts, words, person_id from audit_entries where subject_id = $1 order by sequence desc limit 1`,
      [moved?.['id']],
    );
    expect(trail.rows).toEqual([
      {
        action: 'risk_matrix.set',
        subject: 'risk',
        facts: { light: ['amber', 'red'], nextReviewOn: [addDays(today, 90), addDays(today, 14)] },
        words: { lightReason: ['', 'The board bears less'] },
        person_id: it.here.people.administrator.personId,
      },
    ]);
    const history = await owner.query(
      `select state, to_at is null as present from state_history where subject_id = $1 order by from_at`,
      [moved?.['id']],
    );
    expect(history.rows).toEqual([
      { state: expect.objectContaining({ light: 'amber', score: 12, status: 'open' }), present: false },
      { state: expect.objectContaining({ light: 'red', score: 12, status: 'open' }), present: true },
    ]);
    const told = await owner.query(
      `select e.type, e.payload from outbox o join events e on e.id = o.event_id where e.subject_id = $1 order by e.id desc limit 1`,
      [moved?.['id']],
    );
    expect(told.rows).toEqual([
      {
        type: 'risk.rescored',
        payload: {
          from: { light: 'amber', score: 12 },
          to: { light: 'red', score: 12 },
          lightChanged: true,
          matrixVersion: matrix.version,
        },
      },
    ]);
    await owner.query(`select set_config('app.workspace_id', $1, false)`, [it.here.workspaceId]);
    const worker = openPool(it.databases.worker, { max: 1 });
    expect(await verifyAudit(worker, null)).toMatchObject({ breaks: [] });
    await worker.end();
    expect(await findRollupDifferences(handleOn(owner as never), it.here.workspaceId)).toEqual([]);
  });

  test('a review says which version it was made with; a risk that comes back takes the light of now', async () => {
    const [{ partnership_id: partnershipId, id: riskId, version } = {}] = await risksNow();
    const place = { partnershipId: String(partnershipId), riskId: String(riskId) };
    const { risks } = it.as(it.here.people.chair);
    await risks.close({ params: place, body: { reason: 'Past' } }, { ifMatch: Number(version) });
    const wasRed = (await risks.get({ params: place })).light;
    const relaxed = await set(({ cells }) => {
      for (const row of cells) for (const [at, light] of row.entries()) if (light === 'red') row[at] = 'amber';
      cells[4][4] = 'red';
    });
    expect((await risks.get({ params: place })).light).toBe(wasRed);
    const again = await risks.reopen(
      { params: place, body: { reason: 'It is back' } },
      { ifMatch: Number(version) + 1 },
    );
    expect(again.light).toBe(riskScore(relaxed, again.residualLikelihood, again.residualImpact).light);
    const score = { likelihood: 1, impact: 1, reason: 'Small now' };
    await risks.review({ params: place, body: score }, { ifMatch: again.version });
    const { items } = await risks.reviews({ params: place });
    expect(items.map(({ matrixVersion }) => matrixVersion)).toEqual([relaxed.version, expect.any(Number)]);
    expect(items[1]?.matrixVersion).toBeLessThan(relaxed.version);
    const { items: versions } = await matrixOf('observer').versions({ params: params() });
    expect(versions.map((one) => one.version)).toEqual(Array.from(versions, (_, n) => relaxed.version - n));
    expect(versions.at(-1)).toMatchObject(standardRiskMatrix);
  });

  test('a risk that is red no more starts afresh in how many looks found it red', async () => {
    await set((fields) => stricter(Object.assign(fields, structuredClone(standardRiskMatrix))));
    const { risks } = it.as(it.here.people.chair);
    const [{ partnership_id: partnershipId, id: riskId } = {}] = (await risksNow()).filter(
      (risk) => risk['light'] === 'red' && risk['residual_likelihood'] === 3,
    );
    const place = { partnershipId: String(partnershipId), riskId: String(riskId) };
    const look = async () => {
      const { version } = await risks.get({ params: place });
      const body = { likelihood: 3, impact: 4 };
      return (await risks.review({ params: place, body }, { ifMatch: version })).redReviews;
    };
    const reds = await look();
    expect(reds).toBeGreaterThan(0);
    await set(({ cells }) => (cells[2][3] = 'amber'));
    expect(await risks.get({ params: place })).toMatchObject({ light: 'amber', redReviews: 0, redForLong: false });
    await set(({ cells }) => (cells[2][3] = 'red'));
    expect(await look()).toBe(1);
    await set((fields) => Object.assign(fields, structuredClone(standardRiskMatrix)));
  });

  test('a risk scored while the matrix changes does not keep a light of the one before', async () => {
    const { rows } = await owner.query('select id from partners where partnership_id = $1', [
      it.here.partnershipIds[0],
    ]);
    const raise = (n: number) => {
      const body = {
        title: `Meanwhile ${n}`,
        category: 'people' as const,
        leadPartnerId: rows[0].id,
        likelihood: 3,
        impact: 4,
      };
      return it.as(it.here.people.chair).risks.raise({ params: { partnershipId: it.here.partnershipIds[0] }, body });
    };
    for (const light of ['red', 'amber'] as const) {
      const turn = (fields: Fields) =>
        Object.assign(fields, structuredClone(standardRiskMatrix), light === 'red' && stricter(fields));
      const setting = set((fields) => {
        turn(fields);
        fields.cells[2][3] = light;
        fields.bandLabels.red = `High ${light}`;
      });
      await Promise.all([...Array.from({ length: 8 }, (_, n) => raise(n)), setting]);
      const wrong = await owner.query(
        `select id from risks where workspace_id = $1 and status = 'open' and residual_likelihood = 3 and residual_impact = 4 and light <> $2`,
        [it.here.workspaceId, light],
      );
      expect(wrong.rows).toEqual([]);
    }
  });
});
