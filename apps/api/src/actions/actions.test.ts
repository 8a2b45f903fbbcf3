import { addDays } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
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

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (actionId: string) => ({ ...params(), actionId });
const actionsOf = (role: keyof TestApp['here']['people']) => it.as(it.here.people[role]).actions;
const raise = (title: string, more: object = {}, role: keyof TestApp['here']['people'] = 'member') =>
  actionsOf(role).raise({ params: params(), body: { title, ...more } });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

describe('raising', () => {
  test('a title is enough: it is mine, for my partner, agreed, and quoted by its reference', async () => {
    const action = await raise('Agree the venue rota');
    expect(action).toMatchObject({
      reference: `FIRST-A-${String(action.number).padStart(3, '0')}`,
      ownerPersonId: it.here.people.member.personId,
      ownerPartnerId: it.here.partnerIds[1],
      ownerName: 'member of here',
      ownerPartnerName: 'here Network',
      ownerPartnerShortName: 'Network',
      status: 'agreed',
      standing: 'not_started',
      light: 'green',
      lacks: ['due'],
    });
    const next = await raise('Print the rota', { ownerPersonId: it.here.people.coordinator.personId });
    expect(next).toMatchObject({
      number: action.number + 1,
      status: 'proposed',
      ownerPartnerId: it.here.partnerIds[0],
    });
  });

  test('ten at once get ten numbers', async () => {
    const raised = await Promise.all(Array.from({ length: 10 }, (_, n) => raise(`Ring partner ${n}`)));
    expect(new Set(raised.map(({ reference }) => reference)).size).toBe(10);
  });

  test('only someone who is here now, and acts for the partner, can own it', async () => {
    const { people, partnerIds } = it.here;
    const badly: [object, string][] = [
      [{ ownerPersonId: people.outsider.personId }, '/ownerPersonId'],
      [{ ownerPersonId: people.ex_member.personId }, '/ownerPersonId'],
      [{ ownerPersonId: it.elsewhere.people.member.personId }, '/ownerPersonId'],
      [{ ownerPersonId: people.member.personId, ownerPartnerId: partnerIds[0] }, '/ownerPersonId'],
      [{ ownerPersonId: null }, '/ownerPartnerId'],
      [{ ownerPersonId: null, ownerPartnerId: it.elsewhere.partnerIds[0] }, '/ownerPartnerId'],
      [{ startsOn: '2027-01-02', dueOn: '2027-01-01' }, '/dueOn'],
    ];
    for (const [body, pointer] of badly) {
      const raising = raise('Bring the keys', body);
      await expect(raising).rejects.toEqual(refused(422));
      await expect(raising).rejects.toEqual(names(pointer));
    }
    await expect(raise('')).rejects.toEqual(names('/title'));
  });

  test('an observer may not, and is told which right is missing; who is nobody here finds nothing', async () => {
    await expect(raise('Watch', {}, 'observer')).rejects.toThrow('action.raise');
    await expect(raise('Watch', {}, 'observer')).rejects.toEqual(refused(403));
    await expect(raise('Peek', {}, 'outsider')).rejects.toEqual(refused(403));
    const stranger = it.as(it.elsewhere.people.chair).actions;
    await expect(stranger.raise({ params: params(), body: { title: 'Peek' } })).rejects.toEqual(refused(404));
  });
});

describe('an action of another place', () => {
  test('is not found in this partnership nor from another workspace', async () => {
    const { id } = await raise('Stay inside');
    const second = { partnershipId: it.here.partnershipIds[1], actionId: id };
    await expect(actionsOf('chair').get({ params: second })).rejects.toEqual(refused(404));
    const stranger = it.as(it.elsewhere.people.chair).actions;
    await expect(stranger.get({ params: one(id) })).rejects.toEqual(refused(404));
    const theirs = { partnershipId: it.elsewhere.partnershipIds[0], actionId: id };
    await expect(stranger.get({ params: theirs })).rejects.toEqual(refused(404));
    await expect(stranger.updates({ params: theirs })).rejects.toEqual(refused(404));
  });
});

