import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementKit, setScene } from '../agreements/agreements.fixture.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  post = await openPost(it);
  worker = openPool(it.databases.worker, { max: 2 });
});
afterAll(async () => {
  await Promise.all([post.close(), worker.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]).unmetResponsibilities;
const network = () => it.here.partnerIds[1];
const opened = async (more: object = {}) => {
  const body = { partnerId: network(), what: 'The visits promised for autumn', ...more };
  const unmet = await as('coordinator').open({ params: place(), body });
  return { ...unmet, params: { ...place(), unmetId: unmet.id } };
};
const take = (role: Role, params: { partnershipId: string; unmetId: string }, body: object, ifMatch: number) =>
  as(role).takeStep({ params, body: { words: 'We spoke', ...body } as never }, { ifMatch });
/** Who was told what of one, and of what is open: `unmet_opened partner_lead`. */
const told = async (subjectId: string) => {
  const rows = await look<{ kind: string; personId: string }>(
    it,
    `select kind, person_id as "personId" from notifications where subject_id = $1 order by kind`,
    [subjectId],
  );
  const who = new Map(Object.entries(it.here.people).map(([role, { personId }]) => [personId, role]));
  return rows.map(({ kind, personId }) => `${kind} ${who.get(personId)}`).toSorted();
};

test('support is offered first, then notice, the chair, the sponsor: each step dated, in words, by somebody', async () => {
  const { id, params, ...first } = await opened();
  expect(first).toMatchObject({
    reference: 'FIRST-U-001',
    status: 'open',
    nextStep: 'support',
    nextStepDueOn: '2026-10-19',
    policyReference: null,
  });
  await expect(take('coordinator', params, { step: 'notice' }, 1)).rejects.toEqual(refused(422, '/step'));
  const support = { step: 'support', words: 'A van on Mondays', nextBy: '2026-10-30' };
  const offered = await take('coordinator', params, support, 1);
  expect(offered).toMatchObject({ nextStep: 'notice', nextStepDueOn: '2026-10-30' });
  await expect(take('coordinator', params, { step: 'support' }, 2)).rejects.toEqual(refused(422, '/step'));
  const answered = await as('member').reply({ params, body: { words: 'The van helps, the driver is ill' } });
  expect(answered.permissions.may).toEqual(['unmet_responsibility.see', 'unmet_responsibility.reply']);
  await take('coordinator', params, { step: 'notice' }, 3);
  await take('chair', params, { step: 'chair' }, 4);
  await expect(take('member', params, { step: 'sponsor' }, 5)).rejects.toEqual(refused(403));
  const last = await take('sponsor', params, { step: 'sponsor' }, 5);
  expect(last).toMatchObject({ status: 'open', nextStep: null, nextStepDueOn: null });
  expect(last.entries.map(({ step, words, byName }) => [step, words, byName.split(' ')[0]])).toEqual([
    ['support', 'A van on Mondays', 'coordinator'],
    [null, 'The van helps, the driver is ill', 'member'],
    ['notice', 'We spoke', 'coordinator'],
    ['chair', 'We spoke', 'chair'],
    ['sponsor', 'We spoke', 'sponsor'],
  ]);
  await expect(take('chair', params, { step: 'sponsor' }, 6)).rejects.toEqual(refused(409, 'no_step_left'));
  const closing = { outcome: 'met', words: 'All visits are made' } as const;
  expect(await as('chair').close({ params, body: closing }, { ifMatch: 6 })).toMatchObject({
    status: 'met',
    closedOn: '2026-10-12',
  });
  await expect(as('member').reply({ params, body: { words: 'Thanks' } })).rejects.toEqual(refused(409, 'unmet_closed'));
  await post.follow(id);
  expect(await told(id)).toEqual([
    'unmet_closed partner_lead',
    'unmet_opened partner_lead',
    'unmet_replied coordinator',
    'unmet_sponsor_asked sponsor',
    'unmet_step partner_lead',
    'unmet_step partner_lead',
    'unmet_step partner_lead',
    'unmet_step partner_lead',
  ]);
});

test('it is seen by who runs and sponsors the partnership, its own people and an auditor, and by nobody else', async () => {
  const { params } = await opened();
  const seers = ['chair', 'coordinator', 'sponsor', 'partner_lead', 'member', 'auditor'] as const;
  for (const role of [...seers, 'organisation_lead'] as const)
    expect((await as(role).get({ params })).what, role).toBe('The visits promised for autumn');
  for (const role of ['observer', 'sro', 'broker', 'initiator', 'outsider', 'ex_member'] as const)
    await expect(as(role).get({ params }), role).rejects.toThrow(/right|nothing here/);
  // The council's own people: inside, and not concerned.
  await look(it, `update memberships set partner_id = $1 where person_id = $2 and partnership_id = $3`, [
    it.here.partnerIds[0],
    it.here.people.member.personId,
    it.here.partnershipIds[0],
  ]);
  await expect(as('member').get({ params })).rejects.toEqual(refused(404));
  expect((await as('member').list({ params: place(), query: { count: 'true' } })).total).toBe(0);
  await expect(as('member').reply({ params, body: { words: 'Not mine' } })).rejects.toEqual(refused(404));
  const stranger = it.as(it.elsewhere.people.chair).unmetResponsibilities;
  await expect(stranger.get({ params })).rejects.toEqual(refused(404));
  await look(it, `update memberships set partner_id = $1 where person_id = $2 and partnership_id = $3`, [
    network(),
    it.here.people.member.personId,
    it.here.partnershipIds[0],
  ]);
});

test('only who runs the partnership begins it, over a line that this partner answers on or a report it was asked for', async () => {
  for (const role of ['partner_lead', 'member', 'sponsor', 'auditor'] as const)
    await expect(as(role).open({ params: place(), body: { partnerId: network(), what: 'X' } })).rejects.toEqual(
      refused(403),
    );
  const ends = { answersTo: 'partner', fromPartnerId: it.here.partnerIds[0], toPartnerId: network() } as const;
  const terms = { about: 'delivery', whatFor: 'Rooms', means: 'report', cadence: 'yearly' } as const;
  const line = await it.as(it.here.people.coordinator).accountabilityLines.draft({
    params: place(),
    body: { ...terms, ...ends, firstDueOn: '2026-12-31' },
  });
  await expect(opened({ lineId: line.id })).rejects.toEqual(refused(422, '/lineId'));
  expect(await opened({ partnerId: it.here.partnerIds[0], lineId: line.id })).toMatchObject({ lineWhatFor: 'Rooms' });
  const { reportId } = it.here;
  const over = await opened({ reportId });
  expect(over.reportPeriodStartsOn).toBe('2026-04-01');
  expect((await as('sponsor').list({ params: place(), query: { reportId } })).items.map(({ id }) => id)).toEqual([
    over.id,
  ]);
  await expect(opened({ reportId: over.id })).rejects.toEqual(refused(422, '/reportId'));
  await expect(opened({ partnerId: it.here.inSecond.partnerId })).rejects.toEqual(names('/partnerId'));
  await expect(opened({ supportBy: '2026-10-11' })).rejects.toEqual(names('/supportBy'));
});

test('it runs under the policy that is signed, and each step is reminded of until it is taken', async () => {
  const kit = agreementKit(it);
  await kit.signedByBoth({ kind: 'unmet_responsibility_policy', title: 'Support first', startsOn: '2026-10-01' });
  const { id, params, policyTitle } = await opened({ supportBy: '2026-10-22' });
  expect(policyTitle).toBe('Support first');
  const reminded = async (instant: string) => {
    await post.see.setClock(instant);
    await planWorkspace(worker, it.here.workspaceId, 'example.org');
    const rows = await look<{ told: string }>(
      it,
      `select r.step || ' ' || split_part(p.name, ' of ', 1) as told from reminders r join people p on p.id = r.person_id
       where r.subject_id = $1 and r.withdrawn_at is null order by 1`,
      [id],
    );
    return rows.map((row) => row.told);
  };
  expect(await reminded('2026-10-20T09:00:00Z')).toEqual(['-2 coordinator']);
  await look(it, `update messages set state = 'sent'`);
  expect(await reminded('2026-10-29T10:00:00Z')).toEqual(expect.arrayContaining(['7 chair', '7 coordinator']));
  await take('coordinator', params, { step: 'support' }, 1);
  await post.follow(id);
  const letters = await look<{ n: number }>(
    it,
    `select count(*)::int as n from notifications where subject_id = $1 and kind = 'reminder' and withdrawn_at is null and read_at is null`,
    [id],
  );
  expect(letters).toEqual([{ n: 0 }]);
});
