import { expect, test } from 'vitest';
import { rowsBetween, rowsChosen, ticked, type Listed } from './selection.ts';

const page: Listed<string> = ['a', 'b', 'c', 'd'].map((id) => [id, id.toUpperCase()] as const);
const idsOf = (chosen: ReadonlyMap<string, string>) => [...chosen.keys()];

test('rows are ticked and unticked without losing those of other pages', () => {
  const chosen = ticked(new Map([['z', 'Z']]), page.slice(0, 2), true);
  expect(idsOf(chosen)).toEqual(['z', 'a', 'b']);
  expect(idsOf(ticked(chosen, page, false))).toEqual(['z']);
});

test.each<[from: string | null, to: string, reach: string[]]>([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['b', 'b', ['b']],
  [null, 'c', ['c']],
  ['z', 'c', ['c']],
  ['a', 'z', []],
])('from %s to %s', (from, to, reach) => {
  expect(rowsBetween(page, from, to).map(([id]) => id)).toEqual(reach);
});

test('what is acted on is the row as it is now, where it is on the page', () => {
  const chosen = new Map([
    ['z', 'Z'],
    ['a', 'as it was'],
  ]);
  expect(rowsChosen(chosen, page)).toEqual(['Z', 'A']);
});
