import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const inWorkspace = () => ({ workspaceId: it.here.workspaceId });
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const draft = (code: string, more: object = {}) => ({
  name: `Partnership ${code}`,
  code,
  kind: 'local' as const,
  level: 'coordination' as const,
  ...more,
});
const create = (role: Role, code: string, more: object = {}) =>
  as(role).partnerships.create({ params: inWorkspace(), body: draft(code, more) });

describe('the register', () => {
  test('shows everyone in the workspace every partnership with its organisations and outcomes, and what they may open', async () => {
    const read = async (role: Role) =>
      (await as(role).partnerships.list({ params: inWorkspace(), query: { q: 'FIRST' } })).items[0];
    const entry = {
      code: 'FIRST',
      partners: [{ name: 'here Council' }, { name: 'here Network' }],
      partnerCount: 2,
      leadPartner: { name: 'here Council', organisationId: it.here.organisationIds[0] },
      outcomes: [{ code: 'O1', outcomeId: it.here.outcomeId }],
    };
    expect(await read('outsider')).toMatchObject({ ...entry, mayOpen: false });
    expect(await read('administrator')).toMatchObject({ ...entry, mayOpen: false });
    expect(await read('ex_member')).toMatchObject({ ...entry, mayOpen: false });
    expect(await read('observer')).toMatchObject({ ...entry, mayOpen: true });
    expect(await read('sro')).toMatchObject({ ...entry, mayOpen: true });
    expect(await read('auditor')).toMatchObject({ ...entry, mayOpen: true });
  });

  test('is found by words, organisation, outcome and mine, paged and counted', async () => {
    const found = async (role: Role, query: object) =>
      (await as(role).partnerships.list({ params: inWorkspace(), query })).items.map(({ code }) => code);
    const [council, network] = it.here.organisationIds;
    expect(await found('outsider', { organisationId: network })).toEqual(['FIRST']);
    expect(await found('outsider', { organisationId: council, sort: '-code' })).toEqual(['SECOND', 'FIRST']);
    expect(await found('outsider', { outcomeId: it.here.outcomeId })).toEqual(['FIRST']);
    expect(await found('outsider', { mine: 'true' })).toEqual([]);
    expect(await found('member', { mine: 'true' })).toEqual(['FIRST']);
    expect(await found('chair', { mine: 'true' })).toEqual(['FIRST', 'SECOND']);
    expect(await found('member', { level: 'network,cooperation' })).toEqual([]);
    const query = { sort: 'code', limit: '1', count: 'true' } as const;
    const page = await as('outsider').partnerships.list({ params: inWorkspace(), query });
    expect(page).toMatchObject({ items: [{ code: 'FIRST' }], total: 2 });
    const rest = { ...query, cursor: page.next ?? '' };
    const next = await as('outsider').partnerships.list({ params: inWorkspace(), query: rest });
    expect(next).toMatchObject({ items: [{ code: 'SECOND' }], next: null });
  });

  test('one entry says what may be done: an administrator may appoint a chair and read no more', async () => {
    const params = { ...inWorkspace(), ...first() };
    const entry = await as('administrator').partnerships.getEntry({ params });
    expect(entry).toMatchObject({
      mayOpen: false,
      permissions: { may: ['register.see', 'partnership.appoint_chair'] },
    });
    await expect(as('administrator').partnerships.get({ params: first() })).rejects.toThrow('partnership.see');
    const stranger = it.as(it.elsewhere.people.administrator).partnerships;
    await expect(stranger.getEntry({ params })).rejects.toEqual(refused(404));
    const mixed = { workspaceId: it.elsewhere.workspaceId, ...first() };
    await expect(as('chair').partnerships.getEntry({ params: mixed })).rejects.toEqual(refused(404));
  });

  test('the function behind it gives nothing of another workspace, and nothing at all to who has not entered one', async () => {
    const client = new pg.Client(it.databases.request);
    await client.connect();
    const mine = 'select distinct partnership_id as id from app.register_links($1, null, null) order by 1';
    const everyone = [...it.here.partnershipIds, ...it.elsewhere.partnershipIds];
    expect((await client.query(mine, [everyone])).rows).toEqual([]);
    await client.query('begin');
    await client.query('select app.enter($1, $2, null)', [it.here.people.outsider.accountId, it.here.workspaceId]);
    const known = (await client.query<{ id: string }>(mine, [everyone])).rows.map(({ id }) => id);
    expect(known).toEqual([...it.here.partnershipIds].toSorted());
    const theirs = 'select * from app.register_links($1, $2, $3)';
    const { partnershipIds, organisationIds, outcomeId } = it.elsewhere;
    expect((await client.query(theirs, [partnershipIds, null, null])).rows).toEqual([]);
    expect((await client.query(theirs, [null, organisationIds[0], null])).rows).toEqual([]);
    expect((await client.query(theirs, [null, null, outcomeId])).rows).toEqual([]);
    await client.end();
  });
});

