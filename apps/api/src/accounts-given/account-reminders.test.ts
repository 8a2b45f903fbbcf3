import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { look } from '../testing/look.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  worker = openPool(it.databases.worker, { max: 4 });
});
beforeEach(async () => {
  await see.clear();
  await look(
    it,
    'truncate accountability_agreements, accounts_given, accountability_private_details, accountability_lines cascade',
  );
});
afterAll(async () => {
  await Promise.all([see.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const linesOf = (role: Role) => it.as(it.here.people[role]).accountabilityLines;
const params = () => ({ partnershipId: it.here.partnershipIds[0] });

/** A line of the network to the council from 2 November on, due on 30 November, and every quarter after it. */
async function draft(more: object = {}) {
  await see.setClock('2026-11-02T09:00:00Z');
  const ends = {
    answersTo: 'partner',
    fromPartnerId: it.here.partnerIds[1],
    toPartnerId: it.here.partnerIds[0],
  } as const;
  const terms = { about: 'delivery', whatFor: 'Visits made', means: 'report', cadence: 'quarterly' } as const;
  const body = { ...ends, ...terms, firstDueOn: '2026-11-30', ...more };
  return linesOf('chair').draft({ params: params(), body });
}
const agreed = (id: string) => look(it, `update accountability_lines set agreed_on = '2026-11-02' where id = $1`, [id]);

async function planAt(instant: string) {
  await see.setClock(instant);
  await planWorkspace(worker, it.here.workspaceId, 'example.org');
  const { rows } = await see.owner.query<{ told: string }>(
    `select r.rule || ' ' || split_part(p.name, ' of ', 1) || ' ' || r.step as told from reminders r join people p on p.id = r.person_id
     where r.withdrawn_at is null and r.rule in ('account_due', 'line_agreement_due') order by r.step, p.name`,
  );
  return rows.map(({ told }) => told);
}

test('an account is asked of the partner that answers, then its organisation’s lead, the chair and the SRO hear of it', async () => {
  const { id } = await draft();
  await agreed(id);
  expect(await planAt('2026-11-16T09:00:00Z')).toContain('account_due partner_lead -14');
  await look(it, `update messages set state = 'sent'`);
  expect(await planAt('2026-12-07T09:00:00Z')).toContain('account_due organisation_lead 7');
  await look(it, `update messages set state = 'sent'`);
  const late = await planAt('2026-12-15T09:00:00Z');
  expect(late).toContain('account_due chair 14');
  expect(late).toContain('account_due sro 15');
  expect(late).not.toContain(expect.stringContaining('coordinator'));
});

test('what all owe together is asked of who coordinates', async () => {
  const { id } = await draft({
    answersTo: 'sro',
    fromPartnerId: null,
    toPartnerId: null,
    contributionId: it.here.contributionId,
  });
  await agreed(id);
  expect(await planAt('2026-11-30T09:00:00Z')).toContain('account_due coordinator 0');
});

test('who speaks for a party is asked to agree, and who has agreed is not asked again', async () => {
  const { id } = await draft();
  const asked = await planAt('2026-11-02T10:00:00Z');
  expect(asked).toEqual(['line_agreement_due partner_lead 0']);
  await linesOf('partner_lead').agree(
    {
      params: { ...params(), lineId: id },
      body: { party: 'partner', partnerId: it.here.partnerIds[1], capacity: 'Lead' },
    },
    { ifMatch: 1 },
  );
  await look(it, `update messages set state = 'sent'`);
  expect(await planAt('2026-11-09T09:00:00Z')).not.toContain('line_agreement_due partner_lead 7');
  expect(await planAt('2026-11-16T09:00:00Z')).toContain('line_agreement_due chair 14');
});

test('in one’s work stands what one must agree to, and then the account that is due; given, it is gone', async () => {
  const { id } = await draft();
  const owed = async (role: Role) =>
    (await it.as(it.here.people[role]).work.get({ params: {} })).items.flatMap((item) =>
      item.id === id ? [`${item.kind} ${item.dueOn} ${item.light}`] : [],
    );
  expect(await owed('partner_lead')).toEqual(['line_to_agree 2026-11-16 amber']);
  expect(await owed('organisation_lead')).toEqual(['line_to_agree 2026-11-16 amber']);
  expect(await owed('chair')).toEqual([]);
  await agreed(id);
  await look(
    it,
    `insert into accountability_agreements (id, workspace_id, partnership_id, line_id, terms, party, partner_id, agreed_on, by_person_id,
      signatory_name, capacity, version, created_at, updated_at)
    select uuidv7(), l.workspace_id, l.partnership_id, l.id, 1, 'partner', p.id, '2026-11-02', $2, 'A', 'Lead', 1, now(), now()
    from accountability_lines l join partners p on p.partnership_id = l.partnership_id where l.id = $1`,
    [id, it.here.people.chair.personId],
  );
  await see.setClock('2026-12-02T09:00:00Z');
  expect(await owed('partner_lead')).toEqual(['account_to_give 2026-11-30 red']);
  const account = { means: 'report', evidence: 'The report of 2 December' } as const;
  await linesOf('partner_lead').giveAccount({ params: { ...params(), lineId: id }, body: account }, { ifMatch: 1 });
  expect(await owed('partner_lead')).toEqual([]);
  expect(await planAt('2026-12-04T09:00:00Z')).toEqual([]);
});
