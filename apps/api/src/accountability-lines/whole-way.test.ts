import { addDays } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementKit, setScene } from '../agreements/agreements.fixture.ts';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

// What e2e/accountability.deep.spec.ts and e2e/memorandum.deep.spec.ts walk in browsers, over the API alone.

const today = '2026-10-12';
let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  await look(it, `update organisations set governing_body = name || ' Board'`);
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];

test('each gap is closed by whoever may, and one report turns three lines green', async () => {
  const gaps = async () => (await as('chair').accountability.get({ params: params() })).gaps.map(({ kind }) => kind);
  expect(new Set(await gaps())).toEqual(new Set(['vertical_missing', 'horizontal_missing', 'collective_missing']));

  const terms = { about: 'other', means: 'progress_report', cadence: 'quarterly', firstDueOn: '2026-10-11' } as const;
  const draft = (role: Role, whatFor: string, ends: object) =>
    as(role).accountabilityLines.draft({ params: params(), body: { ...terms, whatFor, ...ends } as never });
  const agree = (role: Role, lineId: string, body: object) =>
    as(role).accountabilityLines.agree(
      { params: { ...params(), lineId }, body: { capacity: 'Lead', party: 'partner', ...body } as never },
      { ifMatch: 1 },
    );
  const forCouncil = (lineId: string) => agree('deputy_chair', lineId, { partnerId: council() });
  const forNetwork = (lineId: string) => agree('partner_lead', lineId, { partnerId: network() });
  const forBoard = (role: Role, lineId: string) => agree(role, lineId, { party: 'body', signatoryName: 'Ada Grant' });

  const up = await draft('partner_lead', 'Visits', { answersTo: 'governing_body', fromPartnerId: network() });
  await forNetwork(up.id);
  await forBoard('partner_lead', up.id);
  const councilUp = await draft('coordinator', 'Halls', {
    answersTo: 'governing_body',
    fromPartnerId: council(),
    means: 'report',
  });
  await forCouncil(councilUp.id);
  await forBoard('deputy_chair', councilUp.id);
  const across = await draft('partner_lead', 'Rooms', {
    answersTo: 'partner',
    fromPartnerId: network(),
    toPartnerId: council(),
  });
  await forNetwork(across.id);
  await forCouncil(across.id);
  const together = await draft('chair', 'Families', { answersTo: 'sro', contributionId: it.here.contributionId });
  await forCouncil(together.id);
  await forNetwork(together.id);
  expect(await gaps()).toEqual(['not_agreed', 'overdue', 'overdue', 'overdue']);
  await agree('sro', together.id, { party: 'sro' });
  expect(await gaps()).toEqual(['overdue', 'overdue', 'overdue', 'overdue']);

  const lineId = councilUp.id;
  const account = { means: 'report', evidence: 'Minute 4' } as const;
  await as('deputy_chair').accountabilityLines.giveAccount(
    { params: { ...params(), lineId }, body: account },
    { ifMatch: 2 },
  );
  await submitReport();
  expect(await gaps()).toEqual([]);
  const { lines } = await as('observer').accountability.get({ params: params() });
  expect(lines.map(({ light, lastAccountOn }) => [light, lastAccountOn])).toEqual(lines.map(() => ['green', today]));
});

async function submitReport(): Promise<void> {
  const [report] = await look<{ id: string }>(
    it,
    `insert into reports (id, workspace_id, partnership_id, number, period_starts_on, period_ends_on, due_on, clock, status, headline, light_reason,
       achievements, next_period, help_needed, version, created_at, updated_at)
     values (uuidv7(), $1, $2, 1, '2026-07-01', '2026-09-30', '2026-10-20', 1, 'open', '', '', '', '', '', 1, now(), now()) returning id`,
    [it.here.workspaceId, it.here.partnershipIds[0]],
  );
  const { reports } = as('chair');
  const where = { ...params(), reportId: report?.id ?? '' };
  await reports.write({ params: where, body: { headline: 'All visits made', light: 'green' } }, { ifMatch: 1 });
  await reports.submit({ params: where }, { ifMatch: 2 });
}

