import { ActionStatus, actionLight, addDays, type Lit, severityOf } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';

const today = '2026-11-23';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('SQL and the domain give an action the same light, in every case on either side of every edge', async () => {
  const cases = everyCase();
  const { rows } = await client.query<{ light: string | null }>(
    `select app.action_light(c.status, c.percent, c."dueOn", c."lastUpdateOn", c."worseLight", c."worseUntilOn", $2) as light
     from rows from (json_to_recordset($1) as (status text, percent smallint, "dueOn" date, "lastUpdateOn" date,
       "worseLight" text, "worseUntilOn" date)) with ordinality as c order by c.ordinality`,
    [JSON.stringify(cases), today],
  );
  const disagreements = cases.flatMap((lit, n) => {
    const { light } = actionLight(lit, today);
    return light === rows[n]?.light ? [] : [{ ...lit, domain: light, sql: rows[n]?.light }];
  });
  expect(disagreements).toEqual([]);
  expect(new Set(rows.map(({ light }) => light)).size).toBe(4);
});

test('SQL orders lights by the severity of the domain', async () => {
  const { rows } = await client.query<{ light: 'red'; severity: number }>(
    `select light, coalesce(array_position(array['green', 'amber', 'red'], light), 0) as severity
     from unnest(array['red', 'amber', 'green', null]) light`,
  );
  expect(rows.map(({ light }) => severityOf(light))).toEqual(rows.map(({ severity }) => severity));
});

function everyCase(): Lit[] {
  const days = (...offsets: number[]) => offsets.map((n) => addDays(today, n));
  const worse = [
    { worseLight: null, worseUntilOn: null },
    ...days(-1, 0, 1).flatMap((worseUntilOn) =>
      (['amber', 'red'] as const).map((worseLight) => ({ worseLight, worseUntilOn })),
    ),
  ];
  return ActionStatus.options.flatMap((status) =>
    [0, 49, 50, 99, 100].flatMap((percent) =>
      [null, ...days(-31, -1, 0, 1, 7, 8)].flatMap((dueOn) =>
        days(0, -29, -30, -31).flatMap((lastUpdateOn) =>
          worse.map((said) => ({ status, percent, dueOn, lastUpdateOn, ...said })),
        ),
      ),
    ),
  );
}
