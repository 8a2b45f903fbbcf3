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

type Role = keyof TestApp['here']['people'];

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (actionId: string) => ({ ...params(), actionId });
const as = (role: Role) => it.as(it.here.people[role]).actions;
const idOf = (role: Role) => it.here.people[role].personId;
const raise = (title: string, more: object = {}, role: Role = 'member') =>
  as(role).raise({ params: params(), body: { title, ...more } });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const inDays = (n: number) => addDays(today(), n);
const outcomes = async (attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts);
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  return { done: settled.length - reasons.length, reasons };
};
const owes = async (role: Role, id: string) => {
  const { items } = await it.as(it.here.people[role]).work.get({ params: {} });
  return items.filter((item) => item.id === id).map(({ kind }) => kind);
};

describe('verification', () => {
  const finish = async (title: string, more: object = {}) => {
    const { id } = await raise(title, { priority: 'high' });
    const body = { note: 'Signed by all', evidence: 'The signed copy is in the shared drive', ...more };
    return as('member').complete({ params: one(id), body }, { ifMatch: 1 });
  };

  test('what matters most is shown, waits for another, and is theirs to see in what they owe', async () => {
    const { id } = await raise('Sign the agreement', { priority: 'high' });
    const bare = as('member').complete({ params: one(id), body: { note: 'Signed' } }, { ifMatch: 1 });
    await expect(bare).rejects.toEqual(names('/evidence'));
    const done = await finish('Sign the lease');
    expect(done).toMatchObject({
      status: 'done',
      standing: 'complete',
      awaitsVerification: true,
      completedByName: 'member of here',
    });
    expect(await owes('coordinator', done.id)).toEqual(['verification']);
    expect(await owes('chair', done.id)).toEqual([]);
    const verified = await as('coordinator').verify({ params: one(done.id), body: { note: 'Seen' } }, { ifMatch: 2 });
    expect(verified).toMatchObject({
      status: 'verified',
      awaitsVerification: false,
      verifiedByName: 'coordinator of here',
      verifiedOn: today(),
      verificationNote: 'Seen',
    });
    expect(await owes('coordinator', done.id)).toEqual([]);
  });

  test('one person may be named for it, who can', async () => {
    const named = await finish('Sign the plan', { verifierPersonId: idOf('chair') });
    expect(named.verifierName).toBe('chair of here');
    expect(await owes('chair', named.id)).toEqual(['verification']);
    expect(await owes('coordinator', named.id)).toEqual([]);
    for (const role of ['member', 'partner_lead', 'observer', 'outsider'] as const)
      await expect(finish('Sign', { verifierPersonId: idOf(role) })).rejects.toEqual(names('/verifierPersonId'));
    const theirs = { verifierPersonId: it.elsewhere.people.chair.personId };
    await expect(finish('Sign', theirs)).rejects.toEqual(refused(422, 'cannot_verify'));
  });

  test('is never its owner’s, nor theirs who completed it, nor its own partner’s lead’s', async () => {
    const done = await finish('Sign the terms');
    for (const role of ['member', 'partner_lead', 'sponsor', 'observer', 'broker'] as const) {
      const verifying = as(role).verify({ params: one(done.id), body: {} }, { ifMatch: 2 });
      await expect(verifying, role).rejects.toEqual(refused(403));
    }
    const { id } = await raise('Keep the minutes', { priority: 'high' });
    const body = { note: 'Kept', evidence: 'In the drive' };
    await as('coordinator').complete({ params: one(id), body }, { ifMatch: 1 });
    const own = as('coordinator').verify({ params: one(id), body: {} }, { ifMatch: 2 });
    await expect(own).rejects.toThrow('action.verify');
    expect(await owes('chair', id)).toEqual(['verification']);
    await as('chair').verify({ params: one(id), body: {} }, { ifMatch: 2 });
    const council = await raise('Mend the roof', { priority: 'high' }, 'broker');
    await as('broker').complete({ params: one(council.id), body }, { ifMatch: 1 });
    expect(await as('partner_lead').verify({ params: one(council.id), body: {} }, { ifMatch: 2 })).toMatchObject({
      status: 'verified',
    });
  });

  test('sent back, it is under way again with what is missing, and can be completed anew', async () => {
    const done = await finish('Sign the charter');
    const wordless = as('coordinator').sendBack({ params: one(done.id), body: { reason: ' ' } }, { ifMatch: 2 });
    await expect(wordless).rejects.toEqual(names('/reason'));
    const body = { reason: 'Two signatures are missing' };
    const back = await as('coordinator').sendBack({ params: one(done.id), body }, { ifMatch: 2 });
    expect(back).toMatchObject({ status: 'in_progress', percent: 90, lastNote: 'Two signatures are missing' });
    expect(back.evidence).toContain('shared drive');
    const again = as('coordinator').sendBack({ params: one(done.id), body }, { ifMatch: 3 });
    await expect(again).rejects.toEqual(refused(409, 'nothing_to_verify'));
    const { items } = await as('observer').updates({ params: one(done.id) });
    expect(items.map(({ kind, personName }) => [kind, personName])).toEqual([
      ['returned', 'coordinator of here'],
      ['completed', 'member of here'],
    ]);
  });

  test('of ten who verify at once one does', async () => {
    const done = await finish('Sign once');
    const verify = () => as('coordinator').verify({ params: one(done.id), body: {} }, { ifMatch: 2 });
    const { done: many, reasons } = await outcomes(Array.from({ length: 10 }, verify));
    expect(many).toBe(1);
    expect(reasons).toEqual(Array(9).fill(refused(412, 'stale')));
  });

  test('the database itself keeps an owner from verifying, and what matters most from lacking evidence', async () => {
    const done = await finish('Stay honest');
    const forcing = owner.query(
      `update actions set status = 'verified', verified_on = current_date, verified_by_person_id = owner_person_id where id = $1`,
      [done.id],
    );
    await expect(forcing).rejects.toThrow('actions__verified_on__by_another');
    await expect(owner.query(`update actions set evidence = '' where id = $1`, [done.id])).rejects.toThrow(
      'actions__evidence__needed',
    );
  });
});

