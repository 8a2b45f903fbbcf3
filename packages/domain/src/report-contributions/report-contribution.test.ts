import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { moveOfAction, moveOfRisk } from './moved-things.ts';
import type { ReportContribution, ReportContributionPatch } from './report-contribution.ts';
import { missingFromContribution, openFields } from './report-contribution-guards.ts';
import * as verbs from './report-contribution-verbs.ts';

const [id, workspaceId, partnershipId, reportId, partnerId] = Array.from(
  { length: 5 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];
const by = '01900000-0000-7000-8000-0000000000aa';
const decision: Decision = { at: '2026-10-20T09:00:00.000Z', today: '2026-10-20', by };
const opening = { id, workspaceId, partnershipId, reportId, partnerId, dueOn: '2026-10-23' };

const opened = verbs.openReportContribution(opening, decision).after;
const written = verbs.writeReportContribution(opened, { headline: '40 visits', light: 'green' }, null).after;
const sent = verbs.sendReportContribution(written, by, decision).after;
const back = { comments: [{ section: 'light' as const, words: 'Why green?' }], dueOn: '2026-10-27' };
const returned = verbs.returnReportContribution(sent, back, decision).after;
const signedOff = verbs.signOffReportContribution(sent, decision).after;
const nil = verbs.sendNilReturn(opened, { reason: 'On hold' }, { ...decision, sentForId: null }).after;

test('what is opened is owed, and empty; the first words make a draft of it', () => {
  expect(opened).toMatchObject({ status: 'not_started', clock: 1, frozen: false, headline: '', moved: [] });
  expect(written.status).toBe('draft');
  expect(missingFromContribution(opened)).toEqual(['headline', 'light']);
});

test('a light that moved since last time needs its reason', () => {
  const worse = verbs.writeReportContribution(written, { light: 'red' }, 'green').after;
  expect(missingFromContribution(worse)).toEqual(['lightReason']);
  expect(() => verbs.sendReportContribution(worse, by, decision)).toThrow('why the light changed');
  const explained = verbs.writeReportContribution(worse, { lightReason: 'Two nurses left' }, 'green').after;
  expect(verbs.sendReportContribution(explained, by, decision).after.status).toBe('sent');
});

test('both who sent it and who answers for it are kept', () => {
  expect(verbs.sendReportContribution(written, workspaceId, decision).after).toMatchObject({
    status: 'sent',
    sentAt: decision.at,
    sentById: by,
    sentForId: workspaceId,
  });
});

test('after a return only the parts that came back are open, and reminders start afresh', () => {
  expect(returned).toMatchObject({ status: 'returned', clock: 2, dueOn: '2026-10-27', signedOffAt: null });
  expect(openFields(returned)).toEqual(['light', 'lightReason']);
  expect(() => verbs.writeReportContribution(returned, { headline: 'Other' }, null)).toThrow('parts that came back');
  const mended = verbs.writeReportContribution(returned, { lightReason: 'No visit was late' }, null).after;
  expect(mended.status).toBe('returned');
  expect(verbs.sendReportContribution(mended, by, decision).after.status).toBe('sent');
});

test('another day gives one partner another clock, and says why', () => {
  const moved = verbs.moveContributionDue(opened, { dueOn: '2026-11-02', reason: 'Half term' }, decision).after;
  expect(moved).toMatchObject({ dueOn: '2026-11-02', dueReason: 'Half term', clock: 2 });
  const past = () => verbs.moveContributionDue(opened, { dueOn: '2026-10-19', reason: 'x' }, decision);
  expect(past).toThrow('today or a later day');
});

test('a nil return can be taken up again, and then it says something', () => {
  expect(nil).toMatchObject({ status: 'nil', nilReason: 'On hold' });
  const after = verbs.writeReportContribution(nil, { headline: 'After all', light: 'green' }, null).after;
  expect(after).toMatchObject({ status: 'draft', nilReason: '' });
});

test('the chair signs the set: what was sent and not checked is signed off, what was not sent stays as it is', () => {
  expect(verbs.freezeReportContribution(sent, decision).after).toMatchObject({ status: 'signed_off', frozen: true });
  expect(verbs.freezeReportContribution(written, decision).after).toMatchObject({ status: 'draft', frozen: true });
  const frozen = verbs.freezeReportContribution(signedOff, decision).after;
  expect(verbs.unfreezeReportContribution(frozen).after).toMatchObject({ status: 'signed_off', frozen: false });
});

const frozen = verbs.freezeReportContribution(written, decision).after;
const write = (state: ReportContribution, patch: ReportContributionPatch = { headline: 'x' }) =>
  verbs.writeReportContribution(state, patch, null);

test.each<[string, () => unknown, string]>([
  ['what was sent is written in', () => write(sent), 'contribution_sent'],
  ['what was signed off is written in', () => write(signedOff), 'contribution_sent'],
  ['a frozen one is written in', () => write(frozen), 'report_closed'],
  ['an empty one is sent', () => verbs.sendReportContribution(opened, by, decision), 'contribution_incomplete'],
  ['one is sent twice', () => verbs.sendReportContribution(sent, by, decision), 'contribution_sent'],
  ['a draft is returned', () => verbs.returnReportContribution(written, back, decision), 'contribution_not_sent'],
  ['a draft is signed off', () => verbs.signOffReportContribution(written, decision), 'contribution_not_sent'],
  [
    'what was sent gets another day',
    () => verbs.moveContributionDue(sent, { ...back, reason: 'x' }, decision),
    'contribution_sent',
  ],
])('refused: %s', (_what, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});

const action = (status: string, dueOn = '2026-09-01') => ({ status, dueOn });

test.each([
  [null, action('agreed'), 'raised'],
  [null, action('done'), 'done'],
  [action('agreed'), action('in_progress'), 'started'],
  [action('in_progress'), action('verified'), 'done'],
  [action('done'), action('verified'), null],
  [action('in_progress'), action('blocked'), 'blocked'],
  [action('in_progress'), action('ceased'), 'stopped'],
  [action('done'), action('in_progress'), 'reopened'],
  [action('agreed'), action('agreed', '2026-10-01'), 'date_moved'],
  [action('agreed'), action('agreed'), null],
])('an action that was %j and is %j: %s', (was, is, move) => {
  expect(moveOfAction(was, is)).toBe(move);
});

const risk = (status: string, score: number) => ({ status, score });

test.each([
  [null, risk('open', 9), 'raised'],
  [null, risk('closed', 9), null],
  [risk('open', 9), risk('open', 12), 'worse'],
  [risk('open', 12), risk('open', 9), 'better'],
  [risk('open', 9), risk('open', 9), null],
  [risk('open', 9), risk('closed', 9), 'closed'],
  [risk('open', 9), risk('materialised', 9), 'materialised'],
  [risk('closed', 9), risk('open', 9), 'reopened'],
])('a risk that was %j and is %j: %s', (was, is, move) => {
  expect(moveOfRisk(was, is)).toBe(move);
});
