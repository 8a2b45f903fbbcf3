import { addDays } from '@trivet/domain';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let environment: Record<string, string>;
beforeAll(async () => {
  it = await startTestApp();
  const place = { partnershipId: it.here.partnershipIds[0] };
  const { actions, risks, me } = it.as(it.here.people.chair);
  const { today } = await it.as(it.here.people.chair).dashboard.get({ params: place });
  await actions.raise({ params: place, body: { title: 'Agree the rota', dueOn: today } });
  const red = { title: 'Funding ends', category: 'finance', likelihood: 5, impact: 5 } as const;
  await risks.raise({ params: place, body: { ...red, leadPartnerId: it.here.partnerIds[0] } });
  const token = { workspaceId: it.here.workspaceId, name: 'Analyst', scopes: ['reports:read' as const] };
  const { secret } = await me.createToken({ params: {}, body: { ...token, lastDay: addDays(today, 30) } });
  environment = { TRIVET_URL: await it.app.listen({ port: 0 }), TRIVET_TOKEN: secret };
});
afterAll(() => it.stop());

const run = async (example: string, ...more: string[]) => {
  const file = fileURLToPath(new URL(`../../../../packages/contract/examples/${example}.ts`, import.meta.url));
  const env = { ...process.env, ...environment };
  return (await promisify(execFile)(process.execPath, [file, it.here.workspaceId, ...more], { env })).stdout;
};

test('an analyst runs the examples with a token and nothing else', async () => {
  expect(await run('what-is-late')).toContain('0 late in all');
  expect((await run('risks-then-and-now')).split('\n').slice(0, 2)).toEqual([
    'Partnership\tRed\tRed before',
    'Partnership FIRST\t1\t0',
  ]);
});