describe('a second move of the date', () => {
  const movedOnce = async (title: string) => {
    const { id } = await raise(title, { dueOn: inDays(20) });
    return as('member').edit({ params: one(id), body: { dueOn: inDays(30) } }, { ifMatch: 1 });
  };
  const ask = (id: string, ifMatch: number, dueOn = inDays(60)) =>
    as('member').askForDate({ params: one(id), body: { dueOn, reason: 'The hall is shut' } }, { ifMatch });

  test('is asked of the chair, who sees it in what they owe, and grants it', async () => {
    const { id } = await movedOnce('Book the hall');
    const asked = await ask(id, 2);
    expect(asked).toMatchObject({ dueOn: inDays(30), askedDueOn: inDays(60), askedDueByName: 'member of here' });
    for (const role of ['chair', 'deputy_chair'] as const) expect(await owes(role, id)).toEqual(['date_request']);
    for (const role of ['coordinator', 'member', 'partner_lead'] as const) {
      const answering = as(role).answerDateRequest({ params: one(id), body: { granted: true } }, { ifMatch: 3 });
      await expect(answering, role).rejects.toEqual(refused(403));
    }
    const granted = await as('chair').answerDateRequest({ params: one(id), body: { granted: true } }, { ifMatch: 3 });
    expect(granted).toMatchObject({ dueOn: inDays(60), dueMoves: 2, firstDueOn: inDays(20), askedDueOn: null });
    expect(await owes('chair', id)).toEqual([]);
    const { items } = await as('member').updates({ params: one(id) });
    expect(items.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['date_moved', inDays(60)],
      ['date_asked', inDays(60)],
      ['date_moved', inDays(30)],
    ]);
  });

  test('refused with words, the date stands and nothing is counted', async () => {
    const { id } = await movedOnce('Print the programme');
    await ask(id, 2);
    const wordless = as('chair').answerDateRequest({ params: one(id), body: { granted: false } }, { ifMatch: 3 });
    await expect(wordless).rejects.toEqual(names('/words'));
    const body = { granted: false, words: 'The fair cannot wait' };
    const answer = await as('chair').answerDateRequest({ params: one(id), body }, { ifMatch: 3 });
    expect(answer).toMatchObject({ dueOn: inDays(30), dueMoves: 1, askedDueOn: null });
    const again = as('chair').answerDateRequest({ params: one(id), body }, { ifMatch: 4 });
    await expect(again).rejects.toEqual(refused(409, 'nothing_asked'));
  });

  test('is not asked for where it can be moved, nor for a day that cannot be', async () => {
    const fresh = await raise('Move it once', { dueOn: inDays(20) });
    await expect(ask(fresh.id, 1)).rejects.toEqual(refused(409, 'not_moved_yet'));
    const { id } = await movedOnce('Move it badly');
    await expect(ask(id, 2, inDays(30))).rejects.toEqual(names('/dueOn'));
    await expect(ask(id, 2, inDays(-1))).rejects.toEqual(names('/dueOn'));
    const observing = as('observer').askForDate(
      { params: one(id), body: { dueOn: inDays(60), reason: 'Why' } },
      { ifMatch: 2 },
    );
    await expect(observing).rejects.toEqual(refused(403));
  });
});

