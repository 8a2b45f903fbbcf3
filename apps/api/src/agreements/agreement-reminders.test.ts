import { asJob, openPool, type Pool, withdrawReminders } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { look } from '../testing/look.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { agreementKit, setScene } from './agreements.fixture.ts';

let it: TestApp;
let kit: ReturnType<typeof agreementKit>;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  kit = agreementKit(it);
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

/** Who is reminded of what, once the clock stands there: `agreement_sign_due -7 deputy_chair`. */
async function remindedAt(instant: string): Promise<string[]> {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  const rows = await look<{ rule: string; personId: string; step: number }>(
    it,
    `select rule, person_id as "personId", step from reminders where withdrawn_at is null and rule like 'agreement%' order by id`,
  );
  const names = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
  return rows.map(({ rule, personId, step }) => `${rule} ${step} ${names.get(personId)}`).toSorted();
}

test('each signatory is asked when it is sent, and no more once they have signed or refused', async () => {
  const one = await kit.sent();
  expect(await remindedAt('2026-10-12T11:00:00Z')).toEqual([
    'agreement_sign_due -90 deputy_chair',
    'agreement_sign_due -90 partner_lead',
  ]);
  await kit.as('deputy_chair').sign({ params: one.params, body: kit.signing(one, kit.council()) });
  const refusal = { partnerId: kit.network(), version: 1, reason: 'Too soon' };
  await kit.as('partner_lead').refuse({ params: one.params, body: refusal });
  await asJob(worker, { name: 'test', workspaceId: it.here.workspaceId }, async ({ tx }) => {
    await withdrawReminders(tx, it.here.workspaceId, { partnershipId: kit.place().partnershipId });
  });
  expect(await remindedAt('2026-10-20T11:00:00Z')).toEqual([]);
  await kit.as('chair').recall({ params: one.params }, { ifMatch: one.sent.version });
});

test('whoever coordinates hears in time of the last day for notice, the end and the review', async () => {
  await see.setClock('2026-10-12T10:00:00Z');
  const days = { startsOn: '2026-10-01', endsOn: '2027-03-31', noticeDays: 60, reviewOn: '2027-02-01' };
  await kit.signedByBoth(days);
  expect(await remindedAt('2026-10-13T11:00:00Z')).toEqual([]);
  expect(await remindedAt('2027-01-04T11:00:00Z')).toEqual(
    expect.arrayContaining([
      'agreement_expiry_due -90 coordinator',
      'agreement_notice_due -30 chair',
      'agreement_notice_due -30 coordinator',
      'agreement_review_due -30 coordinator',
    ]),
  );
});
