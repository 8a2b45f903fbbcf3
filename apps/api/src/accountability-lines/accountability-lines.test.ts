import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await look(it, `update organisations set governing_body = name || ' Board'`);
  // The council has a lead of its own in no other test: the chair does it here.
  await look(
    it,
    `insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
     values (uuidv7(), $1, $2, $3, $4, 'partner_lead', '2026-01-01', 1, now(), now())`,
    [it.here.workspaceId, it.here.partnershipIds[0], it.here.partnerIds[0], it.here.people.deputy_chair.personId],
  );
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (lineId: string) => ({ ...params(), lineId });
const linesOf = (role: Role) => it.as(it.here.people[role]).accountabilityLines;
const refused = (status: number, code?: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ status, ...(code && { code }) }) });
const names = (pointer: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }) });
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];

const terms = {
  about: 'delivery',
  whatFor: 'Visits made in the quarter',
  means: 'report',
  cadence: 'quarterly',
  firstDueOn: '2027-03-31',
} as const;
const between = () => ({ ...terms, answersTo: 'partner' as const, fromPartnerId: network(), toPartnerId: council() });
const upwards = () => ({ ...terms, answersTo: 'governing_body' as const, fromPartnerId: network() });
const together = () => ({ ...terms, answersTo: 'sro' as const, contributionId: it.here.contributionId });
type Draft = Parameters<ReturnType<typeof linesOf>['draft']>[0]['body'];
const draft = (body: Draft, role: Role = 'coordinator') => linesOf(role).draft({ params: params(), body });
const agree = (role: Role, lineId: string, body: object, ifMatch = 1) =>
  linesOf(role).agree(
    { params: one(lineId), body: { party: 'partner', capacity: 'Lead', ...body } as never },
    { ifMatch },
  );

