import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Colour = readonly [light: string, dark: string];

// Only the first declaration counts: later ones belong to print and to higher contrast.
const declared = new Map<string, string>();
for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*([^;]+);/g))
  if (!declared.has(name)) declared.set(name, value.trim());

const colour = (name: string): Colour => {
  const value = declared.get(name) ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias) return colour(alias);
  const hexes = value.match(/#[0-9a-f]{6}/g) ?? [];
  expect(hexes.length, `--${name} is a colour`).toBeGreaterThan(0);
  return [hexes[0] ?? '', hexes[1] ?? hexes[0] ?? ''];
};

// WCAG 2.2, relative luminance and contrast ratio.
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const body = 7;
const text = 4.5;
const shape = 3;
const status = ['red', 'amber', 'yellow', 'green', 'blue', 'grey'];

const pairs: [ink: string, ground: string, bar: number][] = [
  ...['canvas', 'surface', 'sunken', 'brand-tint'].flatMap((ground): [string, string, number][] => [
    ['ink-1', ground, body],
    ['ink-2', ground, body],
    ['ink-3', ground, text],
    ['link', ground, text],
  ]),
  ...['canvas', 'surface'].flatMap((ground): [string, string, number][] => [
    ['line-strong', ground, shape],
    ['brand', ground, text],
    ['brand-hover', ground, text],
    ['danger', ground, text],
  ]),
  ['brand', 'brand-tint', text],
  ['on-brand', 'brand', text],
  ['on-brand', 'brand-hover', text],
  ['on-danger', 'danger', text],
  ['surface', 'ink-1', body],
  ['focus', 'focus-ring', body],
  ...status.flatMap((kind): [string, string, number][] => [
    [`${kind}-ink`, `${kind}-tint`, body],
    [`${kind}-shape`, `${kind}-tint`, shape],
    [`${kind}-shape`, 'surface', shape],
    ['ink-1', `${kind}-tint`, body],
  ]),
  ...['red', 'amber', 'green', 'blue'].map((kind): [string, string, number] => [
    `on-${kind}-solid`,
    `${kind}-solid`,
    text,
  ]),
  ['on-heat', 'heat-green', text],
  ['on-heat', 'heat-yellow', text],
  ['on-heat', 'heat-amber', text],
  ['on-heat-red', 'heat-red', text],
];

test.each(pairs)('%s on %s reaches %d to 1 in light and dark', (ink, ground, bar) => {
  const [inks, grounds] = [colour(ink), colour(ground)];
  expect(contrast(inks[0], grounds[0]), `light ${inks[0]} on ${grounds[0]}`).toBeGreaterThanOrEqual(bar);
  expect(contrast(inks[1], grounds[1]), `dark ${inks[1]} on ${grounds[1]}`).toBeGreaterThanOrEqual(bar);
});

test('every colour of the table is held to a bar', () => {
  const held = new Set(pairs.flatMap(([ink, ground]) => [ink, ground]));
  const decorative = new Set(['line', 'scrim', 'shadow']);
  const colours = [...declared]
    .filter(([name, value]) => /#|rgb\(/.test(value) && !decorative.has(name))
    .map(([name]) => name);
  expect(colours.filter((name) => !held.has(name))).toEqual([]);
});

test('greyscale print ranks the heat of a risk', () => {
  const ranks = ['heat-green', 'heat-yellow', 'heat-amber', 'heat-red'].map((name) => luminance(colour(name)[0]));
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
});
