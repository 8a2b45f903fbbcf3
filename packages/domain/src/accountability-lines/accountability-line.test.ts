import { expect, test } from 'vitest';
import { accountByReport, type AccountDraft, giveAccount } from '../accounts-given/account-given.ts';
import type { Decision } from '../kernel/change.ts';
import { type AccountabilityLine, AccountabilityLineDraft } from './accountability-line.ts';
import * as verbs from './accountability-line-verbs.ts';
import { dueDayAfter, dueDayCovered, dueDayCoveredByReport } from './due-days.ts';

const [id, workspaceId, partnershipId, one, other, contributionId] = Array.from(
  { length: 6 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string, string];
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: one };
const place = { id, workspaceId, partnershipId, number: 1 };
const terms = { about: 'delivery', whatFor: 'Visits made', means: 'report', cadence: 'quarterly' } as const;
const drafted = (ends: object, more: object = {}) =>
  verbs.draftAccountabilityLine(
    AccountabilityLineDraft.parse({ ...terms, firstDueOn: '2026-12-31', ...ends, ...more }),
    place,
    decision,
  ).after;
const between = { answersTo: 'partner', fromPartnerId: one, toPartnerId: other };
const line = drafted(between);
const inForce = verbs.bringIntoForce(line, decision).after;
const draft: AccountDraft = { means: 'report', words: '', evidence: 'The report of 20 December' };
const give = (state: AccountabilityLine, today: string, more: object = {}) =>
  giveAccount(state, { ...draft, ...more }, { ...decision, today, id }).after;

test.each([
  [between, 'horizontal'],
  [{ answersTo: 'governing_body', fromPartnerId: one }, 'vertical'],
  [{ answersTo: 'resource_source', fromPartnerId: one, bodyName: 'The Fund' }, 'vertical'],
  [{ answersTo: 'sro', contributionId }, 'collective'],
  [{ answersTo: 'overall_body', bodyName: 'The Board' }, 'collective'],
])('a line of %j is %s', (ends, dimension) => {
  expect(drafted(ends)).toMatchObject({ dimension, terms: 1, agreedOn: null, nextDueOn: '2026-12-31' });
});

test.each([
  ['to itself', { ...between, toPartnerId: one }, '/toPartnerId'],
  ['to no partner', { ...between, toPartnerId: null }, '/toPartnerId'],
  ['of nobody', { ...between, fromPartnerId: null }, '/fromPartnerId'],
  ['upwards to a partner', { answersTo: 'governing_body', fromPartnerId: one, toPartnerId: other }, '/toPartnerId'],
  ['to a source without a name', { answersTo: 'resource_source', fromPartnerId: one }, '/bodyName'],
  ['to an SRO of no outcome', { answersTo: 'sro' }, '/contributionId'],
  ['of one partner where all answer', { answersTo: 'sro', contributionId, fromPartnerId: one }, '/fromPartnerId'],
  ['due before it starts', { ...between, startsOn: '2027-01-01' }, '/firstDueOn'],
  ['that rests on no section', { ...between, agreementId: other }, '/sectionKey'],
  ['that rests on a section of nothing', { ...between, sectionKey: 'purpose' }, '/agreementId'],
  ['that ends before it starts', { ...between, startsOn: '2026-12-01', endsOn: '2026-11-30' }, '/endsOn'],
])('there is no line %s', (_what, ends, pointer) => {
  expect(() => drafted(ends)).toThrow(
    expect.objectContaining({ reason: 'unprocessable', errors: [expect.objectContaining({ pointer })] }),
  );
});

test('a change asks again for the new terms, and what changes nothing asks nobody', () => {
  const edited = verbs.editAccountabilityLine(inForce, { whatFor: 'Visits made and missed' }).after;
  expect(edited).toMatchObject({ terms: 2, agreedOn: decision.today, nextDueOn: '2026-12-31' });
  const resting = { agreementId: other, sectionKey: 'purpose' };
  expect(verbs.editAccountabilityLine(inForce, resting).after).toMatchObject({ ...resting, terms: 2 });
  expect(() => verbs.editAccountabilityLine(inForce, { whatFor: inForce.whatFor })).toThrow('Nothing of this is new');
});

test('only a line upwards has a private detail; writing it asks again', () => {
  const upwards = drafted({ answersTo: 'governing_body', fromPartnerId: one });
  expect(verbs.notePrivateDetail(upwards).after).toMatchObject({ privateEditions: 1, terms: 2 });
  expect(() => verbs.notePrivateDetail(line)).toThrow('upwards');
});

