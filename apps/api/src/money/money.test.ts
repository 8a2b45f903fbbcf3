import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const [council, network] = [() => it.here.partnerIds[0], () => it.here.partnerIds[1]];

const addStream = (body: object = {}) =>
  as('coordinator').fundingStreams.add({
    params: params(),
    body: {
      title: 'Early help fund',
      source: 'Department of Children',
      holderPartnerId: council(),
      amount: 10_000_00,
      startsOn: '2026-04-01',
      endsOn: '2030-03-31',
      ...body,
    },
  });
const addLine = async (body: object = {}, streamId?: string) => {
  const stream = streamId ?? (await addStream()).id;
  const { objectiveId } = it.here;
  const line = { streamId: stream, objectiveId, title: 'Two visitors', amount: 4_000_00, partnerId: network() };
  return as('coordinator').budgetLines.add({ params: params(), body: { ...line, ...body } });
};
const spend = (role: Role, budgetLineId: string, body: object = {}) =>
  as(role).expenditures.enter({
    params: params(),
    body: { budgetLineId, spentOn: '2026-05-04', amount: 1_000_00, what: 'Salaries', evidence: 'Payroll 5', ...body },
  });
const lineOf = (id: string) => as('member').budgetLines.get({ params: { ...params(), budgetLineId: id } });

