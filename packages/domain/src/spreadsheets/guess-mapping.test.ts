import { expect, test } from 'vitest';
import { guessHeaderRow, guessPlaces } from './guess-mapping.ts';
import { riskColumns } from './risk-columns.ts';

test('headings are found below a title and an empty row', () => {
  const rows = [
    ['Risk log 2026'],
    [],
    ['No.', 'Risk description', 'Probability', 'Impact'],
    ['1', 'Impact', 'High', '3'],
  ];
  expect(guessHeaderRow(riskColumns, rows)).toBe(2);
  expect(guessHeaderRow(riskColumns, [])).toBe(0);
});

test('a heading goes to the field that it names, before one that it merely resembles', () => {
  expect(guessPlaces(riskColumns, ['Risk title', 'Risk', 'Owner', 'Risk owner'])).toEqual({ title: 1, ownerName: 2 });
  expect(guessPlaces(riskColumns, ['L', 'I', 'residualImpact'])).toEqual({ residualLikelihood: 0, residualImpact: 2 });
});

test('what was agreed last time goes before what a heading looks like', () => {
  const headings = ['Impact', 'How bad', 'Description'];
  expect(guessPlaces(riskColumns, headings, { residualImpact: 'how bad', controls: 'Impact', gone: 'Impact' })).toEqual(
    {
      residualImpact: 1,
      controls: 0,
      title: 2,
    },
  );
});
