import type { RiskMatrixDraft } from '@trivet/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(async () => {
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

describe('refuses', () => {
  test('who is no administrator, naming the right', async () => {
    for (const role of ['chair', 'coordinator', 'auditor', 'outsider'] as const)
      await expect(set(stricter, { role })).rejects.toThrow('risk_matrix.set');
    const body = await changed(stricter);
    await expect(matrixOf('chair').preview({ params: params(), body })).rejects.toThrow('risk_matrix.set');
    await expect(it.as(it.elsewhere.people.administrator).riskMatrix.get({ params: params() })).rejects.toEqual(
      refused(404),
    );
  });

  test('a version that is not the one in force, and of ten at once nine', async () => {
    const { version } = await matrixOf('administrator').get({ params: params() });
    await expect(set(stricter, { ifMatch: version + 1 })).rejects.toEqual(refused(412));
    const bodies = await Promise.all(
      Array.from({ length: 10 }, (_, n) => changed((fields) => (fields.reviewDays.green = 300 + n))),
    );
    const tries = bodies.map((body) =>
      matrixOf('administrator').set({ params: params(), body: { ...body, reason: 'Race' } }, { ifMatch: version }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((o) => o.status === 'rejected').map((o) => o.reason)).toEqual(Array(9).fill(refused(412)));
  });

  test.each<[status: number, pointer: string, change: (fields: Fields) => unknown]>([
    [422, '/cells/4/4', ({ cells }) => (cells[4][4] = 'green')],
    [422, '/reviewDays/red', ({ reviewDays }) => (reviewDays.red = 400)],
    [422, '', () => {}],
    [400, '/cells/0/1', ({ cells }) => Object.assign(cells[0], { 1: 'blue' })],
    [400, '/reviewDays/amber', ({ reviewDays }) => (reviewDays.amber = 0)],
    [400, '/impactLabels', ({ impactLabels }) => (impactLabels[0] = impactLabels[1])],
  ])('%i naming %s, to set it and to preview it', async (status, pointer, change) => {
    await expect(set(change)).rejects.toEqual(refused(status));
    const body = await changed(change);
    const previewing = matrixOf('administrator').preview({ params: params(), body });
    await expect(previewing).rejects.toMatchObject({
      problem: { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) },
    });
  });
});

test('the database itself changes no version, lets nobody but an administrator reach in, and shows an administrator nothing', async () => {
  await expect(it.pool.query('update risk_matrices set version = 9')).rejects.toThrow('permission');
  const entered = async (role: Role, sql: string, values: unknown[] = []) => {
    const client = await it.pool.connect();
    try {
      await client.query('begin');
      await client.query('select app.enter($1, $2, null)', [it.here.people[role].accountId, it.here.workspaceId]);
      return (await client.query(sql, values)).rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const reach = 'select app.enter_to_rescore($1)';
  await expect(entered('gatekeeper', reach, [it.here.partnershipIds[0]])).rejects.toThrow('administrator');
  await expect(entered('administrator', reach, [it.elsewhere.partnershipIds[0]])).rejects.toThrow('another workspace');
  const count = `select * from app.count_rescored('{}', '{}', '{}')`;
  await expect(entered('chair', count)).rejects.toThrow('administrator');
  expect(await entered('administrator', 'select id from risks')).toEqual([]);
});
