import { asPerson, holdPartner, holdSeats, type Identity } from '@trivet/db';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

test('whoever is made an owner, and their partner, cannot leave until that is done', async () => {
  const { accountId, personId } = it.here.people.member;
  const [partnershipId] = it.here.partnershipIds;
  const identity: Identity = {
    accountId,
    via: 'token',
    session: null,
    scopes: null,
    workspaceId: null,
    partnershipIds: null,
  };
  const from = { identity, place: { partnershipId }, readOnly: false };
  await asPerson(it.pool, from, async ({ tx, actor, decision: { today } }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId };
    expect(await holdSeats(tx, within, { personId, today })).toEqual([
      { role: 'member', partnerId: it.here.partnerIds[1] },
    ]);
    expect(await holdPartner(tx, within, it.here.partnerIds[1])).toBe(true);
    const leaving = owner.query('select from partners where id = $1 for no key update nowait', [it.here.partnerIds[1]]);
    await expect(leaving).rejects.toThrow('could not obtain lock');
    const ending = owner.query('select from memberships where id = $1 for no key update nowait', [
      it.here.membershipId,
    ]);
    await expect(ending).rejects.toThrow('could not obtain lock');
  });
});

test('of ten who give a partner risks while it leaves, it leaves with none, or stays', async () => {
  const params = { partnershipId: it.here.partnershipIds[0] };
  const { partners } = it.as(it.here.people.coordinator);
  const organisation = await it.as(it.here.people.administrator).organisations.add({
    params: { workspaceId: it.here.workspaceId },
    body: { name: 'Guest Agency', shortName: 'Guest', kind: 'agency', sector: 'public' },
  });
  const { id, joinedOn, version } = await partners.add({
    params,
    body: { organisationId: organisation.id, role: 'core' },
  });
  const raise = () => {
    const scored = { category: 'delivery', leadPartnerId: id, likelihood: 2, impact: 2 } as const;
    return it.as(it.here.people.chair).risks.raise({ params, body: { title: 'Late', ...scored } });
  };
  const leaving = { params: { ...params, partnerId: id }, body: { on: joinedOn } };
  const [left, ...raised] = await Promise.allSettled([
    partners.depart(leaving, { ifMatch: version }),
    ...Array.from({ length: 10 }, raise),
  ]);
  const made = raised.filter(({ status }) => status === 'fulfilled').length;
  expect(left.status).toBe(made === 0 ? 'fulfilled' : 'rejected');
});