test('a memorandum is commented on, refused once, changed, signed by five and joined by a sixth', async () => {
  const kit = agreementKit(it);
  const leads = ['member', 'sponsor', 'broker', 'initiator'] as const;
  const [third, fourth, fifth, sixth] = await Promise.all(leads.map((role, at) => partnerLedBy(role, `Agency ${at}`)));
  const named = (partnerId = '', role: Role) => ({ partnerId, signatoryId: it.here.people[role].personId });
  const parties = [
    kit.councilSigns(),
    kit.networkSigns(),
    named(third, 'member'),
    named(fourth, 'sponsor'),
    named(fifth, 'broker'),
  ];
  const drafted = await kit.drafted({ startsOn: today, endsOn: null, noticeDays: null });
  const where = { params: drafted.params };
  const naming = as('coordinator').agreements.nameParties(
    { ...where, body: { parties } },
    { ifMatch: drafted.named.version },
  );
  const circulated = await as('coordinator').agreements.circulate(where, { ifMatch: (await naming).version });
  const comment = { sectionKey: 'purpose', words: 'Which evenings?' };
  const said = await as('member').agreementComments.add({ ...where, body: comment });
  await as('coordinator').agreementComments.resolve(
    { params: { ...drafted.params, commentId: said.id } },
    { ifMatch: said.version },
  );

  const send = (ifMatch: number) =>
    as('coordinator').agreements.send({ ...where, body: { signBy: addDays(today, 14) } }, { ifMatch });
  const first = await send(circulated.version);
  const sign = (role: Role, partnerId: string, sent = first) =>
    as(role).agreements.sign({ ...where, body: kit.signing({ sent }, partnerId) });
  await sign('deputy_chair', council());
  const refusal = { partnerId: fifth ?? '', version: 1, reason: 'Say which evenings' };
  const back = await as('broker').agreements.refuse({ ...where, body: refusal });
  const open = await as('coordinator').agreements.recall(where, { ifMatch: back.version });
  const body = [{ kind: 'paragraph' as const, spans: [{ text: 'We keep the hall open on Fridays.' }] }];
  const edited = await as('coordinator').agreements.edit(
    { ...where, body: { sections: [{ key: 'purpose', title: 'Purpose', body }] } },
    { ifMatch: open.version },
  );
  const second = await send(edited.version);
  expect(second).toMatchObject({ latestVersion: 2, signedCount: 0 });

  const signatures = [
    ['deputy_chair', council()],
    ['partner_lead', network()],
    ['member', third],
    ['sponsor', fourth],
    ['broker', fifth],
  ] as const;
  for (const [role, partnerId = ''] of signatures) await sign(role, partnerId, second);
  const holds = await as('observer').agreements.get(where);
  expect(holds).toMatchObject({ status: 'in_force', signedVersion: 2, signedCount: 5 });
  const joining = await as('chair').agreements.accede(
    { ...where, body: { ...named(sixth, 'initiator'), capacity: 'Director' } },
    { ifMatch: holds.version },
  );
  expect(joining.status).toBe('in_force');
  expect(await sign('initiator', sixth ?? '', joining)).toMatchObject({ status: 'in_force', signedCount: 6 });
});

/** Another partner, led by somebody who is here already. */
async function partnerLedBy(role: Role, name: string): Promise<string> {
  const [organisation] = await look<{ id: string }>(
    it,
    `insert into organisations (id, workspace_id, name, short_name, kind, sector, version, created_at, updated_at)
     values (uuidv7(), $1, $2, $2, 'agency', 'public', 1, now(), now()) returning id`,
    [it.here.workspaceId, name],
  );
  const { partners } = as('coordinator');
  const { id } = await partners.add({ params: params(), body: { organisationId: organisation?.id ?? '' } });
  await look(
    it,
    `insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
     values (uuidv7(), $1, $2, $3, $4, 'partner_lead', '2026-01-01', 1, now(), now())`,
    [it.here.workspaceId, it.here.partnershipIds[0], id, it.here.people[role].personId],
  );
  return id;
}
