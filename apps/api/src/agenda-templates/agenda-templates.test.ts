import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const everywhere = () => ({ workspaceId: it.here.workspaceId });
const board = (name: string) => ({
  name,
  whatFor: 'Every quarter',
  items: [
    { title: 'Welcome', minutes: 5, ledBy: 'chair' as const, purpose: 'information' as const },
    { title: 'What we agreed to do', fill: 'actions' as const, ledBy: 'minute_taker' as const },
    { title: 'Deep dive', minutes: 40, isStanding: false },
    { title: 'Staffing', isConfidential: true },
  ],
});
const times = { fromTime: '10:00', toTime: '12:00' };
const chair = () => it.as(it.here.people.chair);
const administrator = () => it.as(it.here.people.administrator);

test('a partnership keeps a template, changes and reorders it, and archives and restores it', async () => {
  const { agendaTemplates } = chair();
  const added = await agendaTemplates.add({ params: params(), body: board('Our board') });
  expect(added).toMatchObject({ name: 'Our board', partnershipId: params().partnershipId, archivedAt: null });
  expect(added.permissions).toEqual({
    may: ['agenda_template.see', 'agenda_template.edit', 'agenda_template.archive'],
    fields: ['name', 'whatFor', 'items'],
  });
  const one = { params: { ...params(), agendaTemplateId: added.id } };
  const items = added.items.toReversed();
  const edited = await agendaTemplates.edit({ ...one, body: { items } }, { ifMatch: added.version });
  expect(edited.items.map(({ title }) => title)).toEqual(['Staffing', 'Deep dive', 'What we agreed to do', 'Welcome']);
  const archived = await agendaTemplates.archive(one, { ifMatch: edited.version });
  expect(archived.permissions.may).toEqual(['agenda_template.see', 'agenda_template.restore']);
  await expect(agendaTemplates.edit({ ...one, body: { name: 'X' } }, { ifMatch: archived.version })).rejects.toEqual(
    refused(409, 'template_archived'),
  );
  const listed = async (archived: 'true' | 'false') =>
    (await agendaTemplates.list({ params: params(), query: { archived } })).items.map(({ id }) => id);
  expect([await listed('false'), await listed('true')]).toEqual([[], expect.arrayContaining([added.id])]);
  const restored = await agendaTemplates.restore(one, { ifMatch: archived.version });
  expect(restored).toMatchObject({ archivedAt: null, items: edited.items });
  await expect(agendaTemplates.restore(one, { ifMatch: restored.version })).rejects.toEqual(
    refused(409, 'template_in_use'),
  );
});

test('the workspace’s are offered to all its partnerships, which cannot change them', async () => {
  const { workspaceAgendaTemplates } = administrator();
  const added = await workspaceAgendaTemplates.add({ params: everywhere(), body: board('For all boards') });
  expect(added).toMatchObject({ partnershipId: null });
  const { items } = await it.as(it.here.people.member).agendaTemplates.list({ params: params() });
  expect(items.find(({ id }) => id === added.id)?.permissions).toEqual({ may: ['agenda_template.see'], fields: [] });
  const asOurs = { params: { ...params(), agendaTemplateId: added.id } };
  await expect(chair().agendaTemplates.edit({ ...asOurs, body: { name: 'Ours' } }, { ifMatch: 1 })).rejects.toEqual(
    refused(404, 'not_found'),
  );
  const one = { params: { ...everywhere(), workspaceTemplateId: added.id } };
  await expect(
    chair().workspaceAgendaTemplates.edit({ ...one, body: { name: 'Ours' } }, { ifMatch: 1 }),
  ).rejects.toThrow('workspace_agenda_template.edit');
  const edited = await workspaceAgendaTemplates.edit({ ...one, body: { whatFor: '' } }, { ifMatch: 1 });
  expect(edited.permissions.fields).toEqual(['name', 'whatFor', 'items']);
  const archived = await workspaceAgendaTemplates.archive(one, { ifMatch: edited.version });
  expect((await workspaceAgendaTemplates.list({ params: everywhere() })).items).toEqual([]);
  expect(await workspaceAgendaTemplates.restore(one, { ifMatch: archived.version })).toMatchObject({
    archivedAt: null,
  });
});

