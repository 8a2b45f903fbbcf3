import { addDays } from '@trivet/domain';
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
const as = (role: Role) => it.as(it.here.people[role]);
const person = (role: Role) => it.here.people[role].personId;
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (membershipId: string) => ({ ...first(), membershipId });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** A partnership of the given person's own, so that what a test ends is nobody else's. */
async function found(code: string, founder: Role = 'coordinator') {
  const body = {
    name: code,
    code,
    kind: 'local',
    level: 'network',
    leadOrganisationId: it.here.organisationIds[0],
  } as const;
  const params = { workspaceId: it.here.workspaceId };
  const { id: partnershipId } = await as(founder).partnerships.create({ params, body });
  const { items } = await as(founder).partners.list({ params: { partnershipId } });
  return { params: { partnershipId }, partnerId: items[0]?.id ?? '' };
}

const invite = (params: { partnershipId: string }, body: object, by: Role = 'coordinator') =>
  as(by).memberships.invite({ params, body: body as never });

describe('inviting', () => {
  test('someone who is here gives access at once, and is listed with the names behind the ids', async () => {
    const { params, partnerId } = await found('INVITE');
    await expect(as('outsider').partnerships.get({ params })).rejects.toEqual(refused(403));
    const body = { personId: person('outsider'), partnerId, role: 'member', hoursPerMonth: 4 };
    const membership = await invite(params, body);
    expect(membership).toMatchObject({
      personName: 'outsider of here',
      organisationName: 'here Council',
      standing: 'current',
      awaited: false,
      fromOn: today(),
      authority: 'refer_back',
    });
    expect((await as('outsider').partnerships.get({ params })).roles).toEqual(['member']);
    const { items } = await as('outsider').memberships.list({ params, query: { sort: 'name' } });
    expect(items.map(({ personName }) => personName)).toEqual(['coordinator of here', 'outsider of here']);
    await expect(invite(params, body)).rejects.toMatchObject({
      problem: { status: 409, errors: [{ pointer: '/personId' }] },
    });
  });

  test('someone new makes their record, without an account, and says so in an event for the letter', async () => {
    const { params, partnerId } = await found('NEWCOMER');
    const newPerson = { name: 'Nia New', email: 'Nia.New@example.org' };
    const membership = await invite(params, { newPerson, partnerId, role: 'partner_lead' });
    expect(membership).toMatchObject({ personName: 'Nia New', awaited: true });
    const again = await invite(params, { newPerson, role: 'observer' });
    expect(again.personId).toBe(membership.personId);
    const owner = new pg.Client(it.databaseUrl);
    await owner.connect();
    const told = `select payload from events where type = 'membership.invited' and partnership_id = $1 order by at, id`;
    const { rows } = await owner.query<{ payload: object }>(told, [params.partnershipId]);
    await owner.end();
    expect(rows.map(({ payload }) => payload)).toEqual([
      { personId: membership.personId, role: 'partner_lead', newcomer: true },
      { personId: membership.personId, role: 'observer', newcomer: false },
    ]);
  });

  test('from a day to come gives no access before it comes', async () => {
    const { params, partnerId } = await found('TOMORROW');
    const fromOn = addDays(today(), 1);
    const membership = await invite(params, { personId: person('outsider'), partnerId, role: 'member', fromOn });
    expect(membership.standing).toBe('upcoming');
    await expect(as('outsider').partnerships.get({ params })).rejects.toEqual(refused(403));
  });

  test('refuses what cannot be, naming the field', async () => {
    const { params, partnerId } = await found('REFUSING');
    const personId = person('outsider');
    const badly: [object, number, string][] = [
      [{ role: 'member', partnerId }, 422, '/personId'],
      [{ role: 'member', partnerId, personId, newPerson: { name: 'A', email: 'a@example.org' } }, 422, '/newPerson'],
      [{ role: 'member', personId }, 422, '/partnerId'],
      [{ role: 'chair', personId }, 400, '/role'],
      [{ role: 'member', partnerId, personId: it.elsewhere.people.member.personId }, 422, '/personId'],
      [{ role: 'member', partnerId: it.elsewhere.partnerIds[0], personId }, 422, '/partnerId'],
      [{ role: 'member', partnerId: it.here.partnerIds[0], personId }, 422, '/partnerId'],
      [{ role: 'member', partnerId, personId, authority: 'up_to_amount' }, 422, '/authorityLimit'],
      [{ role: 'member', partnerId, personId, deputyPersonId: personId }, 422, '/deputyPersonId'],
      [{ role: 'member', partnerId, personId, hoursPerMonth: 745 }, 400, '/hoursPerMonth'],
    ];
    for (const [body, status, pointer] of badly) {
      const inviting = invite(params, body);
      await expect(inviting).rejects.toEqual(refused(status));
      await expect(inviting).rejects.toEqual(names(pointer));
    }
    const asMember = invite(first(), { role: 'member', partnerId: it.here.partnerIds[1], personId }, 'partner_lead');
    await expect(asMember).rejects.toThrow('membership.invite');
  });

  test('a partner has one partner lead: of ten at once one is', async () => {
    const { params, partnerId } = await found('ONELEAD');
    const people = Array.from({ length: 10 }, (_, n) => ({ name: `Lead ${n}`, email: `lead${n}@example.org` }));
    const inviting = people.map((newPerson) => invite(params, { newPerson, partnerId, role: 'partner_lead' }));
    expect((await Promise.allSettled(inviting)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('editing', () => {
  test('stewards set authority with its amount as money; another authority drops the amount', async () => {
    const { membershipId } = it.here;
    const params = one(membershipId);
    const limit = { authority: 'up_to_amount', authorityLimit: { amount: 500_000, currency: 'GBP' } } as const;
    await expect(as('member').memberships.edit({ params, body: limit }, { ifMatch: 1 })).rejects.toThrow(
      'membership.edit',
    );
    const body = { ...limit, deputyPersonId: person('partner_lead'), hoursPerMonth: 6 };
    const edited = await as('chair').memberships.edit({ params, body }, { ifMatch: 1 });
    expect(edited).toMatchObject({ ...body, deputyName: 'partner_lead of here', version: 2 });
    const full = await as('chair').memberships.edit({ params, body: { authority: 'full' } }, { ifMatch: 2 });
    expect(full).toMatchObject({ authority: 'full', authorityLimit: null });
    await expect(as('chair').memberships.edit({ params, body: limit }, { ifMatch: 1 })).rejects.toEqual(refused(412));
  });
});

describe('leaving', () => {
  const end = (params: { partnershipId: string; membershipId: string }, by: Role, ifMatch = 1, on = today()) =>
    as(by).memberships.end({ params, body: { on, reason: 'New post' } }, { ifMatch });

  test('ends access with the next request, keeps the past, and is one’s own to do', async () => {
    const { params, partnerId } = await found('LEAVING');
    const { id } = await invite(params, { personId: person('outsider'), partnerId, role: 'member' });
    const other = await invite(params, { personId: person('gatekeeper'), partnerId, role: 'member' });
    const own = { ...params, membershipId: id };
    const theirs = { ...params, membershipId: other.id };
    await expect(end(theirs, 'outsider')).rejects.toThrow('membership.end');
    await expect(end(own, 'outsider', 1, addDays(today(), 1))).rejects.toEqual(names('/on'));
    await expect(end(own, 'outsider', 1, '2020-01-01')).rejects.toEqual(names('/on'));
    expect(await end(own, 'outsider')).toMatchObject({ standing: 'past', endingReason: 'New post' });
    await expect(as('outsider').partnerships.get({ params })).rejects.toEqual(refused(403));
    await expect(as('outsider').actions.list({ params })).rejects.toEqual(refused(403));
    const list = async (past: 'true' | 'false') =>
      (await as('coordinator').memberships.list({ params, query: { past } })).items.map(({ id: listed }) => listed);
    expect(await list('true')).toEqual([id]);
    expect(await list('false')).not.toContain(id);
    await expect(end(own, 'coordinator', 2)).rejects.toEqual(refused(409, 'membership_ended'));
  });

  test('waits until what is held is handed over, to one person or thing by thing', async () => {
    const { params, partnerId } = await found('HANDOVER');
    const leaver = await invite(params, { personId: person('outsider'), partnerId, role: 'member' });
    await invite(params, { personId: person('gatekeeper'), partnerId, role: 'member' });
    const own = { ...params, membershipId: leaver.id };
    for (const title of ['Book a hall', 'Call the bank', 'Draw a map'])
      await as('outsider').actions.raise({ params, body: { title } });
    const { items } = await as('outsider').memberships.getHandover({ params: own });
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ['action', 'Book a hall'],
      ['action', 'Call the bank'],
      ['action', 'Draw a map'],
    ]);
    await expect(end(own, 'outsider')).rejects.toThrow('still holds 3 open actions here');
    const handOver = (body: object, ifMatch = 1) =>
      as('outsider').memberships.handOver({ params: own, body }, { ifMatch });
    await expect(handOver({})).rejects.toEqual(names('/toPersonId'));
    await expect(handOver({ toPersonId: person('outsider') })).rejects.toEqual(names('/toPersonId'));
    await expect(handOver({ toPersonId: person('sro') })).rejects.toEqual(names('/toPersonId'));
    const unknown = { kind: 'action', id: crypto.randomUUID(), toPersonId: person('gatekeeper') };
    await expect(handOver({ items: [unknown] })).rejects.toEqual(names('/items/0/id'));
    const given = { kind: 'action', id: items[0]?.id, toPersonId: person('coordinator') };
    expect((await handOver({ items: [given] })).items).toHaveLength(2);
    expect((await handOver({ toPersonId: person('gatekeeper') }, 2)).items).toEqual([]);
    const mine = await as('gatekeeper').actions.list({ params, query: { mine: 'true' } });
    expect(mine.items.map(({ title }) => title).toSorted()).toEqual(['Call the bank', 'Draw a map']);
    expect((await end(own, 'outsider', 3)).standing).toBe('past');
  });

  test('and being given an action at the same moment never both succeed', async () => {
    const { params, partnerId } = await found('RACING');
    const given = { ownerPersonId: person('outsider'), ownerPartnerId: partnerId };
    for (let round = 0; round < 5; round++) {
      const { id } = await invite(params, { personId: person('outsider'), partnerId, role: 'member' });
      const [raised, left] = await Promise.allSettled([
        as('coordinator').actions.raise({ params, body: { title: `Race ${round}`, ...given } }),
        end({ ...params, membershipId: id }, 'coordinator'),
      ]);
      expect([raised.status, left.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
      if (raised.status === 'rejected') continue;
      const one = { ...params, membershipId: id };
      const toPersonId = person('coordinator');
      await as('coordinator').memberships.handOver({ params: one, body: { toPersonId } }, { ifMatch: 1 });
      await end(one, 'coordinator', 2);
    }
  });

  test('a partner’s whole delegation can change while another of its people covers what is held', async () => {
    const { params, partnerId } = await found('COVERED');
    const member = await invite(params, { personId: person('outsider'), partnerId, role: 'member' });
    await invite(params, { personId: person('outsider'), partnerId, role: 'partner_lead' });
    await as('outsider').actions.raise({ params, body: { title: 'Stays with me' } });
    expect((await end({ ...params, membershipId: member.id }, 'outsider')).standing).toBe('past');
  });
});

test('a membership of another partnership or workspace is not found', async () => {
  const second = { partnershipId: it.here.partnershipIds[1], membershipId: it.here.membershipId };
  await expect(as('chair').memberships.get({ params: second })).rejects.toEqual(refused(404));
  const stranger = it.as(it.elsewhere.people.chair).memberships;
  await expect(stranger.get({ params: one(it.here.membershipId) })).rejects.toEqual(refused(404));
});
