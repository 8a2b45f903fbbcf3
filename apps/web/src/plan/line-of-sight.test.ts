import { expect, test } from 'vitest';
import { breaksOf, inLineWith, type Sighted } from './line-of-sight.ts';

const all: Sighted[] = [
  { id: 'children', kind: 'outcome', up: [] },
  { id: 'safety', kind: 'outcome', up: [] },
  { id: 'ready for school', kind: 'indicator', up: ['children'] },
  { id: 'birth weight', kind: 'indicator', up: ['children'] },
  { id: 'help early', kind: 'objective', up: ['children'] },
  { id: 'safe homes', kind: 'objective', up: ['safety', 'children'] },
  { id: 'families seen', kind: 'measure', up: ['help early'] },
  { id: 'waiting time', kind: 'measure', up: ['help early'] },
  { id: 'one number', kind: 'milestone', up: ['help early'] },
  { id: 'print it', kind: 'action', up: ['one number'] },
  { id: 'ask the police', kind: 'action', up: ['safe homes'] },
];

const along = (id: string) => [...inLineWith(all, id)].toSorted();

test('from what is done one walks up to the outcome, past what shows how it goes', () => {
  expect(along('print it')).toEqual(
    [
      'print it',
      'one number',
      'help early',
      'children',
      'families seen',
      'waiting time',
      'ready for school',
      'birth weight',
    ].toSorted(),
  );
});

test('from an outcome one walks down to all that is done for it, and to nothing of another', () => {
  expect(along('safety')).toEqual(['safety', 'safe homes', 'ask the police'].toSorted());
});

test('an indicator is in line with what its outcome is, but not with others beside it', () => {
  expect(along('birth weight')).toEqual(
    all
      .map(({ id }) => id)
      .filter((id) => id !== 'ready for school' && id !== 'safety')
      .toSorted(),
  );
  expect(along('waiting time')).not.toContain('families seen');
});

test('what is not there is in line with nothing', () => {
  expect(along('gone')).toEqual([]);
});

test('it shows where the line breaks, above and below', () => {
  const breaks = (id: string) => breaksOf(all, all.find((one) => one.id === id) ?? { id, kind: 'objective', up: [] });
  expect(breaks('safety')).toEqual(['noIndicator']);
  expect(breaks('safe homes')).toEqual(['noMeasure']);
  expect(breaks('an objective of nobody')).toEqual(['noOutcome', 'noMeasure', 'noStep']);
  expect(breaks('help early')).toEqual([]);
  expect(breaksOf(all, { id: 'x', kind: 'milestone', up: ['help early'], isOver: true })).toEqual([]);
  expect(breaksOf(all, { id: 'x', kind: 'measure', up: [] })).toEqual(['showsNothing']);
});