test('an administrator who sees into a partnership does not change its own from the workspace', async () => {
  const ours = await chair().agendaTemplates.add({ params: params(), body: board('Kept here') });
  await look(it, `update people set roles = '{administrator,member}' where id = $1`, [it.here.people.chair.personId]);
  const one = { params: { ...everywhere(), workspaceTemplateId: ours.id } };
  const { workspaceAgendaTemplates } = chair();
  await expect(workspaceAgendaTemplates.archive(one, { ifMatch: 1 })).rejects.toEqual(refused(404, 'not_found'));
  await expect(workspaceAgendaTemplates.get(one)).rejects.toEqual(refused(404, 'not_found'));
  await look(it, `update people set roles = '{member}' where id = $1`, [it.here.people.chair.personId]);
});

test('a meeting begins with the own template: led by who it says, standing or not, and stays when it is archived', async () => {
  const { agendaTemplates, meetings } = chair();
  const { id } = await agendaTemplates.add({ params: params(), body: board('For one meeting') });
  const body = { title: 'Own', heldOn: '2027-05-04', ...times, agendaTemplateId: id };
  const meeting = await meetings.arrange({ params: params(), body });
  expect(meeting.items).toMatchObject([
    { title: 'Welcome', minutes: 5, purpose: 'information', isStanding: true, presenterName: 'chair of here' },
    { title: 'What we agreed to do', fill: 'actions', presenterName: 'coordinator of here' },
    { title: 'Deep dive', isStanding: false, presenterName: null },
    { title: 'Staffing', isConfidential: true },
  ]);
  await agendaTemplates.archive({ params: { ...params(), agendaTemplateId: id } }, { ifMatch: 1 });
  const after = await meetings.get({ params: { ...params(), meetingId: meeting.id } });
  expect(after.items.map(({ title }) => title)).toEqual(meeting.items.map(({ title }) => title));
  await expect(meetings.arrange({ params: params(), body })).rejects.toEqual(names('/agendaTemplateId'));
});

test('a series takes another template: the agenda that is open stays, the next begins with it, even once archived', async () => {
  const { agendaTemplates, meetings, meetingSeries } = chair();
  const { id } = await agendaTemplates.add({ params: params(), body: board('For the series') });
  const weekly = { title: 'Weekly', rule: 'FREQ=WEEKLY;COUNT=3', startsOn: '2027-06-01', ...times };
  const series = await meetingSeries.begin({ params: params(), body: { ...weekly, template: 'initial' } });
  const one = { params: { ...params(), seriesId: series.id } };
  const changed = await meetingSeries.edit({ ...one, body: { agendaTemplateId: id } }, { ifMatch: series.version });
  expect(changed).toMatchObject({ template: 'initial', agendaTemplateId: id });
  await agendaTemplates.archive({ params: { ...params(), agendaTemplateId: id } }, { ifMatch: 1 });
  const { items: planned } = await meetings.list({ params: params(), query: { seriesId: series.id } });
  const [first, second] = planned.map(({ id: meetingId }) => ({ params: { ...params(), meetingId } }));
  if (!first || !second) throw new Error('The series has no second meeting');
  expect((await meetings.get(first)).items).toHaveLength(8);
  const begun = await meetings.begin(first, { ifMatch: (await meetings.get(first)).version });
  await meetings.end(first, { ifMatch: begun.version });
  expect((await meetings.get(second)).items.slice(0, 2)).toMatchObject([
    { title: 'Welcome' },
    { title: 'What we agreed to do' },
  ]);
  const back = await meetingSeries.edit({ ...one, body: { template: 'standing' } }, { ifMatch: changed.version });
  expect(back).toMatchObject({ template: 'standing', agendaTemplateId: null });
});

