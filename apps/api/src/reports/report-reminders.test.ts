import { openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openDueReports } from './open-reports.ts';

let it: TestApp;
let post: TestPost;
let worker: Pool;
let reportId: string;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
  worker = openPool(it.databases.worker, { max: 2 });
  await post.startAfresh('2026-10-01T10:00:00Z');
  const body = { cadence: 'quarterly', firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 20 } as const;
  await as('chair').reports.setSchedule({ params: place(), body }, { ifMatch: 0 });
});
// Due on Wednesday 28 October, the parts on the 21st.
beforeEach(async () => {
  await post.startAfresh('2026-10-14T09:00:00Z');
  await openDueReports(worker, it.here.workspaceId);
  const { items } = await as('chair').reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
  reportId = items[0]?.id ?? '';
});
afterAll(async () => {
  await Promise.all([worker.end(), post.close()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const params = () => ({ ...place(), reportId });
const part = () => ({ ...params(), partnerId: it.here.partnerIds[1] });
const report = async () => ({ ifMatch: (await as('chair').reports.get({ params: params() })).version });
const lettersTo = (role: Role) => post.mail.letters.filter(({ to }) => to === it.here.people[role].email);
const partIds = async () => {
  const { items } = await as('chair').reportContributions.list({ params: params() });
  return items.map(({ id }) => id);
};
/** What stands in somebody's bell of reports, the newest first. */
const told = async (role: Role) => {
  const { items } = await as(role).notifications.list({ params: { workspaceId: it.here.workspaceId }, query: {} });
  return items.map(({ words }) => words);
};

describe('a report whose date moves', () => {
  const moveTo = async (dueOn: string) => {
    await as('coordinator').reports.write({ params: params(), body: { dueOn } }, await report());
    for (const id of [reportId, ...(await partIds())]) await post.follow(id);
  };

  test('takes its parts with it, as many working days on, with what is written in them', async () => {
    await as('partner_lead').reportContributions.write({ params: part(), body: { headline: '40' } }, { ifMatch: 1 });
    await moveTo('2026-11-04');
    const { items } = await as('chair').reportContributions.list({ params: params() });
    expect(items.map(({ dueOn, clock }) => [dueOn, clock])).toEqual([
      ['2026-10-28', 2],
      ['2026-10-28', 2],
    ]);
    const moved = await as('partner_lead').reportContributions.get({ params: part() });
    expect(moved).toMatchObject({ status: 'draft', words: { headline: '40' }, dueOn: '2026-10-28' });
  });

  test('withdraws what its old date asked for, and asks afresh for the new one', async () => {
    await post.plan();
    expect(await post.see.ledger()).toEqual(expect.arrayContaining(['partner_lead -7', 'coordinator -14']));
    await moveTo('2026-11-18');
    expect(await post.see.ledger()).toEqual(
      expect.arrayContaining(['partner_lead -7 withdrawn', 'coordinator -14 withdrawn']),
    );
    await post.see.setClock('2026-11-04T09:00:00Z');
    await post.plan();
    expect(await post.see.ledger()).toEqual(expect.arrayContaining(['partner_lead -7', 'coordinator -14']));
  });

  test('tells whoever writes of it: the chair of the whole, each lead of their part', async () => {
    await moveTo('2026-11-04');
    expect(await told('chair')).toContainEqual(
      expect.stringMatching(/^The July to .+ has another date: it is due Wednesday 4 November 2026$/),
    );
    expect(await told('partner_lead')).toEqual([
      expect.stringMatching(/^Your part of the .+ has another date: it is due Wednesday 28 October 2026$/),
    ]);
    expect(await told('observer')).toEqual([]);
    await moveTo('2026-11-05');
    expect(await told('partner_lead')).toEqual([expect.stringContaining('due Thursday 29 October 2026')]);
    // Who moved it knows.
    expect((await told('coordinator')).filter((words) => words.startsWith('The'))).toEqual([]);
  });

  test('brought forward, makes no part late at once, and what was sent keeps its day', async () => {
    const councils = { ...params(), partnerId: it.here.partnerIds[0] };
    await as('chair').reportContributions.sendNil({ params: councils, body: { reason: 'On hold' } }, { ifMatch: 1 });
    await moveTo('2026-10-15');
    const { items } = await as('chair').reportContributions.list({ params: params() });
    expect(items.map(({ partnerShortName, dueOn }) => [partnerShortName, dueOn])).toEqual([
      ['Council', '2026-10-21'],
      ['Network', '2026-10-14'],
    ]);
  });
});

describe('a partner’s part that is owed', () => {
  test('has a letter with its link, what is missing, and a way to stop such letters until it is late', async () => {
    await post.planAndSend('2026-10-19T08:00:00Z');
    const [letter] = lettersTo('partner_lead');
    const url = `/w/here/p/FIRST/reports/2026-07-01/from/${it.here.partnerIds[1]}`;
    expect(letter?.subject).toMatch(/report: your part is due Wednesday 21 October$/);
    for (const body of [letter?.text, letter?.html]) {
      expect(body).toContain('Finish your part of the July to September 2026 report');
      expect(body).toContain('the headline, how your part goes');
      expect(body).toContain(url);
    }
    expect(letter?.html).toContain('lang="en');
    expect(letter?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    post.mail.letters.length = 0;
    await post.planAndSend('2026-10-23T08:00:00Z');
    expect(lettersTo('partner_lead')[0]?.headers['list-unsubscribe']).toBeUndefined();
  });

  test('is not chased by letter where its lead switched that off, and is once it is late', async () => {
    const { partner_lead } = it.here.people;
    const off = JSON.stringify({ notifications: { report_due: { email: 'off' } } });
    await post.see.owner.query('update people set preferences = $2 where id = $1', [partner_lead.personId, off]);
    await post.planAndSend('2026-10-19T08:00:00Z');
    expect(lettersTo('partner_lead')).toEqual([]);
    expect(await told('partner_lead')).toHaveLength(1);
    await post.planAndSend('2026-10-23T08:00:00Z');
    expect(lettersTo('partner_lead')).toHaveLength(1);
  });
});

describe('a submitted report', () => {
  const submit = async () => {
    const body = { headline: 'On course', light: 'green' } as const;
    await as('coordinator').reports.write({ params: params(), body }, await report());
    await as('chair').reports.submit({ params: params() }, await report());
  };
  const owed = async (role: Role) => {
    const { items } = await as(role).work.get({ params: {} });
    return items.filter(({ kind }) => kind === 'report_to_accept').map(({ dueOn }) => dueOn);
  };

  test('is to be accepted within 14 days by the SRO, who is reminded of it; after another week the chair knows', async () => {
    await submit();
    expect(await owed('sro')).toEqual(['2026-10-28']);
    expect(await owed('sponsor')).toEqual([]);
    for (const instant of ['2026-10-21', '2026-10-26', '2026-10-28', '2026-11-04'])
      await post.planAndSend(`${instant}T10:00:00Z`);
    const asked = (await post.see.ledger()).filter((line) => /^(sro|sponsor|chair)/.test(line));
    expect(asked.toSorted()).toEqual(['chair 7', 'sro -2', 'sro -7', 'sro 0', 'sro 7']);
    const [letter] = lettersTo('sro');
    expect(letter?.subject).toMatch(/report: your answer is due Wednesday 28 October$/);
    expect(letter?.text).toMatch(/Accept the July to September 2026 report of .+, or give it back/);
    expect(letter?.text).toContain('/p/FIRST/reports/2026-07-01');
    expect(letter?.headers['list-unsubscribe']).toBeUndefined();
    expect(lettersTo('chair').at(-1)?.text).toContain('submitted and not accepted yet');
    const { items } = await as('observer').reports.reminders({ params: params() });
    expect(items.filter(({ rule }) => rule === 'report_acceptance_due')).toHaveLength(5);
  });

  test('is asked for no more once it is accepted or given back, and afresh once it is submitted again', async () => {
    await submit();
    await post.planAndSend('2026-10-21T10:00:00Z');
    const comments = [{ part: 'headline' as const, words: 'Which course?' }];
    await as('sro').reports.return({ params: params(), body: { comments, dueOn: '2026-11-02' } }, await report());
    await post.follow(reportId);
    expect(await owed('sro')).toEqual([]);
    await post.planAndSend('2026-10-26T10:00:00Z');
    expect((await post.see.ledger()).filter((line) => line.startsWith('sro'))).toEqual(['sro -7']);
    await as('chair').reports.submit({ params: params() }, await report());
    await post.planAndSend('2026-11-02T10:00:00Z');
    expect((await post.see.ledger()).filter((line) => line.startsWith('sro'))).toEqual(['sro -7', 'sro -7']);
    await as('sro').reports.accept({ params: params() }, await report());
    await post.follow(reportId);
    expect((await told('sro')).filter((words) => words.includes('waits for you'))).toEqual([]);
  });

  test('is the sponsor’s to accept where there is no SRO', async () => {
    await submit();
    await post.see.owner.query('update contributions set ended_on = $1', ['2026-10-14']);
    expect(await owed('sponsor')).toEqual(['2026-10-28']);
    await post.planAndSend('2026-10-21T10:00:00Z');
    expect(await post.see.ledger()).toContain('sponsor -7');
    await post.see.owner.query('update contributions set ended_on = null');
  });
});
