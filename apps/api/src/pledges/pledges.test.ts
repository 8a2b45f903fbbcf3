import { asJob, openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { sectionsNow } from '../reports/sections/sections.ts';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 2 });
  await see.setClock('2026-06-15T09:00:00Z');
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const network = () => it.here.partnerIds[1];

/** Thirty hours a quarter of the network's staff, on which nobody has put a value. */
const promise = (body: object = {}, role: Role = 'coordinator') =>
  as(role).pledges.add({
    params: params(),
    body: {
      title: 'A worker on Tuesdays',
      kind: 'staff_time',
      partnerId: network(),
      quantity: 90,
      unit: 'hours',
      startsOn: '2026-04-01',
      endsOn: '2026-12-31',
      rhythm: 'quarterly',
      ...body,
    },
  });
const worth = { kind: 'premises', quantity: null, unit: '', value: 900_00 } as const;
const one = (pledgeId: string) => ({ params: { ...params(), pledgeId } });
const deliver = (role: Role, pledgeId: string, body: object = {}) =>
  as(role).pledges.deliver({
    ...one(pledgeId),
    body: { deliveredOn: '2026-06-01', quantity: 30, evidence: 'Timesheet', ...body },
  });

describe('a pledge', () => {
  test('is written down by who runs the partnership or leads for its partner, and read by all', async () => {
    const pledge = await promise();
    expect(pledge).toMatchObject({
      partnerName: 'Network',
      confirmedOn: null,
      nextDueOn: '2026-07-01',
      state: 'on_track',
      light: 'green',
    });
    for (const role of ['member', 'observer', 'sponsor', 'sro', 'auditor'] as const) {
      expect((await as(role).pledges.get(one(pledge.id))).id, role).toBe(pledge.id);
      await expect(promise({}, role), role).rejects.toEqual(refused(403));
    }
    await expect(promise({ partnerId: it.here.partnerIds[0] }, 'partner_lead')).rejects.toEqual(refused(403));
    expect(await promise({}, 'partner_lead')).toMatchObject({ confirmedByName: 'partner_lead of here' });
  });

  test.each([
    [{ quantity: null }, '/quantity'],
    [{ unit: '' }, '/unit'],
    [{ kind: 'cash' }, '/value'],
    [{ endsOn: '2026-03-31' }, '/endsOn'],
  ])('cannot be %o', async (body, pointer) => {
    await expect(promise(body)).rejects.toEqual(names(pointer));
  });

  test('is of a partner here, in whole units and whole pence', async () => {
    await expect(promise({ partnerId: it.here.inSecond.partnerId })).rejects.toEqual(names('/partnerId'));
    await expect(promise({ quantity: 0.5 })).rejects.toEqual(refused(400, '/quantity'));
    await expect(promise({ value: 10.5 })).rejects.toEqual(refused(400, '/value'));
    await expect(as('chair').pledges.get(one(it.here.inSecond.pledgeId))).rejects.toEqual(refused(404));
  });

  test('is stood by by its partner’s lead as it is worded; a change by another asks again', async () => {
    const { id } = await promise();
    await expect(as('coordinator').pledges.confirm(one(id), { ifMatch: 1 })).rejects.toEqual(refused(403));
    const confirmed = await as('partner_lead').pledges.confirm(one(id), { ifMatch: 1 });
    expect(confirmed).toMatchObject({ confirmedOn: '2026-06-15' });
    await expect(as('partner_lead').pledges.confirm(one(id), { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'confirmed_already'),
    );
    const more = await as('chair').pledges.edit({ ...one(id), body: { quantity: 120 } }, { ifMatch: 2 });
    expect(more).toMatchObject({ confirmedOn: null, quantity: 120 });
    const own = await as('partner_lead').pledges.edit({ ...one(id), body: { quantity: 100 } }, { ifMatch: 3 });
    expect(own.confirmedOn).toBe('2026-06-15');
    await expect(as('chair').pledges.edit({ ...one(id), body: { quantity: 1 } }, { ifMatch: 1 })).rejects.toEqual(
      refused(412),
    );
  });

  test('that is withdrawn keeps what came of it, asks for nothing more and has no light', async () => {
    const { id } = await promise();
    await deliver('member', id);
    const body = { reason: 'The worker has left' };
    const withdrawn = await as('partner_lead').pledges.withdraw({ ...one(id), body }, { ifMatch: 2 });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', light: null, nextDueOn: null, deliveredQuantity: 30 });
    await expect(deliver('member', id)).rejects.toEqual(refused(409, 'pledge_withdrawn'));
    const { items } = await as('member').pledges.list({ params: params(), query: { limit: '200' } });
    expect(items.map((pledge) => pledge.id)).not.toContain(id);
    const query = { withdrawn: 'true' as const };
    expect((await as('member').pledges.list({ params: params(), query })).items.map((pledge) => pledge.id)).toContain(
      id,
    );
  });
});

describe('a delivery', () => {
  test('is entered by who works for the partner, and moves what is due next', async () => {
    const { id } = await promise();
    expect(await deliver('member', id)).toMatchObject({ deliveredQuantity: 30, nextDueOn: '2026-10-01' });
    await expect(deliver('observer', id)).rejects.toEqual(refused(403));
    expect(await deliver('coordinator', id, { quantity: 60 })).toMatchObject({ nextDueOn: null, state: 'kept' });
  });

  test('is counted as its pledge is, within its time', async () => {
    const { id } = await promise();
    await expect(deliver('member', id, { quantity: null, value: 100 })).rejects.toEqual(refused(422, '/quantity'));
    await expect(deliver('member', id, { value: 100 })).rejects.toEqual(refused(422, '/value'));
    await expect(deliver('member', id, { evidence: '' })).rejects.toEqual(refused(400, '/evidence'));
    await expect(deliver('member', id, { deliveredOn: '2026-06-16' })).rejects.toEqual(refused(422, '/deliveredOn'));
    await expect(deliver('member', id, { deliveredOn: '2026-03-31' })).rejects.toEqual(refused(422, '/deliveredOn'));
    const room = await promise(worth);
    const euro = { quantity: null, value: 100, currency: 'EUR' };
    await expect(deliver('member', room.id, euro)).rejects.toEqual(refused(422, '/currency'));
  });

  test('that is wrong is taken back once and stays; nobody changes one', async () => {
    const { id } = await promise();
    await deliver('member', id);
    const { items } = await as('observer').pledges.listDeliveries(one(id));
    const delivery = { params: { ...params(), pledgeId: id, deliveryId: items[0]?.id ?? '' } };
    const body = { reason: 'Another month' };
    await expect(as('broker').pledges.takeBack({ ...delivery, body }, { ifMatch: 1 })).rejects.toEqual(refused(403));
    const back = await as('member').pledges.takeBack({ ...delivery, body }, { ifMatch: 1 });
    expect(back).toMatchObject({ takenBackOn: '2026-06-15', takenBackReason: 'Another month' });
    expect(await as('member').pledges.get(one(id))).toMatchObject({ deliveredQuantity: 0, nextDueOn: '2026-07-01' });
    await expect(as('member').pledges.takeBack({ ...delivery, body }, { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'taken_back_already'),
    );
    await expect(
      look(it, 'update pledge_deliveries set quantity = 1 where id = $1', [delivery.params.deliveryId]),
    ).rejects.toThrow('never changed');
  });

  test('ten at once are all counted', async () => {
    const { id } = await promise();
    await Promise.all(Array.from({ length: 10 }, () => deliver('member', id, { quantity: 9 })));
    expect(await as('member').pledges.get(one(id))).toMatchObject({ deliveredQuantity: 90, state: 'kept' });
  });
});

test('what has a value and what has none are never added, nor different units, nor currencies', async () => {
  const before = await as('member').pledges.sums({ params: params() });
  const time = await promise({ quantity: 50, unit: 'evenings' });
  await deliver('member', time.id, { quantity: 20 });
  const room = await promise({ ...worth, quantity: 12, unit: 'evenings', value: 600_00 });
  await deliver('member', room.id, { quantity: 6, value: 300_00 });
  await promise({ ...worth, kind: 'cash', value: 50_00, currency: 'EUR' });
  const { valued, unvalued, partners } = await as('observer').pledges.sums({ params: params() });
  const pounds = (sums: typeof valued) => sums.find(({ currency }) => currency === 'GBP');
  const [then, now] = [pounds(before.valued), pounds(valued)];
  expect(now?.promised).toBe((then?.promised ?? 0) + 600_00);
  expect(now?.delivered).toBe((then?.delivered ?? 0) + 300_00);
  expect(valued).toContainEqual({ currency: 'EUR', promised: 50_00, delivered: 0 });
  expect(unvalued).toContainEqual({ kind: 'staff_time', unit: 'evenings', promised: 50, delivered: 20 });
  expect(unvalued.filter(({ kind }) => kind === 'premises' || kind === 'cash')).toEqual(
    before.unvalued.filter(({ kind }) => kind === 'premises' || kind === 'cash'),
  );
  const own = partners.find(({ partnerId }) => partnerId === network());
  expect(own?.unvalued).toContainEqual({ kind: 'staff_time', unit: 'evenings', promised: 50, delivered: 20 });
  expect(partners.map(({ partnerId }) => partnerId)).toContain(it.here.partnerIds[0]);
});

describe('what is due and has not come', () => {
  const remindedOf = async (pledgeId: string, instant: string): Promise<string[]> => {
    await see.setClock(instant);
    await planWorkspace(worker, it.here.workspaceId, 'example.org');
    return see.remindedBy('pledge_due', pledgeId);
  };

  test('is asked of its partner’s lead, amber, then red, in the report and among what they owe', async () => {
    const { id, reference } = await promise({ title: 'A van on Fridays', kind: 'travel', unit: 'days' });
    await as('partner_lead').pledges.confirm(one(id), { ifMatch: 1 });
    expect(await remindedOf(id, '2026-06-24T11:00:00Z')).toEqual(['-7 writer partner_lead']);
    const { items } = await as('partner_lead').work.get({ params: {} });
    expect(items).toContainEqual(
      expect.objectContaining({ id, kind: 'pledge_to_deliver', reference, dueOn: '2026-07-01', light: 'amber' }),
    );
    const told = await as('partner_lead').notifications.list({ params: { workspaceId: it.here.workspaceId } });
    expect(told.items.map(({ words, path }) => ({ words, path }))).toContainEqual({
      words: `Your pledge ${reference} is due Wednesday 1 July 2026: A van on Fridays`,
      path: `/p/FIRST/money/pledges/${reference}`,
    });
    await see.setClock('2026-07-02T11:00:00Z');
    expect(await as('member').pledges.get(one(id))).toMatchObject({ state: 'behind', light: 'amber' });
    const late = await as('member').pledges.list({ params: params(), query: { late: 'true', limit: '200' } });
    expect(late.items.map((pledge) => pledge.id)).toContain(id);
    const { workspaceId } = it.here;
    const sections = await asJob(worker, { name: 'test', workspaceId }, ({ tx }) =>
      sectionsNow(tx, { ...params(), workspaceId, reportId: id, today: '2026-07-16' }),
    );
    expect(sections.find(({ key }) => key === 'pledges')).toMatchObject({
      late: expect.arrayContaining([expect.objectContaining({ pledgeId: id, dueOn: '2026-07-01', light: 'red' })]),
    });
    const lateAt = async (asOf?: string) => {
      const query = asOf === undefined ? {} : { asOf };
      const { items: standings } = await as('auditor').portfolio.get({ params: { workspaceId }, query });
      const { reasons } = standings.find(({ code }) => code === 'FIRST')?.computed ?? { reasons: [] };
      return reasons.find(({ code }) => code === 'late_pledges')?.count ?? 0;
    };
    const before = await lateAt();
    await deliver('member', id, { deliveredOn: '2026-07-01' });
    expect(await as('member').pledges.get(one(id))).toMatchObject({ state: 'on_track', nextDueOn: '2026-10-01' });
    expect(await lateAt()).toBe(before - 1);
    await see.setClock('2026-07-05T11:00:00Z');
    // The workspace is older than what happens in it.
    await look(it, `update workspaces set created_at = '2026-01-05T09:00:00Z'`);
    await look(it, `update state_history set from_at = '2026-01-05T09:00:00Z' where subject = 'partnership'`);
    expect(await lateAt('2026-07-02')).toBe(await lateAt());
  });
});

test('pledges are taken away as a spreadsheet reads them: units and pounds apart, and no formula', async () => {
  const { id } = await promise({ ...worth, title: '=2+2', quantity: 4, unit: 'rooms', value: 1_205 });
  await deliver('coordinator', id, { quantity: 1, value: 301, deliveredOn: '2026-06-10' });
  const file = await as('member').pledges.export({ params: params(), query: {} });
  const rows = (await file.text()).split('\n');
  expect(rows[0]).toContain('Ref,Partner,Promised,Kind,Quantity,Unit,Quantity delivered,Currency,Value');
  expect(rows.find((row) => row.includes('=2+2'))).toMatch(/'=2\+2,premises,4,rooms,1,GBP,12\.05,3\.01,/);
});
