import { shortened } from './labels.ts';
import { mark, type Drawing, type Mark } from './mark.ts';
import type { Palette } from './palette.ts';

type Light = 'green' | 'amber' | 'red';
type Levels = readonly string[];

/** A map of likelihood by impact. Rows and columns in order of level, the lowest first; a level counts from one. */
export type HeatMap = {
  lights: readonly (readonly Light[])[];
  filled: readonly { likelihood: number; impact: number; count: number }[];
};

/** The words on the drawing: what runs along each side, its levels, and what each light is called. */
export type HeatMapWords = {
  likelihood: string;
  impact: string;
  likelihoods: Levels;
  impacts: Levels;
  bands: Readonly<Record<Light, string>>;
};

type How = { width: number; words: HeatMapWords; palette: Palette };

const side = 170;
const top = 28;
const rowHeight = 64;
const below = 30;
const gap = 4;
const signWidth = 20;

/**
 * The map with a count in each cell that holds any. Every cell says its light by a shape and a word, and the lights grow
 * darker as they grow worse: it reads without colour.
 */
export function drawHeatMap({ lights, filled }: HeatMap, { width, words, palette }: How): Drawing {
  const bottom = top + lights.length * rowHeight;
  const columnWidth = (width - side) / words.impacts.length;
  const marks = lights.flatMap((row, likelihood) => {
    const y = bottom - (likelihood + 1) * rowHeight;
    const cells = row.flatMap((light, impact) => {
      const count = filled.find((cell) => cell.likelihood === likelihood + 1 && cell.impact === impact + 1)?.count ?? 0;
      const said = shortened(`${(likelihood + 1) * (impact + 1)} ${words.bands[light]}`, columnWidth - gap - signWidth);
      const box = { x: side + impact * columnWidth, y, width: columnWidth - gap, height: rowHeight - gap };
      return cellOf(box, { light, count, said, palette });
    });
    const level = { x: side - 12, y: y + rowHeight / 2 + 3, textAnchor: 'end', ...small(palette) };
    const name = shortened(`${likelihood + 1} ${words.likelihoods[likelihood] ?? ''}`, side - 12);
    return [mark('text', level, name), ...cells];
  });
  return { width, height: bottom + below, marks: [...marks, ...aside({ bottom, columnWidth }, { words, palette })] };
}

type Place = { bottom: number; columnWidth: number };

/** What runs along either side. */
const aside = ({ bottom, columnWidth }: Place, { words, palette }: Pick<How, 'words' | 'palette'>): Mark[] => [
  mark('text', { x: side - 12, y: 16, textAnchor: 'end', ...bold(palette) }, words.likelihood),
  mark('text', { x: side - 12, y: bottom + 20, textAnchor: 'end', ...bold(palette) }, words.impact),
  ...words.impacts.map((word, impact) => {
    const x = side + (impact + 0.5) * columnWidth - gap / 2;
    const name = shortened(`${impact + 1} ${word}`, columnWidth - gap);
    return mark('text', { x, y: bottom + 20, textAnchor: 'middle', ...small(palette) }, name);
  }),
];

type Box = { x: number; y: number; width: number; height: number };
type Cell = { light: Light; count: number; said: string; palette: Palette };

function cellOf(box: Box, { light, count, said, palette }: Cell): Mark[] {
  const { fill, ink } = heat[light];
  const middle = box.x + box.width / 2;
  const line = box.y + (count > 0 ? 48 : 36);
  const text = { textAnchor: 'middle', fill: ink };
  return [
    mark('rect', { ...box, rx: 4, fill, stroke: palette.ink, strokeWidth: count > 0 ? 2 : 0.5 }),
    ...(count > 0
      ? [mark('text', { x: middle, y: box.y + 27, fontSize: 22, fontWeight: 700, ...text }, String(count))]
      : []),
    signOf(light, { x: middle - (said.length * letter) / 2 - 4, y: line - 4, fill: ink }),
    mark('text', { x: middle + 6, y: line, fontSize: 13, fontWeight: count > 0 ? 700 : 400, ...text }, said),
  ];
}

/** How wide a letter of the small text is on average, in px. */
const letter = 6.4;

/** Square, triangle or circle, as lights are told apart everywhere. */
function signOf(light: Light, { x, y, fill }: { x: number; y: number; fill: string }): Mark {
  if (light === 'red') return mark('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill });
  if (light === 'amber') return mark('path', { d: `M${x - 5} ${y + 4}h10l-5 -9z`, fill });
  return mark('circle', { cx: x, cy: y, r: 4, fill });
}

const heat = {
  green: { fill: '#e3f1e5', ink: '#14202b' },
  amber: { fill: '#f0b429', ink: '#14202b' },
  red: { fill: '#a8201a', ink: '#ffffff' },
} as const satisfies Record<Light, { fill: string; ink: string }>;

const small = ({ faint }: Palette) => ({ fontSize: 13, fill: faint });
const bold = ({ ink }: Palette) => ({ fontSize: 13, fontWeight: 700, fill: ink });
