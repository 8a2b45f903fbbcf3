import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCurve, drawSparkline, onPaper, type Series, svgOf } from './index.ts';
import { apart } from './labels.ts';
import type { Mark } from './mark.ts';

const words = {
  actual: 'Actual',
  forecast: 'Forecast',
  target: 'Target',
  axisStartsAt: (value: string) => `Axis starts at ${value}`,
  written: (value: number) => String(Number(value.toFixed(2))),
};
const nothing: Series = { actual: [], breaks: [], forecast: [], target: [], betterIs: 'lower', events: [] };
const yearly = (first: number, ...values: number[]) =>
  values.map((value, index) => ({ at: (first + index) * 365, period: String(first + index), value }));
const draw = (series: Partial<Series>, width = 900) =>
  drawCurve({ ...nothing, ...series }, { width, height: 360, words, palette: onPaper });

const all = (marks: readonly Mark[], tag: string): Mark[] => marks.filter((each) => each.tag === tag);
const texts = (marks: readonly Mark[]) =>
  all(marks, 'text').map(({ within: [text] }) => (typeof text === 'string' ? text : ''));
const tints = (marks: readonly Mark[]) =>
  all(marks, 'path').flatMap(({ attributes: { fill } }) =>
    fill === onPaper.goodArea ? ['good'] : fill === onPaper.badArea ? ['bad'] : [],
  );
const lines = (marks: readonly Mark[]) =>
  all(marks, 'path').filter(({ attributes: { strokeWidth, stroke } }) => strokeWidth === 3 && stroke === onPaper.ink);

describe('what came', () => {
  test('is one line with a dot for each value, hollow while it is provisional', () => {
    const [first, ...rest] = yearly(2020, 60, 61, 62);
    const { marks } = draw({ actual: [...(first ? [{ ...first, isProvisional: true }] : []), ...rest] });
    expect(lines(marks)).toHaveLength(1);
    expect(all(marks, 'circle').map(({ attributes }) => attributes['fill'])).toEqual([
      onPaper.surface,
      onPaper.ink,
      onPaper.ink,
    ]);
  });

  test('is not joined over a break in the series', () => {
    const actual = yearly(2018, 60, 61, 62, 40, 41);
    expect(lines(draw({ actual, breaks: [{ at: 2021 * 365 }] }).marks)).toHaveLength(2);
  });
});

describe('the room between what came and what was foreseen', () => {
  const forecast = yearly(2022, 70, 70);
  test.each([
    ['lower', [60, 60], ['good', 'good']],
    ['higher', [60, 60], ['bad', 'bad']],
    // It crosses between 2022 and 2023.
    ['lower', [80, 60], ['bad', 'bad', 'good']],
    // Nobody can say which side is better.
    ['between', [60, 60], []],
  ] as const)('better is %s, came %j: %j', (betterIs, came, tint) => {
    expect(tints(draw({ betterIs, forecast, actual: yearly(2021, 70, ...came) }).marks)).toEqual(tint);
  });
});

test('what does not begin at nought says so; what does has nothing to say', () => {
  expect(texts(draw({ actual: yearly(2020, 71, 82) }).marks)).toContain('Axis starts at 70');
  expect(texts(draw({ actual: yearly(2020, 0, 82) }).marks).join(' ')).not.toContain('Axis');
});

test('without any value there are axes and no line', () => {
  const { marks } = draw({});
  expect(lines(marks)).toEqual([]);
  expect(all(marks, 'line').length).toBeGreaterThan(1);
});

test('four events at most are named, shortened where the sheet is narrow', () => {
  const events = Array.from({ length: 6 }, (_, index) => ({
    at: 2020 * 365 + index,
    words: `${index} ${'very '.repeat(12)}long`,
  }));
  const named = texts(draw({ actual: yearly(2020, 1, 2), events }, 320).marks).filter((text) => text.includes('very'));
  expect(named).toHaveLength(4);
  expect(named.every((text) => text.endsWith('…'))).toBe(true);
});

test('whatever it shows and however wide it is, every text begins on the sheet and every point lies within it', () => {
  // Values are decimals of four places at the most (packages/domain/src/kernel/decimal.ts).
  const value = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((tenThousandths) => tenThousandths / 10_000);
  const values = fc.array(value, { maxLength: 12 });
  const drawn = fc.record({
    came: values,
    foreseen: values,
    aimed: values,
    width: fc.integer({ min: 320, max: 1200 }),
  });
  fc.assert(
    fc.property(drawn, ({ came, foreseen, aimed, width }) => {
      const series = {
        actual: yearly(2015, ...came),
        forecast: yearly(2020, ...foreseen),
        target: yearly(2024, ...aimed),
      };
      const { marks, places, top, bottom } = draw(series, width);
      for (const { attributes } of all(marks, 'text')) expect(Number(attributes['x'])).toBeGreaterThanOrEqual(0);
      for (const { attributes } of all(marks, 'circle')) {
        expect(Number(attributes['cy'])).toBeGreaterThanOrEqual(top - 0.01);
        expect(Number(attributes['cy'])).toBeLessThanOrEqual(bottom + 0.01);
      }
      for (const place of places.values()) expect(place).toBeLessThan(width);
    }),
  );
});

test('labels keep their order and never cover each other', () => {
  const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 3 });
  fc.assert(
    fc.property(places, (wanted) => {
      const got = apart(
        wanted.toSorted((one, other) => one - other),
        { from: 0, to: 300 },
      );
      for (const [index, place] of got.slice(1).entries())
        expect(place - (got[index] ?? 0)).toBeGreaterThanOrEqual(17.99);
      for (const place of got) expect(place).toBeLessThanOrEqual(300.01);
    }),
  );
});

test('a level series looks level in the size of a word', () => {
  const { marks } = drawSparkline(yearly(2020, 44.1, 44.3, 44.1), onPaper);
  const ys = String(marks[0]?.attributes['d'])
    .split(/[ML]/)
    .slice(1)
    .map((pair) => Number(pair.split(',')[1]));
  expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(2);
});

test('as a file it stands alone, and its words cannot become marks', () => {
  const file = svgOf(draw({ actual: yearly(2020, 1, 2) }), 'Rates <fell> & "stayed"', onPaper);
  expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="900"/);
  expect(file).toContain('<title>Rates &lt;fell&gt; &amp; &quot;stayed&quot;</title>');
  expect(file).toContain('stroke-width="3"');
});
