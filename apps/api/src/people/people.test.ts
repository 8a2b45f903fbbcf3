import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
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

const params = () => ({ workspaceId: it.here.workspaceId });
const one = (person: { personId: string }) => ({ params: { ...params(), personId: person.personId } });
const admin = () => it.as(it.here.people.administrator);
const invite = (name: string, rest: object = {}) =>
  admin().people.invite({ params: params(), body: { name, email: `${name}@example.org`, ...rest } });

test('an administrator invites somebody, who is listed without an account, and a job is told to write to them', async () => {
  const invited = await invite('Róisín', { email: 'Roisin@Example.org', organisationId: it.here.organisationIds[0] });
  expect(invited).toMatchObject({
    status: 'invited',
    email: 'roisin@example.org',
    organisationName: 'here Council',
    roles: ['member'],
    preferences: null,
  });
  expect(invited.permissions.may).toContain('person.invite');
  expect(JSON.stringify(invited)).not.toContain('accountId');
  const again = await admin().people.inviteAgain({ params: { ...params(), personId: invited.id } });
  expect(again.version).toBe(2);
  const { rows } = await owner.query('select type from outbox where subject_id = $1', [invited.id]);
  expect(rows).toEqual([{ type: 'person.invited' }, { type: 'person.invited' }]);
});

test('a member invites nobody, and who has joined is not invited again', async () => {
  const { member, outsider } = it.here.people;
  const inviting = it.as(member).people.invite({ params: params(), body: { name: 'No', email: 'no@example.org' } });
  await expect(inviting).rejects.toThrow('person.invite');
  await expect(admin().people.inviteAgain(one(outsider))).rejects.toEqual(refused(409, 'person_joined'));
});

test.each([
  [{ email: 'not an address' }, 400, '/email'],
  [{ roles: [] }, 400, '/roles'],
  [{ phone: 'call me' }, 400, '/phone'],
  [{ email: 'chair@here.example.org' }, 409, '/email'],
  [{ organisationId: '01900000-0000-7000-8000-000000000000' }, 422, '/organisationId'],
])('an invitation with %j is refused with %i and names the field', async (wrong, status, pointer) => {
  await expect(invite('Wrong', wrong)).rejects.toEqual(refused(status, pointer));
});

test('nobody belongs to an organisation of another workspace, nor to an archived one', async () => {
  const foreign = invite('Foreign', { organisationId: it.elsewhere.organisationIds[0] });
  await expect(foreign).rejects.toEqual(refused(422, '/organisationId'));
  const draft = { name: 'Gone', shortName: 'Gone', kind: 'agency', sector: 'public' } as const;
  const gone = await admin().organisations.add({ params: params(), body: draft });
  const organisation = { params: { ...params(), organisationId: gone.id } };
  await admin().organisations.archive(organisation, { ifMatch: 1 });
  await expect(invite('Late', { organisationId: gone.id })).rejects.toEqual(refused(422, '/organisationId'));
});

test('the list is filtered by words, role, organisation and archive, and sorted', async () => {
  const list = (query: object) => it.as(it.here.people.outsider).people.list({ params: params(), query });
  expect((await list({ role: 'auditor,gatekeeper' })).items.map(({ name }) => name)).toEqual([
    'auditor of here',
    'gatekeeper of here',
  ]);
  expect((await list({ q: 'DEPUTY' })).items.map(({ name }) => name)).toEqual(['deputy_chair of here']);
  expect((await list({ organisationId: it.here.organisationIds[1] })).items).toEqual([]);
  expect((await list({ archived: 'true' })).items).toEqual([]);
  const byEmail = (await list({ sort: '-email', limit: '3' })).items.map(({ email }) => email);
  expect(byEmail).toEqual(byEmail.toSorted().toReversed());
});