describe('founding', () => {
  test('makes the caller its coordinator, with lead partner, outcomes, support and a trail of its own', async () => {
    const contributions = [{ outcomeId: it.here.outcomeId, words: 'Keeps children safe' }];
    const more = { leadOrganisationId: it.here.organisationIds[1], contributions, code: 'early' };
    const entry = await create('outsider', 'EARLY', more);
    expect(entry).toMatchObject({
      code: 'EARLY',
      status: 'active',
      stage: 'forming',
      mayOpen: true,
      leadPartner: { name: 'here Network' },
      outcomes: [{ code: 'O1' }],
      permissions: { may: expect.arrayContaining(['partnership.edit', 'membership.invite', 'action.raise']) },
    });
    const params = { partnershipId: entry.id };
    const inside = await as('outsider').partnerships.get({ params });
    expect(inside).toMatchObject({
      roles: ['coordinator'],
      chair: null,
      coordinators: [{ personId: it.here.people.outsider.personId }],
      counts: { partners: 1, people: 1, outcomes: 1, actionsOpen: 0, risksRed: 0 },
    });
    expect((await as('sro').partnerships.get({ params })).roles).toEqual([]);
    expect(await as('outsider').support.get({ params })).toMatchObject({ hoursPerMonth: 0, version: 1 });
    const ownerPartnerId = inside.leadPartner?.partnerId;
    const raised = await as('outsider').actions.raise({ params, body: { title: 'Meet', ownerPartnerId } });
    expect(raised.reference).toBe('EARLY-A-001');
    const owner = new pg.Client(it.databaseUrl);
    await owner.connect();
    const chain = 'select array_agg(action order by sequence) as actions from audit_entries where chain_id = $1';
    const { rows } = await owner.query<{ actions: string[] }>(chain, [entry.id]);
    expect(rows[0]?.actions).toHaveLength(6);
    await owner.end();
  });

  test('for somebody else needs an administrator, who gets the register entry and not the contents', async () => {
    const coordinatorPersonId = it.here.people.ex_member.personId;
    await expect(create('member', 'OTHER', { coordinatorPersonId })).rejects.toThrow('partnership.create_for_another');
    const entry = await create('administrator', 'OTHER', { coordinatorPersonId });
    expect(entry).toMatchObject({
      mayOpen: false,
      permissions: { may: ['register.see', 'partnership.appoint_chair'] },
    });
    const params = { partnershipId: entry.id };
    await expect(as('administrator').partnerships.get({ params })).rejects.toEqual(refused(403, 'forbidden'));
    expect((await as('ex_member').partnerships.get({ params })).roles).toEqual(['coordinator']);
  });

  test('refuses what cannot be, by name, and leaves nothing behind', async () => {
    const { elsewhere } = it;
    await expect(create('member', 'toolongcode')).rejects.toEqual(refused(400));
    await expect(create('member', '9LIVES')).rejects.toEqual(names('/code'));
    await expect(create('member', 'FIRST')).rejects.toEqual(refused(409));
    await expect(create('member', 'FIRST')).rejects.toEqual(names('/code'));
    const days = { startsOn: '2027-02-01', endsOn: '2027-01-01' };
    await expect(create('member', 'BROKEN', days)).rejects.toEqual(names('/endsOn'));
    const foreignLead = { leadOrganisationId: elsewhere.organisationIds[0] };
    await expect(create('member', 'BROKEN', foreignLead)).rejects.toEqual(names('/leadOrganisationId'));
    const foreignOutcome = { contributions: [{ outcomeId: elsewhere.outcomeId }] };
    await expect(create('member', 'BROKEN', foreignOutcome)).rejects.toEqual(names('/contributions/0/outcomeId'));
    const foreigner = { coordinatorPersonId: elsewhere.people.chair.personId };
    await expect(create('administrator', 'BROKEN', foreigner)).rejects.toEqual(names('/coordinatorPersonId'));
    const { items } = await as('auditor').partnerships.list({ params: inWorkspace(), query: { q: 'BROKEN' } });
    expect(items).toEqual([]);
  });

  test('of ten at once with one code one is founded', async () => {
    const founded = await Promise.allSettled(Array.from({ length: 10 }, () => create('member', 'TENFOLD')));
    expect(founded.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a partnership', () => {
  test('is changed by its stewards, never in its code; others are told what they lack', async () => {
    const { version } = await as('chair').partnerships.get({ params: first() });
    const call = { params: first(), body: { purpose: 'Safer streets', riskAppetite: 10 } };
    await expect(as('member').partnerships.edit(call, { ifMatch: version })).rejects.toThrow('partnership.edit');
    const edited = await as('deputy_chair').partnerships.edit(call, { ifMatch: version });
    expect(edited).toMatchObject({ purpose: 'Safer streets', riskAppetite: 10, version: version + 1 });
    await expect(as('chair').partnerships.edit(call, { ifMatch: version })).rejects.toEqual(refused(412));
    const code = { params: first(), body: { code: 'NEW', name: 'Renamed' } as object };
    await expect(as('chair').partnerships.edit(code, { ifMatch: version + 1 })).rejects.toEqual(names('/code'));
    const days = { params: first(), body: { startsOn: '2027-01-02', endsOn: '2027-01-02' } };
    await expect(as('chair').partnerships.edit(days, { ifMatch: version + 1 })).rejects.toEqual(refused(422));
  });

  test('is read by those inside, refused to the workspace, unknown to strangers', async () => {
    for (const role of ['observer', 'sponsor', 'sro', 'organisation_lead', 'auditor'] as const)
      expect((await as(role).partnerships.get({ params: first() })).code).toBe('FIRST');
    for (const role of ['outsider', 'ex_member', 'administrator', 'gatekeeper'] as const)
      await expect(as(role).partnerships.get({ params: first() })).rejects.toEqual(refused(403, 'forbidden'));
    const stranger = it.as(it.elsewhere.people.chair).partnerships;
    await expect(stranger.get({ params: first() })).rejects.toEqual(refused(404));
  });

  test('that is archived is only read: every change inside it is refused until it is restored', async () => {
    const { id, version } = await create('member', 'ARCHIVE', { leadOrganisationId: it.here.organisationIds[0] });
    const params = { partnershipId: id };
    const archived = await as('member').partnerships.archive({ params }, { ifMatch: version });
    expect(archived.archivedAt).not.toBeNull();
    expect(archived.permissions.may.filter((action) => !action.endsWith('.see'))).toEqual([
      'partnership_copy.ask',
      'partnership.restore',
    ]);
    const { items } = await as('member').partners.list({ params });
    const lead = { ownerPartnerId: items[0]?.id };
    const invited = { role: 'observer' as const, personId: it.here.people.outsider.personId };
    const changes = [
      () => as('member').actions.raise({ params, body: { title: 'Too late', ...lead } }),
      () => as('member').memberships.invite({ params, body: invited }),
      () => as('member').partners.add({ params, body: { organisationId: it.here.organisationIds[1] } }),
      () => as('member').contributions.add({ params, body: { outcomeId: it.here.outcomeId } }),
      () => as('member').partnerships.edit({ params, body: { area: 'x' } }, { ifMatch: version + 1 }),
    ];
    for (const change of changes) await expect(change()).rejects.toEqual(refused(409, 'partnership_archived'));
    const one = { ...params, partnerId: items[0]?.id ?? '' };
    expect((await as('member').partners.get({ params: one })).permissions).toEqual({
      may: ['partner.see'],
      fields: [],
    });
    const register = async (archivedToo: 'true' | 'false') =>
      (
        await as('outsider').partnerships.list({
          params: inWorkspace(),
          query: { q: 'ARCHIVE', archived: archivedToo },
        })
      ).items.length;
    expect([await register('true'), await register('false')]).toEqual([1, 0]);
    const restored = await as('member').partnerships.restore({ params }, { ifMatch: version + 1 });
    expect(restored.permissions.may).toContain('action.raise');
    expect((await as('member').actions.raise({ params, body: { title: 'Again', ...lead } })).title).toBe('Again');
  });
});
