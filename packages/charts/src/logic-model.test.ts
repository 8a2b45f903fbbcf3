import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLogicModel, onPaper, svgOf } from './index.ts';
import type { Mark } from './mark.ts';

const look = { width: 1000, palette: onPaper };
const box = (id: string, title = 'A box', notes: string[] = []) => ({ id, title, notes });
const all = (marks: readonly Mark[], tag: string): Mark[] => marks.filter((each) => each.tag === tag);
const texts = (marks: readonly Mark[]) => all(marks, 'text').map(({ within: [text] }) => text);

test('boxes stand in columns, each link is a line with a head, and columns without boxes are left out', () => {
  const columns = [
    { head: 'Inputs', boxes: [box('a', 'A worker'), box('b', 'A room', ['Behind'])] },
    { head: 'Activities', boxes: [] },
    { head: 'Outcomes', boxes: [box('c', 'Children are ready')] },
  ];
  const { marks, width } = drawLogicModel(
    columns,
    [
      { from: 'a', to: 'c' },
      { from: 'a', to: 'gone' },
    ],
    look,
  );
  expect(width).toBe(1000);
  expect(all(marks, 'rect')).toHaveLength(3);
  expect(all(marks, 'path')).toHaveLength(2);
  expect(texts(marks)).toEqual(expect.arrayContaining(['Inputs', 'Outcomes', 'A worker', 'Behind']));
  expect(texts(marks)).not.toContain('Activities');
});

test('however long the words, boxes of a column never overlap and stay on the sheet', () => {
  const titles = fc.array(fc.string({ minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(titles, { minLength: 1, maxLength: 7 }), (all7) => {
      const columns = all7.map((each, n) => ({
        head: `Column ${n}`,
        boxes: each.map((t, at) => box(`${n}.${at}`, t)),
      }));
      const { marks, width, height } = drawLogicModel(columns, [], look);
      const frames = all(marks, 'rect').map(({ attributes: { x, y, width: w, height: h } }) =>
        [x, y, w, h].map(Number),
      );
      for (const [x = 0, y = 0, w = 0, h = 0] of frames) {
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + h).toBeLessThanOrEqual(height);
        const meets = frames.filter(([ox, oy = 0, , oh = 0]) => ox === x && oy < y + h && y < oy + oh);
        expect(meets).toHaveLength(1);
      }
    }),
    { numRuns: 50 },
  );
});

test('is a file that stands alone, nothing in it but words', () => {
  const drawing = drawLogicModel([{ head: 'Inputs', boxes: [box('a', '<script> & "co"')] }], [], look);
  expect(svgOf(drawing, 'A logic model', onPaper)).toContain('&lt;script&gt;');
});
