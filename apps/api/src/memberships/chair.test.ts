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

async function appoint(
  params: { partnershipId: string },
  body: { personId: string; partnerId?: string },
  by: Role = 'coordinator',
) {
  const address = { workspaceId: it.here.workspaceId, ...params };
  const { version } = await as(by).partnerships.getEntry({ params: address });
  return as(by).partnerships.appointChair({ params, body }, { ifMatch: version });
}

describe('the chair', () => {
  const chairs = async (params: { partnershipId: string }) =>
    (await as('coordinator').memberships.list({ params, query: { role: 'chair' } })).items;

  test('is appointed by the coordinator or by an administrator who sees nothing inside, and replaced in one step', async () => {
    const { params, partnerId } = await found('CHAIRS');
    await appoint(params, { personId: person('outsider'), partnerId });
    expect((await as('outsider').partnerships.get({ params })).roles).toEqual(['chair']);
    const byMember = appoint(params, { personId: person('gatekeeper') }, 'outsider');
    await expect(byMember).rejects.toThrow('partnership.appoint_chair');
    await as('outsider').actions.raise({ params, body: { title: 'Chair’s own' } });
    const entry = await appoint(params, { personId: person('gatekeeper'), partnerId }, 'administrator');
    expect(entry).toMatchObject({
      mayOpen: false,
      permissions: { may: ['register.see', 'partnership.appoint_chair'] },
    });
    await expect(as('administrator').partnerships.get({ params })).rejects.toEqual(refused(403));
    await expect(as('outsider').partnerships.get({ params })).rejects.toEqual(refused(403));
    expect(await chairs(params)).toMatchObject([{ personId: person('gatekeeper') }]);
    const { items } = await as('gatekeeper').actions.list({ params, query: { mine: 'true' } });
    expect(items).toMatchObject([{ title: 'Chair’s own' }]);
    await expect(appoint(params, { personId: person('gatekeeper'), partnerId })).rejects.toEqual(
      refused(409, 'chairs_already'),
    );
    await expect(appoint(params, { personId: it.elsewhere.people.chair.personId })).rejects.toEqual(names('/personId'));
  });

  test('what a chair of another partner cannot take over stays with its partner, without a person', async () => {
    const { params, partnerId } = await found('CHAIRGAP');
    const joined = { organisationId: it.here.organisationIds[1] };
    const other = await as('coordinator').partners.add({ params, body: joined });
    await appoint(params, { personId: person('outsider'), partnerId });
    const { id } = await as('outsider').actions.raise({ params, body: { title: 'Council’s own' } });
    await appoint(params, { personId: person('gatekeeper'), partnerId: other.id });
    const action = await as('coordinator').actions.get({ params: { ...params, actionId: id } });
    expect(action).toMatchObject({
      ownerPartnerId: partnerId,
      ownerPersonId: null,
      lacks: expect.arrayContaining(['owner']),
    });
  });

  test('cannot leave while there is no other', async () => {
    const { params } = await found('STAYING');
    await appoint(params, { personId: person('outsider') });
    const [chair] = await chairs(params);
    const leaving = { params: { ...params, membershipId: chair?.id ?? '' }, body: { on: today() } };
    await expect(as('outsider').memberships.end(leaving, { ifMatch: 1 })).rejects.toEqual(refused(409, 'last_chair'));
  });

  test.each([2, 10])('is one, after %i were appointed and the former left, all at once', async (n) => {
    const { params } = await found(`RACE${n}`);
    await appoint(params, { personId: person('outsider') });
    const [former] = await chairs(params);
    const { version } = await as('coordinator').partnerships.get({ params });
    const candidates = (
      [
        'chair',
        'deputy_chair',
        'member',
        'broker',
        'sponsor',
        'observer',
        'initiator',
        'partner_lead',
        'sro',
        'auditor',
      ] as const
    ).slice(0, n);
    const leaving = { params: { ...params, membershipId: former?.id ?? '' }, body: { on: today() } };
    const outcomes = await Promise.allSettled([
      ...candidates.map((role) =>
        as('coordinator').partnerships.appointChair({ params, body: { personId: person(role) } }, { ifMatch: version }),
      ),
      as('outsider').memberships.end(leaving, { ifMatch: 1 }),
    ]);
    expect(outcomes.slice(0, n).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes[n]?.status).toBe('rejected');
    expect(await chairs(params)).toHaveLength(1);
  });

  test('is one by the database’s own rule too', async () => {
    const owner = new pg.Client(it.databaseUrl);
    await owner.connect();
    const second = `insert into memberships (id, workspace_id, partnership_id, person_id, role, from_on, version, created_at, updated_at)
      values (uuidv7(), $1, $2, $3, 'chair', '2026-02-01', 1, app.now(), app.now())`;
    const values = [it.here.workspaceId, it.here.partnershipIds[0], person('outsider')];
    await expect(owner.query(second, values)).rejects.toThrow('memberships__role__one_chair');
    await owner.end();
  });
});