describe('drafting and agreeing', () => {
  test('a line between partners is in force once an authorised person of each has agreed', async () => {
    const line = await draft(between());
    expect(line).toMatchObject({ reference: 'FIRST-L-001', dimension: 'horizontal', status: 'drafted', light: null });
    expect(line.waitingFor).toEqual(['Council', 'Network']);
    expect(line.permissions.may).not.toContain('accountability_line.agree');
    const half = await agree('partner_lead', line.id, { partnerId: network(), capacity: 'Director' });
    expect(half).toMatchObject({ status: 'drafted', waitingFor: ['Council'], version: 1 });
    const whole = await agree('deputy_chair', line.id, { partnerId: council() });
    expect(whole).toMatchObject({ status: 'agreed', waitingFor: [], light: 'green', version: 2 });
    expect(whole.parties).toContainEqual(
      expect.objectContaining({ name: 'here Network', capacity: 'Director', signatoryName: 'partner_lead of here' }),
    );
  });

  test('the lead of its organisation agrees as well as its partner lead; nobody agrees for another', async () => {
    const { id } = await draft(between());
    const forCouncil = { partnerId: council() };
    const strangers = ['chair', 'coordinator', 'member', 'observer', 'sro', 'auditor', 'organisation_lead'] as const;
    for (const role of strangers)
      await expect(agree(role, id, forCouncil), role).rejects.toEqual(refused(403, 'forbidden'));
    expect(await agree('organisation_lead', id, { partnerId: network() })).toMatchObject({ waitingFor: ['Council'] });
    await expect(agree('partner_lead', id, { partnerId: network() })).rejects.toEqual(refused(409, 'agreed_already'));
    await expect(agree('outsider', id, forCouncil)).rejects.toEqual(refused(403));
  });

  test('a line upwards is agreed by the partner, who writes down who agreed for the body', async () => {
    const { id, toName } = await draft(upwards());
    expect(toName).toBe('here Network Board');
    await agree('partner_lead', id, { partnerId: network() });
    const body = { party: 'body', partnerId: null, signatoryName: 'Ada Grant', capacity: 'Chair of the board' };
    await expect(agree('coordinator', id, body)).rejects.toEqual(refused(403));
    const { signatoryName: _nobody, ...unsaid } = body;
    await expect(agree('partner_lead', id, unsaid)).rejects.toEqual(names('/signatoryName'));
    await expect(agree('partner_lead', id, { partnerId: null })).rejects.toEqual(names('/party'));
    expect(await agree('partner_lead', id, body)).toMatchObject({ status: 'agreed' });
  });

  test('a line to an SRO is agreed by every partner and the SRO; a partner that joins is asked, nobody else again', async () => {
    const { id, toName, outcomeCode } = await draft(together());
    expect({ toName, outcomeCode }).toEqual({ toName: 'sro of here', outcomeCode: 'O1' });
    await agree('partner_lead', id, { partnerId: network() });
    await agree('deputy_chair', id, { partnerId: council() });
    expect(await agree('sro', id, { party: 'sro' })).toMatchObject({ status: 'agreed' });
    const [organisation] = await look<{ id: string }>(
      it,
      `insert into organisations (id, workspace_id, name, short_name, kind, sector, version, created_at, updated_at)
       values (uuidv7(), $1, 'Ports Agency', 'Ports', 'agency', 'public', 1, now(), now()) returning id`,
      [it.here.workspaceId],
    );
    const partner = await it
      .as(it.here.people.coordinator)
      .partners.add({ params: params(), body: { organisationId: organisation?.id ?? '' } });
    const after = await linesOf('chair').get({ params: one(id) });
    expect(after).toMatchObject({ status: 'asking_again', waitingFor: ['Ports'], light: 'green' });
    await look(it, `update partners set left_on = joined_on where id = $1`, [partner.id]);
    expect(await linesOf('chair').get({ params: one(id) })).toMatchObject({ status: 'agreed' });
  });

  test('a change asks the parties of this line again and those of no other; what was owed stays owed', async () => {
    const [changed, untouched] = [await draft(between()), await draft(between())];
    for (const { id } of [changed, untouched]) {
      await agree('partner_lead', id, { partnerId: network() });
      await agree('deputy_chair', id, { partnerId: council() });
    }
    const edit = linesOf('partner_lead').edit(
      { params: one(changed.id), body: { form: 'On one page' } },
      { ifMatch: 2 },
    );
    expect(await edit).toMatchObject({ status: 'asking_again', waitingFor: ['Council', 'Network'], light: 'green' });
    expect(await linesOf('chair').get({ params: one(untouched.id) })).toMatchObject({ status: 'agreed' });
    await expect(agree('partner_lead', changed.id, { partnerId: network() }, 2)).rejects.toEqual(refused(412));
    await agree('partner_lead', changed.id, { partnerId: network() }, 3);
    expect(await agree('deputy_chair', changed.id, { partnerId: council() }, 3)).toMatchObject({ status: 'agreed' });
  });

  test('ten who agree at once agree once', async () => {
    const { id } = await draft(between());
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => agree('partner_lead', id, { partnerId: network() })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await look(it, 'select from accountability_agreements where line_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  test('it ends with a reason, and is then in the list of the ended alone', async () => {
    const { id } = await draft(between());
    const ending = (body: { reason: string }) => linesOf('chair').end({ params: one(id), body }, { ifMatch: 1 });
    await expect(ending({ reason: ' ' })).rejects.toEqual(refused(400));
    expect(await ending({ reason: 'The project is over' })).toMatchObject({ status: 'ended', light: null });
    await expect(agree('partner_lead', id, { partnerId: network() }, 2)).rejects.toEqual(refused(409, 'line_ended'));
    const of = async (query: object) =>
      (await linesOf('chair').list({ params: params(), query })).items.map((l) => l.id);
    expect(await of({})).not.toContain(id);
    expect(await of({ status: 'ended' })).toContain(id);
  });
});

describe('what cannot be', () => {
  test.each([
    ['to itself', () => ({ ...between(), toPartnerId: network() }), '/toPartnerId'],
    [
      'to a partner of another partnership',
      () => ({ ...between(), toPartnerId: it.here.inSecond.partnerId }),
      '/toPartnerId',
    ],
    [
      'of a partner of another workspace',
      () => ({ ...between(), fromPartnerId: it.elsewhere.partnerIds[0] }),
      '/fromPartnerId',
    ],
    [
      'for an outcome of another partnership',
      () => ({ ...together(), contributionId: it.here.inSecond.contributionId }),
      '/contributionId',
    ],
    ['due before it starts', () => ({ ...between(), startsOn: '2027-04-01' }), '/firstDueOn'],
  ])('a line %s names the field', async (_what, body, pointer) => {
    await expect(draft(body() as Draft)).rejects.toEqual(names(pointer));
    await expect(draft(body() as Draft)).rejects.toEqual(refused(422));
  });

  test('a line upwards of an organisation that does not say what it answers to', async () => {
    await look(it, `update organisations set governing_body = '' where id = $1`, [it.here.organisationIds[1]]);
    await expect(draft(upwards())).rejects.toEqual(names('/answersTo'));
    await look(it, `update organisations set governing_body = name || ' Board'`);
  });

  test.each([
    ['from a partner to itself', `to_partner_id = from_partner_id`],
    ['between partners of no second', `to_partner_id = null`],
    ['between partners that is upwards', `dimension = 'vertical'`],
    ['of all together that one answers', `answers_to = 'sro', dimension = 'collective', to_partner_id = null`],
    [
      'to an SRO of no outcome',
      `answers_to = 'sro', dimension = 'collective', to_partner_id = null, from_partner_id = null`,
    ],
    ['to a body without a name', `answers_to = 'resource_source', dimension = 'vertical', to_partner_id = null`],
  ])('the database keeps no line %s', async (_what, set) => {
    const { id } = await draft(between());
    await expect(look(it, `update accountability_lines set ${set} where id = $1`, [id])).rejects.toThrow(
      'check constraint',
    );
  });

  test('who may draft and who may not; another partnership and workspace', async () => {
    for (const role of ['chair', 'deputy_chair', 'coordinator', 'partner_lead'] as const)
      expect(await draft(between(), role)).toMatchObject({ status: 'drafted' });
    for (const role of ['member', 'observer', 'sponsor', 'auditor', 'organisation_lead'] as const)
      await expect(draft(between(), role)).rejects.toEqual(refused(403, 'forbidden'));
    for (const role of ['administrator', 'outsider', 'ex_member'] as const)
      await expect(linesOf(role).list({ params: params() })).rejects.toEqual(refused(403));
    const stranger = it.as(it.elsewhere.people.chair).accountabilityLines;
    await expect(stranger.list({ params: params() })).rejects.toEqual(refused(404));
    const { id } = await draft(between());
    const elsewhere = { partnershipId: it.here.partnershipIds[1], lineId: id };
    await expect(linesOf('chair').get({ params: elsewhere })).rejects.toEqual(refused(404));
  });

  test('a partner that still has lines does not leave', async () => {
    const { partners } = it.as(it.here.people.coordinator);
    const leaving = { params: { ...params(), partnerId: network() }, body: { on: '2026-11-20' } };
    const { version } = await partners.get({ params: leaving.params });
    await expect(partners.depart(leaving, { ifMatch: version })).rejects.toThrow('lines of accountability');
  });
});

test('lines are listed by what is asked for, and taken away as files', async () => {
  const { id } = await draft({ ...upwards(), whatFor: '=Every penny of the grant' });
  const { items, total } = await linesOf('observer').list({
    params: params(),
    query: { q: 'every penny', dimension: 'vertical', partnerId: network(), status: 'drafted', count: 'true' },
  });
  expect([items.map((line) => line.id), total]).toEqual([[id], 1]);
  const query = { q: 'every penny', format: 'csv' } as const;
  const file = await (await linesOf('observer').export({ params: params(), query })).text();
  expect(file).toContain('here Network Board');
  expect(file).toContain(`'=Every penny of the grant`);
  const book = await linesOf('observer').export({ params: params(), query: { format: 'xlsx', sort: '-nextDueOn' } });
  expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(2000);
});