test('an ended line changes no more and owes nothing', () => {
  const ended = verbs.endAccountabilityLine(inForce, { reason: 'The project is over' }, decision).after;
  expect(ended).toMatchObject({ endedOn: decision.today, nextDueOn: null });
  expect(() => verbs.editAccountabilityLine(ended, { whatFor: 'x' })).toThrow('has ended');
  expect(() => give(ended, '2026-12-20')).toThrow('has ended');
});

test.each([
  ['before its day', '2026-11-23', '2026-12-31'],
  ['late', '2027-01-20', '2026-12-31'],
  ['when the next day has come too', '2027-04-02', '2027-03-31'],
])('an account given %s stands for %s', (_when, today, dueOn) => {
  expect(give(inForce, today)).toMatchObject({ dueOn, givenOn: today, reportId: null });
});

test('what was given is not given twice; the next is owed in its own time', () => {
  const next = verbs.dischargeLine(inForce, '2026-12-31', '2026-12-20').after;
  expect(next).toMatchObject({ nextDueOn: '2027-03-31', lastAccountOn: '2026-12-20' });
  expect(() => give(next, '2026-12-21')).toThrow('has its account');
  expect(give(next, '2026-12-31')).toMatchObject({ dueOn: '2027-03-31' });
});

test.each([
  ['before all have agreed', () => give(line, '2026-12-20'), 'not_agreed'],
  ['for a day to come', () => give(inForce, '2026-12-20', { givenOn: '2026-12-21' }), 'in_the_future'],
  ['from before the line', () => give(inForce, '2026-12-20', { givenOn: '2026-11-01' }), 'before_start'],
])('no account is given %s', (_what, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});

test('a moved rhythm does not ask again for what was given', () => {
  const given = verbs.dischargeLine(inForce, '2026-12-31', '2026-12-20').after;
  expect(verbs.editAccountabilityLine(given, { cadence: 'monthly' }).after.nextDueOn).toBe('2027-01-31');
  expect(verbs.editAccountabilityLine(line, { firstDueOn: '2027-01-15' }).after.nextDueOn).toBe('2027-01-15');
});

const rhythm = (cadence: AccountabilityLine['cadence'], firstDueOn: string, endsOn: string | null = null) => ({
  cadence,
  firstDueOn,
  endsOn,
  nextDueOn: firstDueOn,
});

test('days follow the cadence to the end of the line, month ends included', () => {
  expect(dueDayAfter(rhythm('monthly', '2026-01-31'), '2026-01-31')).toBe('2026-02-28');
  expect(dueDayAfter(rhythm('monthly', '2026-01-31'), '2026-02-28')).toBe('2026-03-31');
  expect(dueDayAfter(rhythm('yearly', '2026-03-31', '2026-12-31'), '2026-03-31')).toBeNull();
  expect(dueDayAfter(rhythm('once', '2026-03-31'), '2026-03-31')).toBeNull();
  expect(dueDayCovered({ ...rhythm('once', '2026-03-31'), nextDueOn: null }, '2026-04-01')).toBeNull();
});

const summer = { startsOn: '2026-07-01', endsOn: '2026-09-30' };

test.each([
  ['the day after its period', rhythm('quarterly', '2026-10-31'), '2026-10-21', '2026-10-31'],
  ['the last day of its period', rhythm('quarterly', '2026-09-30'), '2026-10-21', '2026-09-30'],
  ['days it is late for', rhythm('quarterly', '2026-07-31'), '2026-11-02', '2026-10-31'],
  ['not a day that the next report is for', rhythm('yearly', '2026-12-31'), '2026-10-21', null],
  ['not a later one, however late it comes', rhythm('quarterly', '2026-10-31'), '2027-02-05', '2026-10-31'],
])('a report on the summer answers %s', (_what, asked, submittedOn, dueOn) => {
  expect(dueDayCoveredByReport(asked, summer, submittedOn)).toBe(dueOn);
});

test('a report answers only a line that names it and is agreed', () => {
  const report = { id: other, periodStartsOn: '2026-10-01', periodEndsOn: '2026-12-31' };
  const by = { ...decision, today: '2027-01-20', id };
  const naming = { ...inForce, means: 'progress_report' as const };
  expect(accountByReport(naming, report, by)?.after).toMatchObject({ dueOn: '2026-12-31', reportId: other });
  expect(accountByReport(inForce, report, by)).toBeNull();
  expect(accountByReport({ ...naming, agreedOn: null }, report, by)).toBeNull();
});