test('of two who change it at once one is told that it is stale', async () => {
  const { agendaTemplates } = chair();
  const { id } = await agendaTemplates.add({ params: params(), body: board('Contested') });
  const one = { params: { ...params(), agendaTemplateId: id } };
  const changes = ['A', 'B'].map((whatFor) => agendaTemplates.edit({ ...one, body: { whatFor } }, { ifMatch: 1 }));
  const outcomes = await Promise.allSettled(changes);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason] : []))).toEqual([refused(412, 'stale')]);
});

test.each<[string, object, string]>([
  ['no items', { items: [] }, '/items'],
  ['no name', { name: ' ' }, '/name'],
  ['too long a name', { name: 'x'.repeat(81) }, '/name'],
  ['an item without a title', { items: [{ title: '' }] }, '/items/0/title'],
  ['an item of no time', { items: [{ title: 'Now', minutes: 0 }] }, '/items/0/minutes'],
  ['too many items', { items: Array.from({ length: 51 }, () => ({ title: 'One' })) }, '/items'],
])('a template with %s is refused by its field', async (_what, wrong, pointer) => {
  const body = { ...board('Wrong'), ...wrong };
  await expect(chair().agendaTemplates.add({ params: params(), body })).rejects.toEqual(names(pointer));
});

test('a name is taken once in a partnership, whatever its case; another place may have it too', async () => {
  const { agendaTemplates } = chair();
  const first = await agendaTemplates.add({ params: params(), body: board('Taken') });
  await expect(agendaTemplates.add({ params: params(), body: board('taken') })).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/name' }] },
  });
  const { workspaceAgendaTemplates } = administrator();
  await workspaceAgendaTemplates.add({ params: everywhere(), body: board('Taken') });
  await expect(workspaceAgendaTemplates.add({ params: everywhere(), body: board('TAKEN') })).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/name' }] },
  });
  const one = { params: { ...params(), agendaTemplateId: first.id } };
  const archived = await agendaTemplates.archive(one, { ifMatch: 1 });
  await agendaTemplates.add({ params: params(), body: board('Taken') });
  await expect(agendaTemplates.restore(one, { ifMatch: archived.version })).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/name' }] },
  });
});

test('who does not prepare meetings reads templates and keeps none', async () => {
  const member = it.as(it.here.people.member);
  await expect(member.agendaTemplates.add({ params: params(), body: board('Mine') })).rejects.toThrow(
    'agenda_template.add',
  );
  await expect(
    it.as(it.here.people.gatekeeper).workspaceAgendaTemplates.add({ params: everywhere(), body: board('Mine') }),
  ).rejects.toEqual(refused(403, 'forbidden'));
});

test('no meeting and no series begins with a template of another partnership or workspace', async () => {
  const { partnershipIds } = it.here;
  await look(it, `update memberships set role = 'coordinator' where id = $1`, [it.here.inSecond.membershipId]);
  const second = { partnershipId: partnershipIds[1] };
  const theirs = await chair().agendaTemplates.add({ params: second, body: board('Of the second') });
  const abroad = await it
    .as(it.elsewhere.people.administrator)
    .workspaceAgendaTemplates.add({ params: { workspaceId: it.elsewhere.workspaceId }, body: board('Abroad') });
  const { meetings, meetingSeries } = chair();
  const weekly = { title: 'Weekly', rule: 'FREQ=WEEKLY;COUNT=2', startsOn: '2027-08-01', ...times };
  const { id: seriesId } = await meetingSeries.begin({ params: params(), body: weekly });
  for (const agendaTemplateId of [theirs.id, abroad.id]) {
    const start = { ...times, agendaTemplateId };
    const attempts = [
      () => meetings.arrange({ params: params(), body: { title: 'Own', heldOn: '2027-05-05', ...start } }),
      () => meetingSeries.begin({ params: params(), body: { ...weekly, agendaTemplateId } }),
      () => meetingSeries.edit({ params: { ...params(), seriesId }, body: { agendaTemplateId } }, { ifMatch: 1 }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toEqual(names('/agendaTemplateId'));
  }
  const across = `update meeting_series set agenda_template_id = $1 where id = $2`;
  await expect(look(it, across, [theirs.id, seriesId])).rejects.toThrow(/another partnership/);
});
