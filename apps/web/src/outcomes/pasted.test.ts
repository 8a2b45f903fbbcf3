import { expect, test } from 'vitest';
import { readPeriod, readRow, readValue, rowsOf } from './pasted.ts';

test('a block of a spreadsheet becomes rows, without its headings and its empty lines', () => {
  const block = 'Year\tRate\tNote\r\n2017\t71.2\t\r\n\r\n2018\t73.0\tNew ward\r\n';
  expect(rowsOf(block, 1)).toEqual([
    { id: 1, on: '2017', value: '71.2', note: '' },
    { id: 2, on: '2018', value: '73.0', note: 'New ward' },
  ]);
  expect(rowsOf('2017\t1', 5)).toEqual([{ id: 5, on: '2017', value: '1', note: '' }]);
});

const yearly = { frequency: 'yearly', like: '2025-03-31' } as const;
test.each([
  ['2017', '2017-03-31'],
  ['31/3/2017', '2017-03-31'],
  ['2017-06', '2017-06-30'],
  ['March 2017', '2017-03-31'],
  ['Feb 2024', '2024-02-29'],
  ['Q1 2017', '2017-03-31'],
  ['2017 Q4', '2017-12-31'],
  ['TBC', null],
  ['', null],
  ['31/2/2017', null],
])('of %j the last day is %s', (typed, day) => {
  expect(readPeriod(typed, yearly)).toBe(day);
});

test('a bare year of a series that is not yearly is its last day', () => {
  expect(readPeriod('2017', { frequency: 'quarterly', like: '2025-03-31' })).toBe('2017-12-31');
});

test.each([
  ['71.8', '71.8'],
  ['1,234.5', '1234.5'],
  ['66.4 %', '66.4'],
  ['£1 200', '1200'],
  ['-3', '-3'],
])('%j is read as %s', (typed, value) => {
  expect(readValue(typed)).toEqual({ value });
});

test('what stands for no value says so, and what is no number is named', () => {
  for (const typed of ['n/a', '..', ':', '-', 'No new data']) expect(readValue(typed)).toEqual({ value: null });
  for (const typed of ['', 'twelve', '1.2.3', '12*']) expect(readValue(typed)).toBeNull();
  expect(readRow({ id: 1, on: 'TBC', value: 'x', note: '' }, yearly)).toEqual({ ok: false, wrong: ['on', 'value'] });
});
