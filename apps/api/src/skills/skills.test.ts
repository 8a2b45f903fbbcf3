import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: Role) => it.as(it.here.people[role]);
const idOf = (role: Role) => it.here.people[role].personId;
const need = (body: object = {}, role: Role = 'coordinator') =>
  as(role).skills.add({ params: params(), body: { title: 'Facilitation', ...body } });
const declare = (role: Role, skillId: string, body: object = {}) =>
  as(role).skills.declare({ params: params(), body: { skillId, level: 2, ...body } });
const one = (skillId: string) => ({ params: { ...params(), skillId } });
const skillOf = async (id: string) =>
  (await as('observer').skills.matrix({ params: params() })).skills.find((skill) => skill.id === id);

test('who runs the partnership says which skills it needs; all inside read where the gaps are', async () => {
  const skill = await need({ neededLevel: 3, neededPeople: 2 });
  expect(skill).toMatchObject({ have: 0, missing: 2, state: 'gap' });
  for (const role of ['member', 'partner_lead', 'observer', 'sponsor', 'auditor'] as const)
    await expect(need({}, role), role).rejects.toEqual(refused(403));
  await expect(need({ neededLevel: 4 })).rejects.toEqual(refused(400, '/neededLevel'));
  await expect(need({ neededPeople: 0 })).rejects.toEqual(refused(400, '/neededPeople'));
  const less = await as('chair').skills.edit({ ...one(skill.id), body: { neededPeople: 1 } }, { ifMatch: 1 });
  expect(less.missing).toBe(1);
  await expect(as('chair').skills.edit({ ...one(skill.id), body: { why: 'x' } }, { ifMatch: 1 })).rejects.toEqual(
    refused(412),
  );
  await expect(as('chair').skills.get(one(it.here.inSecond.skillId))).rejects.toEqual(refused(404));
});

test('people say for themselves, another confirms, and what is said anew is confirmed anew', async () => {
  const { id } = await need();
  const own = await declare('member', id);
  expect(own).toMatchObject({ personId: idOf('member'), confirmedOn: null });
  expect(await skillOf(id)).toMatchObject({ have: 1, confirmed: 0, state: 'unconfirmed' });
  const confirm = { params: { ...params(), skillHoldingId: own.id } };
  await expect(as('member').skills.confirm(confirm, { ifMatch: 1 })).rejects.toEqual(refused(403));
  expect(await as('partner_lead').skills.confirm(confirm, { ifMatch: 1 })).toMatchObject({
    confirmedByName: 'partner_lead of here',
  });
  expect(await skillOf(id)).toMatchObject({ confirmed: 1, state: 'met' });
  await expect(as('chair').skills.confirm(confirm, { ifMatch: 2 })).rejects.toEqual(refused(409, 'confirmed_already'));
  expect(await declare('member', id, { level: 3 })).toMatchObject({ level: 3, confirmedOn: null });
  await expect(declare('member', id, { level: 3 })).rejects.toEqual(refused(422, '/level'));
  await expect(declare('member', id, { level: 4 })).rejects.toEqual(refused(400, '/level'));
});

test('for another only who runs the partnership or leads for their partner says it, of who works here', async () => {
  const { id } = await need();
  const ofMember = { personId: idOf('member') };
  await expect(declare('broker', id, ofMember)).rejects.toEqual(refused(403));
  expect(await declare('partner_lead', id, ofMember)).toMatchObject(ofMember);
  await expect(declare('observer', id)).rejects.toEqual(refused(403));
  await expect(declare('coordinator', id, { personId: idOf('outsider') })).rejects.toEqual(names('/personId'));
  await expect(declare('chair', it.here.inSecond.skillId)).rejects.toEqual(refused(422, '/skillId'));
  const { people } = await as('member').skills.matrix({ params: params() });
  expect(people.filter(({ mayDeclare }) => mayDeclare).map(({ personId }) => personId)).toEqual([idOf('member')]);
});

test('nobody confirms for themselves, not even who runs the partnership', async () => {
  const { id } = await need();
  const own = await declare('chair', id);
  expect(own.permissions.may).not.toContain('skill.confirm');
  const confirm = { params: { ...params(), skillHoldingId: own.id } };
  await expect(as('chair').skills.confirm(confirm, { ifMatch: 1 })).rejects.toEqual(refused(403));
});

test('ten who say the same at once say one thing', async () => {
  const { id } = await need();
  await Promise.allSettled(Array.from({ length: 10 }, (_, at) => declare('member', id, { level: (at % 3) + 1 })));
  const { holdings } = await as('member').skills.matrix({ params: params() });
  expect(holdings.filter(({ skillId }) => skillId === id)).toHaveLength(1);
});

test('a skill that is not needed any more goes from the matrix and takes nothing new', async () => {
  const { id } = await need();
  await declare('member', id);
  await as('chair').skills.remove(one(id), { ifMatch: 1 });
  const { skills, holdings } = await as('member').skills.matrix({ params: params() });
  expect(skills.map((skill) => skill.id)).not.toContain(id);
  expect(holdings.map(({ skillId }) => skillId)).not.toContain(id);
  await expect(declare('member', id, { level: 1 })).rejects.toEqual(refused(409, 'skill_removed'));
});

test('the matrix is taken away as a spreadsheet reads it, gaps included, and no formula', async () => {
  const { id } = await need({ title: '=1+1', why: 'Sums' });
  await need({ title: 'Nobody has it', why: 'Talks' });
  await declare('member', id);
  const file = await as('observer').skills.export({ params: params(), query: {} });
  const rows = (await file.text()).split('\n');
  expect(rows.find((row) => row.includes('=1+1'))).toMatch(/,'=1\+1,Sums,2,1,member of here,2,/);
  expect(rows.find((row) => row.includes('Nobody has it'))).toMatch(/,Talks,2,1,,,,/);
});