test('another workspace’s people are answered as if they did not exist', async () => {
  const stranger = it.as(it.elsewhere.people.administrator);
  await expect(stranger.people.get(one(it.here.people.chair))).rejects.toEqual(refused(404));
  const theirs = { params: { workspaceId: it.elsewhere.workspaceId, personId: it.here.people.chair.personId } };
  await expect(stranger.people.get(theirs)).rejects.toEqual(refused(404));
  await expect(stranger.people.load(theirs)).rejects.toEqual(refused(404));
});

test('a person changes what is theirs, an administrator what the workspace knows, and each is told the rest is not theirs', async () => {
  const { broker, member } = it.here.people;
  const own = await it.as(broker).people.get(one(broker));
  expect(own.permissions.fields).toEqual(['name', 'jobTitle', 'phone', 'preferences']);
  const preferences = { theme: 'dark', notifications: { mention: { email: 'daily' } } } as const;
  const edited = await it
    .as(broker)
    .people.edit({ ...one(broker), body: { phone: '+44 28 9000 0000', preferences } }, { ifMatch: own.version });
  expect(edited.preferences).toMatchObject({
    theme: 'dark',
    notifications: { mention: { email: 'daily', inApp: 'now' } },
  });

  const asAdmin = await admin().people.get(one(broker));
  expect(asAdmin).toMatchObject({ phone: '+44 28 9000 0000', preferences: null });
  expect(asAdmin.permissions.fields).toEqual(['name', 'jobTitle', 'organisationId', 'phone']);
  const theme = admin().people.edit({ ...one(broker), body: { preferences } }, { ifMatch: asAdmin.version });
  await expect(theme).rejects.toEqual(refused(403, 'field_not_yours', '/preferences'));
  const transfer = { ...one(broker), body: { organisationId: it.here.organisationIds[1] } };
  await expect(it.as(broker).people.edit(transfer, { ifMatch: asAdmin.version })).rejects.toEqual(
    refused(403, 'field_not_yours', '/organisationId'),
  );
  await expect(it.as(member).people.edit(transfer, { ifMatch: asAdmin.version })).rejects.toEqual(refused(403));
  expect((await admin().people.edit(transfer, { ifMatch: asAdmin.version })).organisationName).toBe('here Network');
});

test('an address can be put right until the invitation is accepted; a stale change is refused', async () => {
  const { id } = await invite('typo');
  const person = { params: { ...params(), personId: id } };
  const right = await admin().people.edit({ ...person, body: { email: 'right@example.org' } }, { ifMatch: 1 });
  expect(right.email).toBe('right@example.org');
  await expect(admin().people.edit({ ...person, body: { name: 'Late' } }, { ifMatch: 1 })).rejects.toEqual(
    refused(412),
  );
  const joined = await admin().people.get(one(it.here.people.chair));
  const moving = { ...one(it.here.people.chair), body: { email: 'other@example.org' } };
  await expect(admin().people.edit(moving, { ifMatch: joined.version })).rejects.toEqual(refused(403, '/email'));
});

test('a mandatory notice cannot be switched off, nor a language chosen that the workspace does not offer', async () => {
  const { observer } = it.here.people;
  const edit = (preferences: object) =>
    it.as(observer).people.edit({ ...one(observer), body: { preferences } }, { ifMatch: 1 });
  await expect(edit({ notifications: { minutes: { email: 'off' } } })).rejects.toEqual(
    refused(400, '/preferences/notifications/minutes'),
  );
  await expect(edit({ language: 'cy' })).rejects.toEqual(refused(422, 'language_not_offered'));
});

test('the load counts the memberships that the caller may see, and says when it is too much', async () => {
  const { chair, member, administrator } = it.here.people;
  const own = await it.as(chair).people.load(one(chair));
  expect(own.memberships.map(({ partnershipCode, role }) => [partnershipCode, role])).toEqual([
    ['FIRST', 'chair'],
    ['SECOND', 'member'],
  ]);
  expect(own).toMatchObject({ hoursPerMonth: 0, spreadTooThin: false });
  await owner.query('update memberships set hours_per_month = 11 where person_id = $1', [chair.personId]);
  expect(await it.as(chair).people.load(one(chair))).toMatchObject({ spreadTooThin: true, because: ['hours'] });
  expect((await it.as(member).people.load(one(chair))).memberships).toHaveLength(1);
  expect((await it.as(administrator).people.load(one(chair))).memberships).toEqual([]);
});

