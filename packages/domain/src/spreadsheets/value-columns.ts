import type { SheetColumn } from './sheet-column.ts';

const yesOrNo = { yes: 'Yes', no: 'No' };
const meansYesOrNo = { y: 'yes', true: 'yes', x: 'yes', n: 'no', false: 'no' };

const givenColumns = [
  {
    name: 'on',
    heading: 'Period ends',
    alias: ['date', 'period', 'period end', 'end of period', 'as at', 'month', 'quarter'],
    holds: { kind: 'day' },
    taken: 'needed',
    width: 13,
  },
  {
    name: 'value',
    heading: 'Value',
    alias: ['figure', 'actual', 'result', 'number', 'count'],
    holds: { kind: 'figure' },
    taken: 'if_given',
    width: 12,
  },
  {
    name: 'answer',
    heading: 'Answer',
    alias: ['data', 'is there a value'],
    holds: {
      kind: 'choice',
      words: { value: 'Value', no_new_data: 'No new data' },
      means: { none: 'no_new_data', 'not available': 'no_new_data', 'n/a': 'no_new_data' },
    },
    taken: 'if_given',
    width: 13,
  },
  {
    name: 'part',
    heading: 'Part',
    alias: ['site', 'place', 'centre', 'location'],
    holds: { kind: 'line' },
    taken: 'if_given',
    width: 18,
  },
  {
    name: 'provisional',
    heading: 'Provisional',
    alias: ['is provisional'],
    holds: { kind: 'choice', words: yesOrNo, means: { ...meansYesOrNo, provisional: 'yes', final: 'no' } },
    taken: 'if_given',
    width: 12,
  },
  {
    name: 'suppressed',
    heading: 'Too small to show',
    alias: ['suppressed', 'suppress'],
    holds: { kind: 'choice', words: yesOrNo, means: meansYesOrNo },
    taken: 'if_given',
    width: 12,
  },
  {
    name: 'breaksSeries',
    heading: 'Counted in another way from here',
    alias: ['break', 'break in series', 'breaks the series'],
    holds: { kind: 'choice', words: yesOrNo, means: meansYesOrNo },
    taken: 'if_given',
    width: 14,
  },
  {
    name: 'note',
    heading: 'Note',
    alias: ['notes', 'comment', 'comments'],
    holds: { kind: 'lines' },
    taken: 'if_given',
    width: 36,
  },
  {
    name: 'source',
    heading: 'Source',
    alias: ['data source'],
    holds: { kind: 'line' },
    taken: 'if_given',
    width: 24,
  },
  {
    name: 'correction',
    heading: 'Why it changes',
    alias: ['correction', 'reason', 'why'],
    holds: { kind: 'line' },
    taken: 'if_given',
    width: 30,
  },
] as const satisfies readonly SheetColumn[];

const called = ['reference', 'ref', 'series', 'what'];

/** Values of measures as a spreadsheet holds them, one a row, in this order. */
export const valueColumns = [
  {
    name: 'measure',
    heading: 'Measure',
    alias: ['measure ref', 'indicator', ...called],
    holds: { kind: 'series', one: 'a measure of this partnership' },
    taken: 'needed',
    width: 40,
  },
  ...givenColumns,
] as const satisfies readonly SheetColumn[];

/** Values of indicators as a spreadsheet holds them. */
export const indicatorValueColumns = [
  {
    name: 'indicator',
    heading: 'Indicator',
    alias: ['indicator ref', 'measure', ...called],
    holds: { kind: 'series', one: 'an indicator whose values you enter' },
    taken: 'needed',
    width: 40,
  },
  ...givenColumns,
] as const satisfies readonly SheetColumn[];
