import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (lineId: string) => ({ ...params(), lineId });
const linesOf = (role: Role) => it.as(it.here.people[role]).accountabilityLines;
const refused = (status: number, code?: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ status, ...(code && { code }) }) });

/** A line of the network to the council that both have agreed to, due on a day. */
async function agreedLine(means: 'report' | 'progress_report', dueOn: string): Promise<string> {
  const terms = { about: 'delivery', whatFor: 'Visits made', cadence: 'quarterly', startsOn: '2026-01-01' } as const;
  const ends = {
    answersTo: 'partner',
    fromPartnerId: it.here.partnerIds[1],
    toPartnerId: it.here.partnerIds[0],
  } as const;
  const body = { ...terms, ...ends, means, firstDueOn: dueOn };
  const { id } = await linesOf('chair').draft({ params: params(), body });
  await look(it, `update accountability_lines set agreed_on = '2026-01-01' where id = $1`, [id]);
  return id;
}

const account = { means: 'report', evidence: 'https://example.org/report.pdf' } as const;
const give = (role: Role, lineId: string, ifMatch = 1) =>
  linesOf(role).giveAccount({ params: one(lineId), body: account }, { ifMatch });
const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);

test.each([
  [0, 'green', 0],
  [1, 'amber', 1],
  [14, 'amber', 14],
  [15, 'red', 15],
])('%i days after its day a line is %s', async (late, light, daysLate) => {
  const id = await agreedLine('report', daysAgo(late));
  expect(await linesOf('observer').get({ params: one(id) })).toMatchObject({ light, daysLate });
});

test('an account with its evidence discharges the line; the next is owed a quarter later', async () => {
  const id = await agreedLine('report', daysAgo(20));
  const given = await give('member', id);
  expect(given).toMatchObject({ light: 'green', daysLate: 0, lastAccountOn: today(), version: 2 });
  const { items } = await linesOf('observer').accounts({ params: one(id) });
  expect(items).toMatchObject([
    { dueOn: daysAgo(20), daysLate: 20, givenByName: 'member of here', evidence: account.evidence },
  ]);
  await expect(give('member', id, 1)).rejects.toEqual(refused(412));
  // The time that its next day closes has begun: that account may come early, and the one after it may not.
  const early = await give('member', id, 2);
  expect(early).toMatchObject({ coversDueOn: null });
  expect(early.permissions.may).not.toContain('accountability_line.give_account');
  await expect(give('member', id, 3)).rejects.toEqual(refused(409, 'given_already'));
});

test('its partner’s people and who runs the partnership give it, and nobody for another', async () => {
  const id = await agreedLine('report', daysAgo(1));
  for (const role of ['observer', 'sponsor', 'sro', 'auditor', 'organisation_lead'] as const)
    await expect(give(role, id), role).rejects.toEqual(refused(403));
  await look(
    it,
    `update accountability_lines set from_partner_id = to_partner_id, to_partner_id = from_partner_id where id = $1`,
    [id],
  );
  await expect(give('partner_lead', id)).rejects.toEqual(refused(403));
  expect(await give('coordinator', id)).toMatchObject({ light: 'green' });
});

test('ten who give it at once give it once', async () => {
  const id = await agreedLine('report', daysAgo(1));
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => give('member', id)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await look(it, 'select from accounts_given where line_id = $1', [id])).toHaveLength(1);
});

test('a submitted report answers every line that names it, and no other', async () => {
  const [first, second, third] = [
    await agreedLine('progress_report', daysAgo(3)),
    await agreedLine('progress_report', daysAgo(16)),
    await agreedLine('progress_report', daysAgo(0)),
  ];
  const own = await agreedLine('report', daysAgo(3));
  const reportId = await openReport();
  const { reports } = it.as(it.here.people.chair);
  const written = { headline: 'All visits made', light: 'green' } as const;
  await reports.write({ params: { ...params(), reportId }, body: written }, { ifMatch: 1 });
  await reports.submit({ params: { ...params(), reportId } }, { ifMatch: 2 });
  for (const id of [first, second, third]) {
    expect(await linesOf('chair').get({ params: one(id) })).toMatchObject({ light: 'green', lastAccountOn: today() });
    const { items } = await linesOf('chair').accounts({ params: one(id) });
    expect(items).toMatchObject([{ reportId, means: 'progress_report', reportPeriodStartsOn: daysAgo(100) }]);
  }
  expect(await linesOf('chair').get({ params: one(own) })).toMatchObject({ light: 'amber' });
});

/** A report on the last hundred days. */
async function openReport(): Promise<string> {
  const [report] = await look<{ id: string }>(
    it,
    `insert into reports (id, workspace_id, partnership_id, number, period_starts_on, period_ends_on, due_on, clock, status, headline, light_reason,
       achievements, next_period, help_needed, version, created_at, updated_at)
     values (uuidv7(), $1, $2, 1, $3, $4, $5, 1, 'open', '', '', '', '', '', 1, now(), now()) returning id`,
    [it.here.workspaceId, it.here.partnershipIds[0], daysAgo(100), daysAgo(10), daysAgo(2)],
  );
  return report?.id ?? '';
}
