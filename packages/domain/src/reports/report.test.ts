import { expect, test } from 'vitest';
import type { Report, ReportFigures } from './report.ts';
import { reportKind } from './report-guards.ts';
import { openReport, submitReport, writeReport } from './report-verbs.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const period = { startsOn: '2026-07-01', endsOn: '2026-09-30' };
const opened: Report = openReport(
  { id: id(1), workspaceId: id(2), partnershipId: id(3), number: 1, period, dueOn: '2026-10-28' },
  decision,
).after;
const written = writeReport(opened, { headline: 'Home visits reach 40 more families', light: 'amber' }).after;
const figures: ReportFigures = {
  risksRed: 1,
  risksAmber: 2,
  risksGreen: 3,
  actionsOpen: 4,
  actionsBlocked: 0,
  actionsOverdue: 1,
  suggested: { light: 'amber', reasons: [{ code: 'overdue_actions', light: 'amber', count: 1 }] },
};
const submission = { figures, sections: [], signedOffById: id(7) };

test.each([
  ['the headline and the overall light', opened],
  ['the overall light', { ...opened, headline: 'Home visits' }],
  ['the headline', { ...opened, light: 'green' as const }],
])('a report is not submitted without %s', (words, report) => {
  expect(() => submitReport(report, submission, decision)).toThrow(`Fill in ${words} first.`);
});

test('a submitted report keeps its figures and words as they were, and who answers for it', () => {
  const { after, event } = submitReport(written, submission, { ...decision, by: id(8) });
  expect(after).toMatchObject({ status: 'submitted', submittedById: id(8), signedOffById: id(7) });
  expect(after.snapshot).toMatchObject({ figures, words: { headline: written.headline, light: 'amber' } });
  expect(event).toEqual({ type: 'report.submitted', payload: { signedOffById: id(7), edition: 1 } });
  expect(reportKind.tally?.(after)).toEqual({ reports_submitted: 1 });
  expect(() => writeReport(after, { headline: 'Other words' })).toThrow('This report is not open');
  expect(() => submitReport(after, submission, decision)).toThrow('This report is not open');
});

test('moving the due date keeps the draft and starts a new clock; other edits do not', () => {
  const { after, event } = writeReport(written, { dueOn: '2026-11-30' });
  expect(after).toMatchObject({ headline: written.headline, clock: 2, dueOn: '2026-11-30' });
  expect(event.payload).toMatchObject({ due: { from: '2026-10-28', to: '2026-11-30' } });
  expect(written.clock).toBe(1);
});

test('a report is due after its period ends', () => {
  expect(() => writeReport(opened, { dueOn: '2026-09-30' })).toThrow('Enter a day after the period ends');
});
