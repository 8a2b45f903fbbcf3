import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overallLight, type OverallFacts } from './overall-light.ts';

const today = '2026-11-23';
const calm: OverallFacts = {
  redRisks: 0,
  redRisksUntreated: 0,
  openActions: 8,
  overdueActions: 0,
  overdueMilestones: 0,
  latePledges: 0,
  measuresOff: 0,
  measuresFarOff: 0,
  reportOwedSince: null,
  accountabilityGaps: 0,
  lastChangeOn: '2026-11-20',
};

test.each<[string, Partial<OverallFacts>, string, string[]]>([
  ['all is well', {}, 'green', []],
  ['a red risk', { redRisks: 1 }, 'amber', ['red_risks']],
  [
    'a red risk about which nothing is done',
    { redRisks: 2, redRisksUntreated: 1 },
    'red',
    ['red_risks_untreated', 'red_risks'],
  ],
  ['a quarter of the actions overdue', { overdueActions: 2 }, 'amber', ['overdue_actions']],
  [
    'over a quarter of the actions overdue',
    { overdueActions: 3 },
    'red',
    ['over_a_quarter_overdue', 'overdue_actions'],
  ],
  ['a report due today', { reportOwedSince: '2026-11-23' }, 'green', []],
  ['a report 14 days late', { reportOwedSince: '2026-11-09' }, 'amber', ['report_overdue']],
  ['a report 15 days late', { reportOwedSince: '2026-11-08' }, 'red', ['report_long_overdue', 'report_overdue']],
  ['a milestone past its day', { overdueMilestones: 1 }, 'amber', ['overdue_milestones']],
  ['a pledge of which something is late', { latePledges: 2 }, 'amber', ['late_pledges']],
  ['a measure off its target', { measuresOff: 1 }, 'amber', ['measures_off']],
  ['a measure far off its target', { measuresOff: 1, measuresFarOff: 1 }, 'red', ['measures_far_off']],
  ['one off and one far off', { measuresOff: 2, measuresFarOff: 1 }, 'red', ['measures_far_off', 'measures_off']],
  ['a gap in who answers to whom', { accountabilityGaps: 2 }, 'amber', ['accountability_gaps']],
  ['nothing changed for 89 days', { lastChangeOn: '2026-08-26' }, 'green', []],
  ['nothing changed for 90 days', { lastChangeOn: '2026-08-25' }, 'grey', ['silent']],
  ['nothing has ever changed', { lastChangeOn: null }, 'grey', ['silent']],
  ['silent, but a report is late', { lastChangeOn: null, reportOwedSince: '2026-11-20' }, 'amber', ['report_overdue']],
])('%s', (_what, facts, light, reasons) => {
  const answer = overallLight({ ...calm, ...facts }, today);
  expect([answer.light, answer.reasons.map(({ code }) => code)]).toEqual([light, reasons]);
});

test('more trouble never brings a better light', () => {
  const rank = { green: 0, grey: 0, amber: 1, red: 2 };
  const facts = fc.record({
    redRisks: fc.nat(5),
    redRisksUntreated: fc.nat(5),
    openActions: fc.nat(20),
    overdueActions: fc.nat(20),
  });
  fc.assert(
    fc.property(facts, (some) => {
      const before = overallLight({ ...calm, ...some }, today);
      const worse = overallLight({ ...calm, ...some, overdueActions: some.overdueActions + 1 }, today);
      expect(rank[worse.light]).toBeGreaterThanOrEqual(rank[before.light]);
    }),
  );
});