test('who holds posts is archived only when that is said; each post is named, to an administrator only', async () => {
  const { chair, sro } = it.here.people;
  const { version } = await admin().people.get(one(chair));
  const archiving = admin().people.archive({ ...one(chair), body: {} }, { ifMatch: version });
  await expect(archiving).rejects.toThrow('chair of Partnership FIRST; member of Partnership SECOND');
  expect((await admin().people.posts(one(sro))).items).toMatchObject([
    { post: 'sro', about: 'O1 A good start in life' },
  ]);
  await expect(it.as(chair).people.posts(one(sro))).rejects.toEqual(refused(403));
  expect(await postsInSql(chair, chair.personId)).toEqual([]);
  expect(await postsInSql(it.here.people.administrator, it.elsewhere.people.chair.personId)).toEqual([]);

  const archived = await admin().people.archive({ ...one(chair), body: { leavingPosts: true } }, { ifMatch: version });
  expect(archived).toMatchObject({ status: 'archived', permissions: { fields: [] } });
  await expect(it.as(chair).workspaces.get({ params: params() })).rejects.toEqual(refused(404));
  const restored = await admin().people.restore(one(chair), { ifMatch: archived.version });
  expect(restored.status).toBe('active');
  expect((await it.as(chair).workspaces.get({ params: params() })).id).toBe(it.here.workspaceId);
});

/** What the database itself tells someone who is here, whatever the API asks it. */
async function postsInSql({ accountId }: { accountId: string }, personId: string): Promise<unknown[]> {
  const client = await it.pool.connect();
  await client.query('begin');
  await client.query('select app.enter($1, $2, null)', [accountId, it.here.workspaceId]);
  const { rows } = await client.query('select * from app.posts_held($1)', [personId]);
  await client.query('rollback');
  client.release();
  return rows;
}

test('the last administrator who can sign in keeps the role and is not archived', async () => {
  const { administrator } = it.here.people;
  await invite('unborn', { roles: ['administrator'] });
  const self = await admin().people.get(one(administrator));
  expect(self).toMatchObject({ soleAdministrator: true });
  expect(self.permissions.may).not.toContain('person.archive');
  const ifMatch = self.version;
  await expect(
    admin().people.setRoles({ ...one(administrator), body: { roles: ['member'] } }, { ifMatch }),
  ).rejects.toEqual(refused(409, 'last_administrator'));
  const archiving = admin().people.archive({ ...one(administrator), body: { leavingPosts: true } }, { ifMatch });
  await expect(archiving).rejects.toEqual(refused(409, 'last_administrator'));
});

test('of ten administrators who all leave at once one stays', async () => {
  const ten = [
    'chair',
    'deputy_chair',
    'coordinator',
    'partner_lead',
    'member',
    'sponsor',
    'broker',
    'initiator',
    'observer',
  ] as const;
  const leaving = [it.here.people.administrator, ...ten.map((name) => it.here.people[name])];
  for (const person of leaving.slice(1)) {
    const { version } = await admin().people.get(one(person));
    await admin().people.setRoles(
      { ...one(person), body: { roles: ['administrator', 'member'] } },
      { ifMatch: version },
    );
  }
  const versions = await Promise.all(leaving.map(async (person) => (await admin().people.get(one(person))).version));
  const left = await Promise.allSettled(
    leaving.map((person, i) =>
      it.as(person).people.setRoles({ ...one(person), body: { roles: ['member'] } }, { ifMatch: versions[i] ?? 0 }),
    ),
  );
  expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  expect(left.filter((o) => o.status === 'rejected').map((o) => o.reason)).toEqual([
    refused(409, 'last_administrator'),
  ]);
});
