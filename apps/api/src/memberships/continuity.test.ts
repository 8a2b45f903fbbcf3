import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
const continuity = (role: Role, params = first()) => it.as(it.here.people[role]).memberships.continuity({ params });

test('names vacant seats, and partners for whom nobody leads or may commit anything', async () => {
  expect(await continuity('observer')).toMatchObject({
    seats: { total: 8 },
    vacant: [{ role: 'partner_lead', organisationName: 'here Council', partnerId: it.here.partnerIds[0] }],
    partnersWithoutLead: [{ organisationName: 'here Council' }],
    partnersWithoutAuthority: [{ organisationName: 'here Council' }, { organisationName: 'here Network' }],
    spreadTooThin: [],
  });
  await expect(continuity('outsider')).rejects.toEqual(refused(403));
  const stranger = it.as(it.elsewhere.people.chair).memberships;
  await expect(stranger.continuity({ params: first() })).rejects.toEqual(refused(404));
});

test('names who is spread too thin, reckoned over what the caller may see', async () => {
  const { personId } = it.here.people.chair;
  const params = { workspaceId: it.here.workspaceId };
  const draft = { name: 'Thin', code: 'THIN', kind: 'local', level: 'network' } as const;
  const coordinator = it.as(it.here.people.coordinator);
  const { id: partnershipId } = await coordinator.partnerships.create({ params, body: draft });
  const body = { personId, role: 'sponsor', hoursPerMonth: 25 } as const;
  await coordinator.memberships.invite({ params: { partnershipId }, body });
  const thin = { personId, hoursPerMonth: 25, because: ['hours'] };
  expect((await continuity('coordinator')).spreadTooThin).toMatchObject([{ ...thin, memberships: 2 }]);
  expect((await continuity('observer')).spreadTooThin).toEqual([]);
  expect((await continuity('auditor')).spreadTooThin).toMatchObject([{ ...thin, memberships: 3 }]);
});
