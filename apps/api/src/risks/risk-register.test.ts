import { addDays } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
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

const risksOf = (role: keyof TestApp['here']['people']) => it.as(it.here.people[role]).risks;

describe('the register', () => {
  const second = () => ({ partnershipId: it.here.partnershipIds[1] });
  const titles = async (query: object) =>
    (await risksOf('chair').list({ params: second(), query })).items.map(({ title }) => title);

  beforeAll(async () => {
    const { rows } = await owner.query('select id from partners where partnership_id = $1', [second().partnershipId]);
    const register = async (title: string, likelihood: number, impact: number, more: object = {}) => {
      const body = { title, likelihood, impact, category: 'delivery' as const, leadPartnerId: rows[0].id, ...more };
      return risksOf('chair').raise({ params: second(), body });
    };
    await register('Medium', 3, 3);
    await register('Worst', 5, 5, { category: 'finance', targetLikelihood: 2, targetImpact: 2 });
    await register('Low', 1, 2);
    await register('Bearable', 3, 4, { cause: 'Nobody reads it' });
    const late = await register('High', 4, 4);
    await owner.query('update risks set next_review_on = current_date - 9 where id = $1', [late.id]);
    const over = await register('Over', 5, 4);
    const closing = { params: { ...second(), riskId: over.id }, body: { reason: 'Past' } };
    await risksOf('chair').close(closing, { ifMatch: 1 });
  });

  test.each<[string, object, string[]]>([
    ['worst first', {}, ['Worst', 'High', 'Bearable', 'Medium', 'Low']],
    ['by title', { sort: 'title' }, ['Bearable', 'High', 'Low', 'Medium', 'Worst']],
    ['by light', { light: 'red,green' }, ['Worst', 'High', 'Low']],
    ['by category', { category: 'finance' }, ['Worst']],
    ['of one cell', { cell: '3x4' }, ['Bearable']],
    ['of one cell by the target', { cell: '2x2', cellOf: 'target' }, ['Worst']],
    ['of one cell by the first score', { cell: '5x5', cellOf: 'inherent' }, ['Worst']],
    ['above appetite', { aboveAppetite: 'true' }, ['Worst', 'High']],
    ['within appetite', { aboveAppetite: 'false' }, ['Bearable', 'Medium', 'Low']],
    ['whose review is due', { reviewDue: 'true' }, ['High']],
    ['closed ones when asked', { status: 'closed' }, ['Over', 'Ended']],
    ['by words of the cause', { q: 'nobody READS' }, ['Bearable']],
    ['by reference', { q: 'R-003' }, ['Low']],
    ['mine, counted', { mine: 'true', light: 'green', count: 'true' }, ['Low']],
  ])('shows %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test.each(['-score', 'score', 'reference', '-title', 'nextReviewOn', 'createdAt', '-updatedAt'] as const)(
    'by %s goes on page by page without a gap or a repeat',
    async (sort) => {
      const whole = await titles({ sort });
      const paged: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const query = { sort, limit: '2', ...(cursor && { cursor }) };
        const page = await risksOf('chair').list({ params: second(), query });
        paged.push(...page.items.map(({ title }) => title));
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    },
  );

  test('counts on request and thins to the fields that were asked for', async () => {
    const query = { light: 'red', count: 'true', fields: 'title,score', limit: '1' } as const;
    const list = await it.send(it.here.people.chair, {
      method: 'GET',
      url: `/api/v1/partnerships/${second().partnershipId}/risks?${new URLSearchParams(query).toString()}`,
    });
    expect(JSON.parse(list.body)).toEqual({
      items: [{ id: expect.any(String), title: 'Worst', score: 25 }],
      next: expect.any(String),
      total: 2,
    });
  });

  test('leaves the longer texts to the risk itself', async () => {
    const { items } = await risksOf('chair').list({ params: second(), query: { q: 'Bearable' } });
    expect(items[0]).not.toHaveProperty('cause');
    const risk = await risksOf('chair').get({ params: { ...second(), riskId: items[0]?.id ?? '' } });
    expect(risk.cause).toBe('Nobody reads it');
    expect(risk).toMatchObject(items[0] ?? {});
  });

  test('lies on the map as its profile says', async () => {
    expect(await risksOf('auditor').profile({ params: second() })).toEqual({
      open: 5,
      byLight: { red: 2, amber: 2, green: 1 },
      inherent: expect.arrayContaining([{ likelihood: 5, impact: 5, count: 1 }]),
      residual: [
        { likelihood: 1, impact: 2, count: 1 },
        { likelihood: 3, impact: 3, count: 1 },
        { likelihood: 3, impact: 4, count: 1 },
        { likelihood: 4, impact: 4, count: 1 },
        { likelihood: 5, impact: 5, count: 1 },
      ],
      target: [{ likelihood: 2, impact: 2, count: 1 }],
      appetite: 12,
      aboveAppetite: 2,
      reviewOverdue: 1,
      movement: expect.objectContaining({ sinceReport: false, openThen: 0, raised: 5, closed: 0, worse: 0, better: 0 }),
    });
  });

  test('every cell of the map leads to as many risks as it counts, by each of the three scores', async () => {
    const profile = await risksOf('chair').profile({ params: second() });
    const cells = (['inherent', 'residual', 'target'] as const).flatMap((cellOf) =>
      profile[cellOf].map(({ likelihood, impact, count }) => ({ cell: `${likelihood}x${impact}`, cellOf, count })),
    );
    const found = await Promise.all(
      cells.map(async ({ cell, cellOf }) => ({ cell, cellOf, count: (await titles({ cell, cellOf })).length })),
    );
    expect(found).toEqual(cells);
  });

  test('what became of the register since a day is told from its history', async () => {
    const chair = risksOf('chair');
    const movement = async (since?: string) =>
      (await chair.profile({ params: second(), query: { ...(since && { since }) } })).movement;
    await owner.query(
      `update state_history set from_at = from_at - interval '10 days', to_at = to_at - interval '8 days'
       where partnership_id = $1 and subject = 'risk'`,
      [second().partnershipId],
    );
    const { items } = await chair.list({ params: second(), query: { q: 'Medium' } });
    const [{ id: riskId, version } = { id: '', version: 0 }] = items;
    const params = { ...second(), riskId };
    await chair.review({ params, body: { likelihood: 2, impact: 3 } }, { ifMatch: version });
    const nineDaysAgo = addDays(new Date().toISOString().slice(0, 10), -9);
    expect(await movement(nineDaysAgo)).toEqual({
      since: nineDaysAgo,
      sinceReport: false,
      openThen: 6,
      byLightThen: { red: 3, amber: 2, green: 1 },
      raised: 0,
      closed: 1,
      worse: 0,
      better: 1,
    });
    await chair.review({ params, body: { likelihood: 3, impact: 3 } }, { ifMatch: version + 1 });
    expect(await movement(nineDaysAgo)).toMatchObject({ better: 0, worse: 0 });
    await expect(movement('2026-13-01')).rejects.toEqual(names('/querystring/since'));
  });

  test('how it is shared out adds up to the open risks, and marks who leads on over half', async () => {
    const { open, partners } = await risksOf('auditor').allocation({ params: second() });
    expect(open).toBe((await risksOf('auditor').profile({ params: second() })).open);
    expect(partners).toMatchObject([{ leads: open, mark: 'leads_over_half' }]);
  });

  test('the rollup counts the open ones by light', async () => {
    const { rows } = await owner.query(
      'select risks_red, risks_amber, risks_green from partnership_rollups where partnership_id = $1',
      [second().partnershipId],
    );
    expect(rows).toEqual([{ risks_red: 2, risks_amber: 2, risks_green: 1 }]);
  });

  test('an unknown filter or a cell off the map is refused', async () => {
    await expect(titles({ colour: 'red' })).rejects.toEqual(refused(400));
    await expect(titles({ cell: '6x1' })).rejects.toEqual(names('/querystring/cell'));
  });
});
