import { expect, test } from 'vitest';
import { scoringOf } from './scoring.ts';
import { standard } from './scoring.choices.ts';

test.each([
  ['High', 'high'],
  ['Very high', 'very high'],
  ['RAG red', 'RAG red'],
  ['Élevé', 'élevé'],
  ['5 and over', '5 and over'],
])('what a workspace calls a light, %s, is %s within a sentence', (red, within) => {
  const { band, bandWithin } = scoringOf({ ...standard, bandLabels: { ...standard.bandLabels, red } });
  expect(band('red')).toBe(red);
  expect(bandWithin('red')).toBe(within);
});
