import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await look(it, `update organisations set governing_body = name || ' Board'`);
});
beforeEach(async () => {
  await look(it, `update outcomes set sro_person_id = $2 where id = $1`, [
    it.here.outcomeId,
    it.here.people.sro.personId,
  ]);
  await look(
    it,
    'truncate accountability_agreements, accounts_given, accountability_private_details, accountability_lines cascade',
  );
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const linesOf = (role: Role) => it.as(it.here.people[role]).accountabilityLines;
const overview = (role: Role = 'observer') => it.as(it.here.people[role]).accountability.get({ params: params() });
const terms = {
  about: 'delivery',
  whatFor: 'Visits made',
  means: 'report',
  cadence: 'quarterly',
  firstDueOn: '2027-03-31',
} as const;
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];
const draft = (body: object) => linesOf('chair').draft({ params: params(), body: { ...terms, ...body } as never });
const upwards = (fromPartnerId: string, more: object = {}) =>
  draft({ answersTo: 'governing_body', fromPartnerId, ...more });
const kinds = async () => (await overview()).gaps.map(({ kind, name }) => `${kind} ${name}`).toSorted();
const agreeAll = () =>
  look(
    it,
    `with agreed as (
      insert into accountability_agreements (id, workspace_id, partnership_id, line_id, terms, party, partner_id, agreed_on, by_person_id,
        signatory_name, capacity, version, created_at, updated_at)
      select uuidv7(), workspace_id, partnership_id, line_id, terms, party, partner_id, '2026-11-02', $1, 'A', 'Lead', 1, now(), now()
      from accountability_parties where agreed_on is null)
    update accountability_lines set agreed_on = '2026-11-02'`,
    [it.here.people.chair.personId],
  );

test('each gap is named, goes when it is filled, and comes back when a line ends', async () => {
  expect(await kinds()).toEqual([
    'collective_missing null',
    'horizontal_missing here Council',
    'horizontal_missing here Network',
    'vertical_missing here Council',
    'vertical_missing here Network',
  ]);
  await upwards(council());
  await upwards(network());
  const { id } = await draft({ answersTo: 'partner', fromPartnerId: network(), toPartnerId: council() });
  await draft({ answersTo: 'sro', contributionId: it.here.contributionId });
  expect((await kinds()).map((kind) => kind.split(' ')[0])).toEqual(Array.from({ length: 9 }, () => 'not_agreed'));
  await agreeAll();
  expect(await kinds()).toEqual([]);
  await linesOf('chair').end({ params: { ...params(), lineId: id }, body: { reason: 'Over' } }, { ifMatch: 1 });
  expect(await kinds()).toEqual(['horizontal_missing here Council', 'horizontal_missing here Network']);
});

test('an outcome without an SRO, and an account that is late', async () => {
  await upwards(council());
  await agreeAll();
  await look(
    it,
    `update accountability_lines set next_due_on = '2026-01-31', first_due_on = '2026-01-31', starts_on = '2026-01-01'`,
  );
  await look(it, `update outcomes set sro_person_id = null where id = $1`, [it.here.outcomeId]);
  const { gaps } = await overview();
  expect(gaps).toContainEqual(expect.objectContaining({ kind: 'sro_vacant', outcomeCode: 'O1' }));
  expect(gaps).toContainEqual(
    expect.objectContaining({ kind: 'overdue', dueOn: '2026-01-31', reference: expect.stringContaining('FIRST-L-') }),
  );
});

test.each([
  ['coordinator', [true, true]],
  ['partner_lead', [false, true]],
  ['observer', [false, false]],
] as const)(
  'a late account is offered to the %s beside its gap exactly where the line itself lets them give it',
  async (role, expected) => {
    const lines = [await upwards(council()), await upwards(network())];
    await agreeAll();
    await look(
      it,
      `update accountability_lines set next_due_on = '2026-01-31', first_due_on = '2026-01-31', starts_on = '2026-01-01'`,
    );
    const late = (await overview(role)).gaps.filter(({ kind }) => kind === 'overdue');
    const told = lines.map(({ id }) => late.find(({ lineId }) => lineId === id)?.mayGive);
    expect(told).toEqual(expected);
    const pages = await Promise.all(lines.map(({ id }) => linesOf(role).get({ params: { ...params(), lineId: id } })));
    expect(told).toEqual(pages.map(({ permissions: { may } }) => may.includes('accountability_line.give_account')));
  },
);

test('the same thing asked of one partner in another form or on another day clashes, and the progress report is to stay', async () => {
  await upwards(network(), { about: 'money', whatFor: 'The grant' });
  const own = await upwards(network(), { cadence: 'yearly', firstDueOn: '2027-05-31' });
  const kept = await draft({ answersTo: 'sro', contributionId: it.here.contributionId, means: 'progress_report' });
  const { clashes } = await overview();
  expect(clashes).toEqual([
    expect.objectContaining({
      keepLineId: kept.id,
      lineId: own.id,
      about: 'delivery',
      partnerNames: ['Network'],
      differs: ['means', 'cadence', 'days'],
      proposal: { means: 'progress_report', cadence: 'quarterly', firstDueOn: '2027-03-31' },
    }),
  ]);
  const body = clashes[0]?.proposal ?? {};
  await linesOf('chair').edit({ params: { ...params(), lineId: own.id }, body }, { ifMatch: 1 });
  expect((await overview()).clashes).toEqual([]);
});

test('what is asked of each partner is counted by quarter: this one and the next three', async () => {
  await upwards(network());
  const { partners } = await overview();
  const burdenOf = (name: string) => partners.find((partner) => partner.shortName === name)?.burden ?? [];
  expect(burdenOf('Network')).toHaveLength(4);
  const due = burdenOf('Network').filter(({ quarterStartsOn }) => quarterStartsOn >= '2027-01-01');
  expect(due.map(({ accounts }) => accounts)).toEqual(due.map(() => 1));
  expect(burdenOf('Council').map(({ total }) => total)).toEqual([0, 0, 0, 0]);
});

test('the values a partner is to collect count in the quarters they are due in, the late one in this', async () => {
  const what = { title: 'Families seen', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  const often = { frequency: 'quarterly', firstPeriodEndsOn: '2025-12-31', reportingDays: 10 } as const;
  const { measures } = it.as(it.here.people.chair);
  const { id } = await measures.add({
    params: params(),
    body: { ...what, ...often, collectedByPartnerId: network() },
  });
  const valuesOf = async (name: string) =>
    (await overview()).partners
      .find((partner) => partner.shortName === name)
      ?.burden.map(({ values, total, contributions, accounts }) => [values, total - contributions - accounts]);
  const [now, ...later] = (await valuesOf('Network')) ?? [];
  expect(now?.[0]).toBeGreaterThan(0);
  expect(later).toEqual(later.map(() => [1, 1]));
  expect(await valuesOf('Council')).toEqual([0, 0, 0, 0].map(() => [0, 0]));
  await measures.archive({ params: { ...params(), measureId: id } }, { ifMatch: 1 });
  expect(await valuesOf('Network')).toEqual([0, 0, 0, 0].map(() => [0, 0]));
});

test('parts of reports on chosen dates count in the quarter they fall in', async () => {
  await look(
    it,
    `insert into reporting_schedules (id, workspace_id, partnership_id, cadence, first_period_starts_on, due_after_working_days, signed_off_by, contributor_roles,
       contributions_due_days_before, chosen_dates, version, created_at, updated_at)
     values (uuidv7(), $1, $2, 'chosen_dates', '2026-01-01', 5, 'chair', array['core'], 5, array[current_date + 100, current_date + 101, current_date - 400], 1, now(), now())
     on conflict (partnership_id) do update set cadence = excluded.cadence, chosen_dates = excluded.chosen_dates,
       contributor_roles = excluded.contributor_roles, first_period_starts_on = excluded.first_period_starts_on`,
    [it.here.workspaceId, it.here.partnershipIds[0]],
  );
  const { partners } = await overview();
  const asked = partners.find((partner) => partner.shortName === 'Network')?.burden ?? [];
  expect(asked.reduce((sum, { contributions }) => sum + contributions, 0)).toBe(2);
});

test('a gap makes the overall light amber and says how many there are', async () => {
  const standing = async () =>
    (await it.as(it.here.people.chair).dashboard.get({ params: params() })).standing.computed;
  expect((await standing()).reasons).toContainEqual({ code: 'accountability_gaps', light: 'amber', count: 5 });
  await upwards(council());
  await upwards(network());
  await draft({ answersTo: 'partner', fromPartnerId: network(), toPartnerId: council() });
  await draft({ answersTo: 'sro', contributionId: it.here.contributionId });
  await agreeAll();
  expect((await standing()).reasons).toEqual([]);
});

test('the workspace’s report counts what is missing where one may see inside, the most first', async () => {
  const ask = (role: Role, query: object = {}) =>
    it.as(it.here.people[role]).accountability.gaps({ params: { workspaceId: it.here.workspaceId }, query });
  const { items } = await ask('auditor');
  expect(
    items.map(({ code, gaps, verticalMissing, sroVacant }) => ({ code, gaps, verticalMissing, sroVacant })),
  ).toEqual([
    { code: 'FIRST', gaps: 5, verticalMissing: 2, sroVacant: 0 },
    { code: 'SECOND', gaps: 3, verticalMissing: 1, sroVacant: 1 },
  ]);
  expect((await ask('member')).items.map(({ code }) => code)).toEqual(['FIRST']);
  expect((await ask('administrator')).items).toEqual([]);
  const first = await ask('auditor', { limit: '1', sort: 'name' });
  expect((await ask('auditor', { limit: '1', sort: 'name', cursor: first.next ?? '' })).items).toMatchObject([
    { code: 'SECOND' },
  ]);
});
