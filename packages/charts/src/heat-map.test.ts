import { expect, test } from 'vitest';
import { drawHeatMap, onPaper } from './index.ts';
import type { Mark } from './mark.ts';

const words = {
  likelihood: 'Likelihood',
  impact: 'Impact',
  likelihoods: ['Rare', 'Unlikely', 'Possible'],
  impacts: ['Small', 'Middling', 'As great as anything that anybody here has ever had to live with'],
  bands: { green: 'Low', amber: 'Medium', red: 'High' },
};
const lights = [
  ['green', 'green', 'amber'],
  ['green', 'amber', 'red'],
  ['amber', 'red', 'red'],
] as const;
const filled = [
  { likelihood: 3, impact: 2, count: 12 },
  { likelihood: 1, impact: 1, count: 1 },
];
const { marks, width, height } = drawHeatMap({ lights, filled }, { width: 940, words, palette: onPaper });

const all = (tag: string) => marks.filter((each) => each.tag === tag);
const number = ({ attributes }: Mark, name: string) => Number(attributes[name]);
const cells = all('rect').filter(({ attributes }) => 'rx' in attributes);
const within = (cell: Mark) =>
  all('text').flatMap((text) => {
    const [x, y] = [number(text, 'x') - number(cell, 'x'), number(text, 'y') - number(cell, 'y')];
    return x > 0 && x < number(cell, 'width') && y > 0 && y < number(cell, 'height') ? text.within : [];
  });

test('says in every cell how it is scored, and in those that hold risks how many', () => {
  expect(cells.map(within)).toEqual([
    ['1', '1 Low'],
    ['2 Low'],
    ['3 Medium'],
    ['2 Low'],
    ['4 Medium'],
    ['6 High'],
    ['3 Medium'],
    ['12', '6 High'],
    ['9 High'],
  ]);
});

test('puts the likeliest at the top and the most harmful at the right, all on the sheet', () => {
  const corner = (cell: Mark | undefined) => (cell ? [number(cell, 'x'), number(cell, 'y')] : []);
  const [[x1 = 0, y1 = 0], [x9 = 0, y9 = 0]] = [corner(cells[0]), corner(cells[8])];
  expect([x9 > x1, y9 < y1]).toEqual([true, true]);
  for (const each of [...cells, ...all('text')]) {
    expect(number(each, 'x') + (number(each, 'width') || 0)).toBeLessThanOrEqual(width);
    expect(number(each, 'y') + (number(each, 'height') || 0)).toBeLessThanOrEqual(height);
  }
  expect(all('text').flatMap((text) => text.within)).toContainEqual(expect.stringMatching(/^3 As great as .*…$/));
});

test('reads without colour: a shape for each light, the worse the darker, and words that stand out from it', () => {
  const shapes = [all('circle'), all('path'), all('rect').filter((each) => !cells.includes(each))];
  expect(shapes.map(({ length }) => length)).toEqual([3, 3, 3]);
  const [green = 0, amber = 0, red = 0] = [0, 2, 8].map((at) => grey(cells[at]));
  expect([green - amber > 40, amber - red > 100]).toEqual([true, true]);
  const words = all('text').filter((text) =>
    text.within.some((each) => typeof each === 'string' && /(Low|Medium|High)$/.test(each)),
  );
  expect(words.map((text, at) => Math.abs(grey(text) - grey(cells[at])) > 125)).toEqual(cells.map(() => true));
});

/** How bright a printer makes what is drawn, 0 to 255. */
function grey(drawn: Mark | undefined): number {
  const colour = String(drawn?.attributes['fill']);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