describe('escalation', () => {
  const blocked = async (title: string) => {
    const { id } = await raise(title);
    const body = { status: 'blocked', percent: 10, note: 'No key', worse: null } as const;
    return as('member').progress({ params: one(id), body }, { ifMatch: 1 });
  };
  const escalate = (id: string, role: Role = 'member') =>
    as(role).escalate({ params: one(id), body: { words: 'We need the key of the hall' } });
  const answer = (id: string, role: Role, ifMatch: number, more: object = {}) =>
    as(role).answerEscalation({ params: one(id), body: { words: 'I will ring them', ...more } }, { ifMatch });

  test('goes to the chair, then the sponsor, then the SRO, each answered by the level asked', async () => {
    const { id } = await blocked('Open the hall');
    expect(await escalate(id)).toMatchObject({
      escalatedTo: 'chair',
      escalatedOn: today(),
      answerDueOn: inDays(7),
      escalationWords: 'We need the key of the hall',
    });
    expect(await owes('chair', id)).toEqual(['escalation']);
    for (const role of ['sponsor', 'sro', 'coordinator', 'member'] as const)
      await expect(answer(id, role, 3), role).rejects.toEqual(refused(403));
    expect(await answer(id, 'deputy_chair', 3)).toMatchObject({ answerDueOn: null, status: 'blocked' });
    expect(await owes('chair', id)).toEqual([]);

    expect(await escalate(id, 'coordinator')).toMatchObject({ escalatedTo: 'sponsor', escalationSteps: 2 });
    expect(await owes('sponsor', id)).toEqual(['escalation']);
    await expect(answer(id, 'chair', 5)).rejects.toEqual(refused(403));
    expect(await answer(id, 'sponsor', 5, { passUp: true })).toMatchObject({ escalatedTo: 'sro' });
    expect(await owes('sro', id)).toEqual(['escalation']);
    await expect(answer(id, 'sro', 6, { passUp: true })).rejects.toEqual(refused(409, 'nobody_above'));
    await answer(id, 'sro', 6);
    const { items } = await as('member').updates({ params: one(id) });
    expect(items.map(({ kind, level, personName }) => `${kind} ${level} ${personName}`)).toEqual([
      'answered sro sro of here',
      'passed_up sro sponsor of here',
      'escalated sponsor coordinator of here',
      'answered chair deputy_chair of here',
      'escalated chair member of here',
      'progress null member of here',
    ]);
  });

  test('is of what is blocked, by who may, with words', async () => {
    const { id } = await raise('Nothing blocks this');
    await expect(escalate(id)).rejects.toEqual(refused(409, 'not_blocked'));
    const stuck = await blocked('Much blocks this');
    await expect(escalate(stuck.id, 'observer')).rejects.toEqual(refused(403));
    await expect(escalate(stuck.id, 'sponsor')).rejects.toEqual(refused(403));
    const wordless = as('member').escalate({ params: one(stuck.id), body: { words: '' } });
    await expect(wordless).rejects.toEqual(names('/words'));
    await expect(answer(stuck.id, 'chair', 2)).rejects.toEqual(refused(403));
  });

  test('the chair does not ask the chair', async () => {
    const stuck = await raise('The chair is stuck', {}, 'deputy_chair');
    const body = { status: 'blocked', percent: 0, note: 'No key', worse: null } as const;
    await as('deputy_chair').progress({ params: one(stuck.id), body }, { ifMatch: 1 });
    expect(await escalate(stuck.id, 'deputy_chair')).toMatchObject({ escalatedTo: 'chair' });
    await answer(stuck.id, 'chair', 3);
    expect(await escalate(stuck.id, 'deputy_chair')).toMatchObject({ escalatedTo: 'sponsor' });
  });

  test('of ten who escalate at once one does', async () => {
    const { id } = await blocked('Ask once');
    const { done, reasons } = await outcomes(Array.from({ length: 10 }, () => escalate(id)));
    expect(done).toBe(1);
    expect(reasons).toEqual(Array(9).fill(refused(409, 'escalation_waits')));
  });

  test('unblocked, nobody is asked any more', async () => {
    const { id } = await blocked('Unblock me');
    await escalate(id);
    const body = { status: 'in_progress', percent: 20, note: 'Found it', worse: null } as const;
    const going = await as('member').progress({ params: one(id), body }, { ifMatch: 3 });
    expect(going).toMatchObject({ escalatedTo: null, answerDueOn: null });
    expect(await owes('chair', id)).toEqual([]);
  });
});