describe('funding streams', () => {
  test('are seen by every partner and changed by who runs the partnership', async () => {
    const stream = await addStream();
    expect(stream).toMatchObject({ currency: 'GBP', budgeted: 0, spent: 0, reporting: null });
    for (const role of ['member', 'observer', 'partner_lead', 'sponsor', 'sro', 'auditor'] as const) {
      const { items } = await as(role).fundingStreams.list({ params: params() });
      expect(
        items.map(({ id }) => id),
        role,
      ).toContain(stream.id);
      const adding = as(role).fundingStreams.edit(
        { params: { ...params(), streamId: stream.id }, body: { amount: 1 } },
        { ifMatch: 1 },
      );
      await expect(adding, role).rejects.toEqual(refused(403));
    }
    await expect(addStream({ endsOn: '2026-03-31' })).rejects.toEqual(names('/endsOn'));
    await expect(addStream({ holderPartnerId: it.here.inSecond.partnerId })).rejects.toEqual(names('/holderPartnerId'));
    await expect(addStream({ amount: 0.5 })).rejects.toEqual(refused(400, '/amount'));
  });

  test('what a source asks to be told becomes a line of accountability of who holds the money', async () => {
    const stream = await addStream({ holderPartnerId: network() });
    const body = { whatFor: 'How the money was spent', cadence: 'quarterly', firstDueOn: '2027-04-15' } as const;
    const one = { params: { ...params(), streamId: stream.id }, body };
    const told = await as('coordinator').fundingStreams.setReporting(one, { ifMatch: 1 });
    expect(told.reporting).toMatchObject({ whatFor: body.whatFor, agreed: false, nextDueOn: '2027-04-15' });
    const { items } = await as('member').accountabilityLines.list({ params: params() });
    expect(items).toContainEqual(
      expect.objectContaining({ whatFor: body.whatFor, about: 'money', bodyName: 'Department of Children' }),
    );
    await expect(as('coordinator').fundingStreams.setReporting(one, { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'reports_already'),
    );
  });
});

describe('budget lines', () => {
  test('never take more from a stream than came in, whoever asks at once', async () => {
    const { id: streamId } = await addStream({ amount: 10_000_00 });
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => addLine({ amount: 3_000_00 }, streamId)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(addLine({ amount: 1_000_01 }, streamId)).rejects.toEqual(refused(422, '/amount'));
    const less = as('coordinator').fundingStreams.edit(
      { params: { ...params(), streamId }, body: { amount: 8_999_99 } },
      { ifMatch: 1 },
    );
    await expect(less).rejects.toEqual(refused(422, '/amount'));
  });

  test('are for an objective or one milestone of their partnership, in the currency of their stream', async () => {
    await expect(addLine({ objectiveId: null })).rejects.toEqual(names('/objectiveId'));
    await expect(addLine({ milestoneId: it.here.milestoneId })).rejects.toEqual(names('/objectiveId'));
    await expect(addLine({ objectiveId: it.here.inSecond.objectiveId })).rejects.toEqual(names('/objectiveId'));
    await expect(addLine({ currency: 'EUR' })).rejects.toEqual(refused(422, '/currency'));
    await expect(addLine({}, it.here.inSecond.streamId)).rejects.toEqual(names('/streamId'));
  });

  test('show what is spent and left, and turn amber and red beyond the tolerance', async () => {
    const line = await addLine();
    await spend('member', line.id, { amount: 4_400_00 });
    expect(await lineOf(line.id)).toMatchObject({ spent: 4_400_00, left: -400_00, light: 'green' });
    await spend('member', line.id, { amount: 1 });
    expect(await lineOf(line.id)).toMatchObject({ light: 'amber', reason: 'over' });
    const body = { forecast: 4_800_01 };
    const forecast = { params: { ...params(), budgetLineId: line.id }, body };
    const edited = await as('coordinator').budgetLines.edit(forecast, { ifMatch: 1 });
    expect(edited).toMatchObject({ expected: 4_800_01, light: 'red', reason: 'far_over' });
  });
});

describe('expenditure', () => {
  test('is entered by who works for the partner that spent it, with what shows it', async () => {
    const line = await addLine();
    const entry = await spend('member', line.id);
    expect(entry).toMatchObject({ amount: 1_000_00, partnerName: 'Network', enteredByName: 'member of here' });
    await expect(spend('observer', line.id)).rejects.toEqual(refused(403));
    await expect(spend('member', line.id, { partnerId: council() })).rejects.toEqual(refused(403));
    await expect(spend('member', line.id, { evidence: '' })).rejects.toEqual(refused(400, '/evidence'));
    await expect(spend('member', line.id, { currency: 'EUR' })).rejects.toEqual(refused(422, '/currency'));
    await expect(spend('member', line.id, { spentOn: '2026-03-31' })).rejects.toEqual(refused(422, '/spentOn'));
    await expect(spend('member', line.id, { spentOn: '2029-03-31' })).rejects.toEqual(refused(422, '/spentOn'));
    await expect(spend('member', it.here.inSecond.budgetLineId)).rejects.toEqual(refused(422, '/budgetLineId'));
  });

  test('a wrong entry is taken back once, by another that names it; both stay and the sum is right', async () => {
    const line = await addLine();
    const { id } = await spend('member', line.id);
    const one = { params: { ...params(), expenditureId: id }, body: { reason: 'Entered twice' } };
    await expect(as('broker').expenditures.reverse(one, { ifMatch: 1 })).rejects.toEqual(refused(403));
    const wrong = await as('member').expenditures.reverse(one, { ifMatch: 1 });
    expect(wrong).toMatchObject({ amount: 1_000_00, reversedBy: { reason: 'Entered twice' } });
    expect(wrong.permissions.may).not.toContain('expenditure.reverse');
    await expect(as('chair').expenditures.reverse(one, { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'reversed_already'),
    );
    const { items } = await as('observer').expenditures.list({ params: params(), query: { sort: 'reference' } });
    const back = items.find(({ reversesId }) => reversesId === id);
    expect(back).toMatchObject({ amount: -1_000_00, what: 'Entered twice', reversesReference: wrong.reference });
    expect(await lineOf(line.id)).toMatchObject({ spent: 0, left: 4_000_00 });
  });

  test('no entry is changed or removed, not even by the database’s own roles', async () => {
    const { id } = await spend('member', (await addLine()).id);
    await expect(look(it, 'update expenditures set amount = 1 where id = $1', [id])).rejects.toThrow('never changed');
  });
});

test('money is read whole: in each currency what came in, is budgeted, spent, left and expected', async () => {
  const before = await as('member').money.get({ params: params() });
  const { id: streamId } = await addStream({ currency: 'EUR', amount: 5_000_00 });
  const line = await addLine({ currency: 'EUR', amount: 2_000_00 }, streamId);
  await spend('member', line.id, { currency: 'EUR', amount: 500_00 });
  const { sums, lines } = await as('observer').money.get({ params: params() });
  const euro = { cameIn: 5_000_00, budgeted: 2_000_00, spent: 500_00, left: 4_500_00, expected: 2_000_00 };
  expect(sums.find(({ currency }) => currency === 'EUR')).toEqual({ currency: 'EUR', ...euro });
  expect(sums.filter(({ currency }) => currency === 'GBP')).toEqual(before.sums);
  expect(lines.map(({ id }) => id)).toContain(line.id);
  const { money } = await as('chair').dashboard.get({ params: params() });
  expect(money).toEqual(sums);
});

test('a milestone is held against its own budget, and what is spent on its lines', async () => {
  const { objectiveId } = it.here;
  const body = {
    objectiveId,
    title: 'A room',
    dueOn: '2027-03-31',
    budget: { amount: 1_000_00, currency: 'GBP' },
  } as const;
  const { id: milestoneId } = await as('coordinator').milestones.add({ params: params(), body });
  const line = await addLine({ objectiveId: null, milestoneId });
  await spend('member', line.id, { amount: 1_150_00 });
  const { milestones } = await as('member').money.get({ params: params() });
  expect(milestones.find((one) => one.milestoneId === milestoneId)).toMatchObject({
    budget: 1_000_00,
    spent: 1_150_00,
    light: 'red',
  });
});

test('everything is taken away as a spreadsheet reads it: pounds and pence, and no formula', async () => {
  const line = await addLine();
  await spend('member', line.id, { amount: 1_205, what: '=1+1' });
  const file = await as('member').expenditures.export({ params: params(), query: {} });
  const rows = (await file.text()).split('\n');
  expect(rows[0]).toContain('Ref,Date,Currency,Amount,What,Partner');
  expect(rows.find((row) => row.includes('=1+1'))).toMatch(/,GBP,12\.05,'=1\+1,/);
});
