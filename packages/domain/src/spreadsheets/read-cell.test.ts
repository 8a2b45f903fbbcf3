import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { readCell, type Reading } from './read-cell.ts';
import { riskColumns } from './risk-columns.ts';

const reading: Reading = {
  partners: [
    { id: 'council', names: ['Carnmoyle District Council', 'Council'] },
    { id: 'trust', names: ['Western Glens Trust'] },
  ],
  people: [
    { id: 'ann', names: ['Ann Boyd', 'ann@carnmoyle.example'] },
    { id: 'alan', names: ['Alan Boyd'] },
    { id: 'first', names: ['Pat Reid'] },
    { id: 'second', names: ['Pat Reid'] },
  ],
  risks: [],
  plan: [],
  series: [],
  levels: { residualLikelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] },
  says: {
    residualLikelihood: { 'red hot': '5' },
    ownerName: { tbc: '', 'the boss': 'ann' },
    nextReviewOn: { tbc: '' },
  },
};

const read = (name: string, cell: Cell) => {
  const column = riskColumns.find((each) => each.name === name);
  if (!column) throw new Error(`The register has no column ${name}`);
  return readCell(column, cell, reading);
};

describe('a cell means', () => {
  test.each<[string, Cell, string | number | null]>([
    ['residualLikelihood', '4', 4],
    ['residualLikelihood', '4.0', 4],
    ['residualLikelihood', '4 – Likely', 4],
    ['residualLikelihood', ' almost  CERTAIN ', 5],
    ['residualLikelihood', 'Red hot', 5],
    ['residualLikelihood', { value: '3', from: 'formula' }, 3],
    ['nextReviewOn', '27/3/2027', '2027-03-27'],
    ['nextReviewOn', '03.04.27', '2027-04-03'],
    ['nextReviewOn', '2027-03-27', '2027-03-27'],
    ['nextReviewOn', '1st April 2027', '2027-04-01'],
    ['nextReviewOn', 'Tuesday, 1 Dec 2026', '2026-12-01'],
    ['nextReviewOn', '29/2/2028', '2028-02-29'],
    ['nextReviewOn', '', null],
    ['nextReviewOn', 'TBC', null],
    ['category', 'Staffing', 'people'],
    ['category', 'DELIVERY', 'delivery'],
    ['leadPartnerName', 'council', 'council'],
    ['ownerName', 'ANN@carnmoyle.example', 'ann'],
    ['ownerName', 'the  boss', 'ann'],
    ['ownerName', 'tbc', null],
    ['title', 'Over\n two lines', 'Over two lines'],
    ['controls', 'One\r\ntwo', 'One\ntwo'],
    ['controls', null, ''],
  ])('in %s %j: %j', (name, cell, value) => {
    expect(read(name, cell)).toEqual({ value });
  });
});

describe('a cell that cannot be read says what was expected, and what it may mean', () => {
  test.each<[string, Cell, string, string | null]>([
    ['residualLikelihood', 'High', 'a number from 1 to 5', '4'],
    ['residualLikelihood', '6', 'a number from 1 to 5', null],
    ['residualLikelihood', '3.5', 'a number from 1 to 5', null],
    ['residualLikelihood', '4/5', 'a number from 1 to 5', null],
    ['nextReviewOn', '30/2/2027', 'a date like 27/3/2027', null],
    ['nextReviewOn', '31/11/2027', 'a date like 27/3/2027', null],
    ['nextReviewOn', '0/0/2027', 'a date like 27/3/2027', null],
    ['nextReviewOn', '1 Xyz 2027', 'a date like 27/3/2027', null],
    ['nextReviewOn', '3/27/2027', 'a date like 27/3/2027', null],
    ['nextReviewOn', 'Q3', 'a date like 27/3/2027', null],
    ['leadPartnerName', 'Western Glens', 'one of the partners', 'trust'],
    ['ownerName', 'Boyd', 'someone who is a member here', null],
    ['ownerName', 'Pat Reid', 'someone who is a member here: there are 2 with this name', null],
    ['title', { value: '#REF!', from: 'error' }, 'a value', null],
    ['title', { value: null, from: 'formula' }, 'a value', null],
  ])('in %s %j: expected %s', (name, cell, expected, suggestion) => {
    expect(read(name, cell)).toEqual({ unread: expect.objectContaining({ expected, suggestion }) });
  });
});