describe('editing', () => {
  test('the owner moves the due date once, whoever chairs moves it again, and the number shows', async () => {
    const { id } = await raise('Renew the agreement', { dueOn: '2027-01-10' });
    const move = (role: 'member' | 'coordinator' | 'deputy_chair', dueOn: string, ifMatch: number) =>
      actionsOf(role).edit({ params: one(id), body: { dueOn } }, { ifMatch });
    const moved = await move('member', '2027-01-20', 1);
    expect(moved).toMatchObject({ dueMoves: 1, firstDueOn: '2027-01-10' });
    expect(moved.permissions.fields).not.toContain('dueOn');
    await expect(move('member', '2027-01-30', 2)).rejects.toThrow('action.move_due_again');
    await expect(move('coordinator', '2027-01-30', 2)).rejects.toEqual(refused(403));
    expect(await move('deputy_chair', '2027-01-30', 2)).toMatchObject({ dueMoves: 2, dueOn: '2027-01-30' });
  });

  test('is for its owner, their partner lead and the stewards; permissions say so', async () => {
    const { id } = await raise('Keep the list', {}, 'broker');
    const rename = (role: 'member' | 'partner_lead' | 'coordinator' | 'auditor', ifMatch: number) =>
      actionsOf(role).edit({ params: one(id), body: { title: `Kept by ${role}` } }, { ifMatch });
    await expect(rename('member', 1)).rejects.toEqual(refused(403));
    await expect(rename('partner_lead', 1)).rejects.toEqual(refused(403));
    await expect(rename('auditor', 1)).rejects.toEqual(refused(403));
    expect((await actionsOf('member').get({ params: one(id) })).permissions).toEqual({
      may: ['action.see'],
      fields: [],
    });
    expect((await rename('coordinator', 1)).permissions.may).toContain('action.edit');
    const handed = { ownerPartnerId: it.here.partnerIds[1], ownerPersonId: it.here.people.member.personId };
    await actionsOf('coordinator').edit({ params: one(id), body: handed }, { ifMatch: 2 });
    expect(await rename('partner_lead', 3)).toMatchObject({ ownerName: 'member of here' });
  });

  test('of ten edits of one version one is kept', async () => {
    const { id, version } = await raise('Contest this');
    const edits = Array.from({ length: 10 }, (_, n) =>
      actionsOf('member').edit({ params: one(id), body: { description: `Try ${n}` } }, { ifMatch: version }),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(reasons).toEqual(Array(9).fill(refused(412, 'stale')));
  });
});

describe('progress, completion, cessation, reopening', () => {
  test('each is a dated line of the log, newest first, with who said it', async () => {
    const { id } = await raise('Run the pilot', { dueOn: addDays(today(), 60) });
    const member = actionsOf('member');
    const worse = { light: 'amber', reason: 'The nurse left' } as const;
    const said = { status: 'in_progress', percent: 40, note: 'Two wards started', worse } as const;
    expect(await member.progress({ params: one(id), body: said }, { ifMatch: 1 })).toMatchObject({
      standing: 'at_risk',
      light: 'amber',
      lightReasons: ['said_worse'],
      worseUntilOn: addDays(today(), 30),
    });
    const blocked = { status: 'blocked', percent: 40, note: 'No vehicle', worse: null } as const;
    expect(await member.progress({ params: one(id), body: blocked }, { ifMatch: 2 })).toMatchObject({
      standing: 'blocked',
      light: 'red',
    });
    const done = await member.complete({ params: one(id), body: { note: 'All wards\nserved' } }, { ifMatch: 3 });
    expect(done).toMatchObject({
      standing: 'complete',
      percent: 100,
      closingNote: 'All wards\nserved',
      light: 'green',
    });
    expect(done.permissions.may).toEqual(['action.see', 'action.reopen']);
    await actionsOf('chair').reopen({ params: one(id), body: { reason: 'One ward stopped' } }, { ifMatch: 4 });
    const ceased = await member.cease({ params: one(id), body: { reason: 'Funding ended' } }, { ifMatch: 5 });
    expect(ceased).toMatchObject({ standing: 'stopped', light: null, ceasedReason: 'Funding ended' });
    const { items } = await actionsOf('observer').updates({ params: one(id) });
    expect(items.map(({ status, note, personName }) => [status, note, personName])).toEqual([
      ['ceased', 'Funding ended', 'member of here'],
      ['in_progress', 'One ward stopped', 'chair of here'],
      ['done', 'All wards\nserved', 'member of here'],
      ['blocked', 'No vehicle', 'member of here'],
      ['in_progress', 'Two wards started', 'member of here'],
    ]);
    const page = await member.updates({ params: one(id), query: { limit: '2' } });
    const rest = await member.updates({ params: one(id), query: { limit: '3', cursor: page.next ?? '' } });
    expect([...page.items, ...rest.items]).toEqual(items);
  });

  test('what its state forbids, or lacks its words, is refused', async () => {
    const { id } = await raise('Finish once');
    const member = actionsOf('member');
    await expect(member.complete({ params: one(id), body: { note: ' ' } }, { ifMatch: 1 })).rejects.toEqual(
      names('/note'),
    );
    const blocked = { status: 'blocked', percent: 0, worse: null } as const;
    await expect(member.progress({ params: one(id), body: blocked }, { ifMatch: 1 })).rejects.toEqual(refused(422));
    await expect(member.reopen({ params: one(id), body: { reason: 'Why' } }, { ifMatch: 1 })).rejects.toEqual(
      refused(409, 'action_open'),
    );
    await member.complete({ params: one(id), body: { note: 'Done' } }, { ifMatch: 1 });
    await expect(member.cease({ params: one(id), body: { reason: 'Late' } }, { ifMatch: 2 })).rejects.toEqual(
      refused(409, 'action_ended'),
    );
  });

  test('the database itself refuses a completed action without its words', async () => {
    const { id } = await raise('Stay honest');
    const forcing = owner.query(`update actions set status = 'done', closed_on = current_date where id = $1`, [id]);
    await expect(forcing).rejects.toThrow('actions__closing_note__needed');
  });
});

describe('the list', () => {
  const second = () => ({ partnershipId: it.here.partnershipIds[1] });
  const titles = async (query: object) =>
    (await actionsOf('chair').list({ params: second(), query })).items.map(({ title }) => title);

  beforeAll(async () => {
    const chair = actionsOf('chair');
    const raiseHere = (title: string, dueOn: string | null) =>
      chair.raise({ params: second(), body: { title, dueOn } });
    await raiseHere('Undated', null);
    await raiseHere('Late', addDays(today(), -3));
    await raiseHere('Soon', addDays(today(), 3));
    await raiseHere('Later', addDays(today(), 90));
    const done = await raiseHere('Over', addDays(today(), -9));
    const at = { params: { ...second(), actionId: done.id }, body: { note: 'Delivered' } };
    await chair.complete(at, { ifMatch: 1 });
  });

  test.each<[string, object, string[]]>([
    ['the open ones by due date, undated last', {}, ['Late', 'Soon', 'Later', 'Undated']],
    ['another order', { sort: '-title' }, ['Undated', 'Soon', 'Later', 'Late']],
    ['the best first', { sort: 'light', light: 'red,amber' }, ['Soon', 'Late']],
    ['the worst first', { sort: '-light', light: 'red,amber' }, ['Late', 'Soon']],
    ['by light', { light: 'red,amber' }, ['Late', 'Soon']],
    ['overdue', { overdue: 'true' }, ['Late']],
    [
      'not overdue, whatever the status',
      { overdue: 'false', status: 'agreed,done' },
      ['Over', 'Soon', 'Later', 'Ended', 'Undated'],
    ],
    ['by status', { status: 'done' }, ['Over', 'Ended']],
    ['mine', { mine: 'true', q: 'late' }, ['Late', 'Later']],
    ['by reference', { q: 'a-003' }, ['Soon']],
    ['of one person', { ownerPersonId: '01900000-0000-7000-8000-000000000001' }, []],
  ])('shows %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test.each(['dueOn', '-dueOn', 'light', '-light', 'reference', 'priority', 'lastUpdateOn', '-createdAt'] as const)(
    'by %s goes on page by page without a gap or a repeat',
    async (sort) => {
      const whole = await titles({ sort });
      const chair = actionsOf('chair');
      const paged: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const query = { sort, limit: '1', ...(cursor && { cursor }) };
        const page = await chair.list({ params: second(), query });
        paged.push(...page.items.map(({ title }) => title));
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    },
  );

  test('an unknown filter is refused by name, and others see only their own partnership', async () => {
    await expect(titles({ colour: 'red' })).rejects.toEqual(refused(400));
    await expect(actionsOf('member').list({ params: second() })).rejects.toEqual(refused(403));
    const { items } = await actionsOf('auditor').list({ params: second() });
    expect(items).toHaveLength(4);
  });
});

test('the rollup and the past follow each change', async () => {
  const { id } = await raise('Leave a trail', { dueOn: '2027-02-01' });
  const blocked = async () => {
    const { rows } = await owner.query(
      'select actions_blocked as n from partnership_rollups where partnership_id = $1',
      [it.here.partnershipIds[0]],
    );
    return rows[0].n as number;
  };
  const before = await blocked();
  const body = { status: 'blocked', percent: 10, note: 'No key', worse: null } as const;
  await actionsOf('member').progress({ params: one(id), body }, { ifMatch: 1 });
  expect(await blocked()).toBe(before + 1);
  const past = await owner.query('select state from state_history where subject_id = $1 order by from_at', [id]);
  expect(past.rows.map(({ state }) => state)).toMatchObject([
    { status: 'agreed', dueOn: '2027-02-01', percent: 0 },
    { status: 'blocked', dueOn: '2027-02-01', percent: 10 },
  ]);
});
