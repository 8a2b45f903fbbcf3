import { expect, test } from 'vitest';
import { compareFrameworks } from './framework-comparison.ts';
import type { FrameworkContent, FrameworkIndicator, FrameworkOutcome } from './framework-content.ts';
import { FrameworkVersionDraft, publishFramework } from './framework-version.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const indicator = (n: number, says: Partial<FrameworkIndicator> = {}): FrameworkIndicator => ({
  id: id(100 + n),
  reference: `I-00${n}`,
  title: `Indicator ${n}`,
  definition: '',
  unit: 'rate',
  unitWords: '',
  direction: 'lower',
  bandFrom: null,
  bandTo: null,
  collectedBy: null,
  source: '',
  frequency: 'yearly',
  isInDevelopment: false,
  comparability: '',
  baselineOn: null,
  baselineValue: null,
  targets: [],
  tolerance: null,
  ...says,
});

const outcome = (n: number, says: Partial<FrameworkOutcome> = {}): FrameworkOutcome => ({
  id: id(n),
  code: `O${n}`,
  statement: `We live outcome ${n}`,
  narrative: '',
  activeFrom: null,
  activeTo: null,
  indicators: [],
  ...says,
});

const text = (...outcomes: FrameworkOutcome[]): FrameworkContent => ({ outcomes });
const said = (before: FrameworkContent, after: FrameworkContent) =>
  compareFrameworks(before, after).map(({ reference, change, fields }) =>
    `${reference} ${change} ${fields.map(({ field }) => field).join()}`.trim(),
  );

test.each<[string, FrameworkContent, FrameworkContent, string[]]>([
  ['nothing', text(outcome(1)), text(outcome(1)), []],
  ['another order', text(outcome(1), outcome(2)), text(outcome(2), outcome(1)), []],
  [
    'one that came, with its indicator',
    text(outcome(1)),
    text(outcome(1), outcome(2, { indicators: [indicator(1)] })),
    ['O2 added', 'I-001 added'],
  ],
  [
    'one that ended, after what changed',
    text(outcome(1), outcome(2)),
    text(outcome(2, { statement: 'We live it well' })),
    ['O2 changed statement', 'O1 ended'],
  ],
  [
    'an indicator under another outcome',
    text(outcome(1, { indicators: [indicator(1)] }), outcome(2)),
    text(outcome(1), outcome(2, { indicators: [indicator(1)] })),
    ['I-001 changed outcome'],
  ],
  [
    'an outcome under another code, whose indicators stay with it',
    text(outcome(1, { indicators: [indicator(1)] })),
    text(outcome(1, { code: 'W1', indicators: [indicator(1)] })),
    ['W1 changed code'],
  ],
  [
    'targets and a band',
    text(outcome(1, { indicators: [indicator(1, { targets: [{ on: '2027-03-31', value: '70' }] })] })),
    text(outcome(1, { indicators: [indicator(1, { targets: [], direction: 'band', bandFrom: '1', bandTo: '2' })] })),
    ['I-001 changed direction,bandFrom,bandTo,targets'],
  ],
  [
    'the code of one that ended, given to another',
    text(outcome(1)),
    text(outcome(2, { code: 'O1' })),
    ['O1 added', 'O1 ended'],
  ],
])('it is told: %s', (_what, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
});

test('compared the other way round, what was added has ended, and each field says the opposite', () => {
  const [one, other] = [
    text(outcome(1), outcome(2, { narrative: 'Why' })),
    text(outcome(2, { narrative: 'Because' }), outcome(3)),
  ];
  const there = compareFrameworks(one, other);
  const back = compareFrameworks(other, one);
  const turned = { added: 'ended', changed: 'changed', ended: 'added' };
  const signs = (changes: typeof there, turn: boolean) =>
    changes
      .toSorted((a, b) => a.reference.localeCompare(b.reference))
      .map(({ reference, change, fields }) => [
        reference,
        turn ? turned[change] : change,
        fields.map(({ field, was, is }) => (turn ? [field, is, was] : [field, was, is])),
      ]);
  expect(signs(there, false)).toEqual(signs(back, true));
});

const fingerprint = 'a'.repeat(64);
const publish = (content: FrameworkContent, last: Parameters<typeof publishFramework>[1]['last'], on?: string) =>
  publishFramework(
    FrameworkVersionDraft.parse({ name: 'Framework', reason: 'A new plan', inForceFrom: on }),
    { id: id(900), workspaceId: id(901), content, fingerprint, last },
    decision,
  ).after;
const first = { number: 1, inForceFrom: '2026-11-30', content: text(outcome(1)) };

test('the first version has number 1 and is in force at once; it says how much it holds', () => {
  expect(publish(text(outcome(1, { indicators: [indicator(1), indicator(2)] })), null)).toMatchObject({
    number: 1,
    inForceFrom: '2026-11-23',
    outcomeCount: 1,
    indicatorCount: 2,
    fingerprint,
  });
});

test('no version comes into force before the one before it, nor on a day gone by', () => {
  const next = text(outcome(1), outcome(2));
  expect(publish(next, first)).toMatchObject({ number: 2, inForceFrom: '2026-11-30' });
  expect(publish(next, first, '2027-04-01').inForceFrom).toBe('2027-04-01');
  expect(() => publish(next, first, '2026-11-29')).toThrow('version 1 is in force');
  expect(() => publish(next, null, '2026-11-22')).toThrow('today or a later day');
});

test('nothing is published where there is nothing, or nothing new', () => {
  expect(() => publish(text(), null)).toThrow('no outcomes');
  expect(() => publish(first.content, first)).toThrow('Nothing has changed since version 1');
});
