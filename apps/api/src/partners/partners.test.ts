import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (partnerId: string) => ({ ...first(), partnerId });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

async function newOrganisation(name: string): Promise<string> {
  const body = { name, shortName: name, kind: 'agency', sector: 'public' } as const;
  const { id } = await as('administrator').organisations.add({ params: { workspaceId: it.here.workspaceId }, body });
  return id;
}

async function join(name: string, more: object = {}) {
  const organisationId = await newOrganisation(name);
  return as('coordinator').partners.add({ params: first(), body: { organisationId, ...more } });
}

describe('adding', () => {
  test('stewards add an organisation once; everyone inside reads it, with who leads for it', async () => {
    const partner = await join('Harbour Trust', { gives: 'A hall', role: 'associate' });
    expect(partner).toMatchObject({
      organisationName: 'Harbour Trust',
      role: 'associate',
      gives: 'A hall',
      joinedOn: today(),
      partnerLead: null,
      ready: 'not_yet',
    });
    const { organisationId } = partner;
    const again = as('coordinator').partners.add({ params: first(), body: { organisationId } });
    await expect(again).rejects.toMatchObject({ problem: { status: 409, errors: [{ pointer: '/organisationId' }] } });
    const { items } = await as('observer').partners.list({ params: first(), query: { q: 'here' } });
    expect(items).toMatchObject([
      { organisationName: 'here Council', partnerLead: null },
      { organisationName: 'here Network', partnerLead: { name: 'partner_lead of here' }, people: 2 },
    ]);
  });

  test('is refused to members, of foreign organisations, of a second lead and of a day to come', async () => {
    const organisationId = await newOrganisation('Pier Trust');
    const add = (role: Role, body: object) =>
      as(role).partners.add({ params: first(), body: { organisationId, ...body } });
    await expect(add('member', {})).rejects.toThrow('partner.add');
    await expect(add('outsider', {})).rejects.toEqual(refused(403));
    const foreign = add('chair', { organisationId: it.elsewhere.organisationIds[0] });
    await expect(foreign).rejects.toEqual(refused(422));
    await expect(foreign).rejects.toEqual(names('/organisationId'));
    await expect(add('chair', { joinedOn: '2099-01-01' })).rejects.toEqual(names('/joinedOn'));
    await expect(add('chair', { role: 'lead' })).rejects.toMatchObject({
      problem: { status: 409, errors: [{ pointer: '/role', code: 'partners__role__one_lead' }] },
    });
  });

  test('of ten who add the same organisation at once one does', async () => {
    const organisationId = await newOrganisation('Tenfold Trust');
    const adding = Array.from({ length: 10 }, () =>
      as('chair').partners.add({ params: first(), body: { organisationId } }),
    );
    expect((await Promise.allSettled(adding)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('editing', () => {
  test('a partner lead keeps the entry of their own partner, and no other, and not its role', async () => {
    const [lead, other] = it.here.partnerIds;
    const { version, permissions } = await as('partner_lead').partners.get({ params: one(other) });
    expect(permissions.may).toEqual(['partner.see', 'partner.edit']);
    const body = { willing: 'yes', readinessNote: 'Board agreed', priority: 'high' } as const;
    const edited = await as('partner_lead').partners.edit({ params: one(other), body }, { ifMatch: version });
    expect(edited).toMatchObject({ ...body, version: version + 1 });
    const stale = as('partner_lead').partners.edit({ params: one(other), body }, { ifMatch: version });
    await expect(stale).rejects.toEqual(refused(412));
    const others = as('partner_lead').partners.edit({ params: one(lead), body }, { ifMatch: 1 });
    await expect(others).rejects.toThrow('partner.edit');
    const role = { params: one(other), body: { role: 'funder' as const } };
    await expect(as('partner_lead').partners.setRole(role, { ifMatch: version + 1 })).rejects.toThrow(
      'partner.set_role',
    );
    expect((await as('chair').partners.setRole(role, { ifMatch: version + 1 })).role).toBe('funder');
  });

  test('another partnership’s or workspace’s partner is not found', async () => {
    const second = { partnershipId: it.here.partnershipIds[1], partnerId: it.here.partnerIds[1] };
    await expect(as('chair').partners.get({ params: second })).rejects.toEqual(refused(404));
    const stranger = it.as(it.elsewhere.people.chair).partners;
    await expect(stranger.get({ params: one(it.here.partnerIds[0]) })).rejects.toEqual(refused(404));
  });
});

describe('the lead', () => {
  test('moves in one step; nobody else gives it up; ten who move it at once leave one lead', async () => {
    const [council, network] = it.here.partnerIds;
    const version = async () => (await as('chair').partnerships.get({ params: first() })).version;
    const role = { params: one(council), body: { role: 'core' as const } };
    const { version: councilVersion } = await as('chair').partners.get({ params: one(council) });
    await expect(as('chair').partners.setRole(role, { ifMatch: councilVersion })).rejects.toEqual(
      refused(409, 'leads_the_partnership'),
    );
    const move = async (partnerId: string, ifMatch: number) =>
      as('coordinator').partnerships.moveLead({ params: first(), body: { partnerId } }, { ifMatch });
    const moved = await move(network, await version());
    expect(moved.leadPartner).toEqual({ partnerId: network, name: 'here Network' });
    await expect(move(network, await version())).rejects.toEqual(refused(409, 'leads_already'));
    await expect(move(it.elsewhere.partnerIds[0], await version())).rejects.toEqual(names('/partnerId'));
    const at = await version();
    const moves = await Promise.allSettled(Array.from({ length: 10 }, () => move(council, at)));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await as('chair').partners.list({ params: first(), query: { role: 'lead' } });
    expect(items.map(({ id }) => id)).toEqual([council]);
  });
});

describe('leaving', () => {
  const leave = (partnerId: string, ifMatch: number, on = today()) =>
    as('coordinator').partners.depart({ params: one(partnerId), body: { on, reason: 'Merged' } }, { ifMatch });

  test('waits until open actions and risks have a new home, says how many, ends the memberships and keeps the past', async () => {
    const partner = await join('Ferry Trust');
    const joining = { newPerson: { name: 'Finn Ferry', email: 'finn@ferry.example.org' }, partnerId: partner.id };
    const seat = await as('coordinator').memberships.invite({
      params: first(),
      body: { ...joining, role: 'partner_lead' },
    });
    const owned = { ownerPartnerId: partner.id, ownerPersonId: null };
    const action = await as('chair').actions.raise({ params: first(), body: { title: 'Lend boats', ...owned } });
    await as('chair').actions.raise({ params: first(), body: { title: 'Lend oars', ...owned } });
    await expect(leave(partner.id, 1)).rejects.toThrow('still holds 2 open actions');
    await expect(leave(partner.id, 1)).rejects.toEqual(refused(409, 'still_holds'));
    const { items } = await as('chair').actions.list({ params: first(), query: { ownerPartnerId: partner.id } });
    for (const { id, version } of items) {
      const body = { ownerPartnerId: it.here.partnerIds[0] };
      await as('chair').actions.edit({ params: { ...first(), actionId: id }, body }, { ifMatch: version });
    }
    await expect(leave(partner.id, 1, '2099-01-01')).rejects.toEqual(names('/on'));
    const left = await leave(partner.id, 1);
    expect(left).toMatchObject({ leftOn: today(), leavingReason: 'Merged', permissions: { may: ['partner.see'] } });
    const ended = await as('chair').memberships.get({ params: { ...first(), membershipId: seat.id } });
    expect(ended).toMatchObject({ toOn: today(), standing: 'past', endingReason: 'Merged' });
    const present = await as('chair').partners.list({ params: first(), query: { q: 'Ferry' } });
    const past = await as('chair').partners.list({ params: first(), query: { q: 'Ferry', past: 'true' } });
    expect([present.items.length, past.items.length]).toEqual([0, 1]);
    const late = { params: { ...first(), actionId: action.id }, body: owned };
    await expect(as('chair').actions.edit(late, { ifMatch: 2 })).rejects.toEqual(refused(422));
    await expect(leave(partner.id, 2)).rejects.toEqual(refused(409, 'partner_left'));
    const back = await as('chair').partners.add({ params: first(), body: { organisationId: partner.organisationId } });
    expect(back.id).not.toBe(partner.id);
  });

  test('waits until what it pledged is delivered or withdrawn, and says which of both is left', async () => {
    const partner = await join('Pledge Trust');
    const year = {
      kind: 'premises',
      quantity: 2,
      unit: 'rooms',
      startsOn: '2026-01-01',
      endsOn: '2099-12-31',
    } as const;
    const body = { title: 'Two rooms', partnerId: partner.id, ...year };
    const { id: pledgeId } = await as('chair').pledges.add({ params: first(), body });
    const action = await as('chair').actions.raise({
      params: first(),
      body: { title: 'Open the rooms', ownerPartnerId: partner.id, ownerPersonId: null },
    });
    await expect(leave(partner.id, 1)).rejects.toThrow(
      'still holds 1 open action and 1 pledge not delivered in full. Find each a new home first, and deliver or withdraw',
    );
    const given = { params: { ...first(), actionId: action.id }, body: { ownerPartnerId: it.here.partnerIds[0] } };
    await as('chair').actions.edit(given, { ifMatch: 1 });
    await expect(leave(partner.id, 1)).rejects.toThrow('Deliver or withdraw what it pledged first.');
    const query = { pledgedByPartnerId: partner.id, undelivered: 'true' as const };
    const open = async () => (await as('chair').pledges.list({ params: first(), query })).items.map(({ id }) => id);
    expect(await open()).toEqual([pledgeId]);
    const withdrawing = { params: { ...first(), pledgeId }, body: { reason: 'They leave' } };
    await as('chair').pledges.withdraw(withdrawing, { ifMatch: 1 });
    expect(await open()).toEqual([]);
    expect(await leave(partner.id, 1)).toMatchObject({ leftOn: today() });
    await expect(as('chair').pledges.add({ params: first(), body })).rejects.toEqual(names('/partnerId'));
  });

  test('is refused to the lead partner, and to the partner of the coordinator', async () => {
    const { version } = await as('chair').partners.get({ params: one(it.here.partnerIds[0]) });
    await expect(leave(it.here.partnerIds[0], version)).rejects.toEqual(refused(409, 'leads_the_partnership'));
    const partner = await join('Quay Trust');
    const body = { personId: it.here.people.outsider.personId, partnerId: partner.id, role: 'coordinator' } as const;
    await as('chair').memberships.invite({ params: first(), body });
    await expect(leave(partner.id, 1)).rejects.toThrow('1 seat as chair or coordinator');
  });

  test('and being given an action at the same moment never both succeed', async () => {
    for (let round = 0; round < 5; round++) {
      const partner = await join(`Racing Trust ${round}`);
      const owned = { ownerPartnerId: partner.id, ownerPersonId: null };
      const [raised, left] = await Promise.allSettled([
        as('chair').actions.raise({ params: first(), body: { title: 'Race', ...owned } }),
        leave(partner.id, 1),
      ]);
      expect([raised.status, left.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});
