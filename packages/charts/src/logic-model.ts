import { linkHorizontal } from 'd3-shape';
import { type Drawing, type Mark, mark } from './mark.ts';
import type { Palette } from './palette.ts';

/** A column of a logic model; `notes` say below a box's words how it stands and what it lacks. */
export type LogicColumn = {
  head: string;
  boxes: readonly { id: string; title: string; notes: readonly string[] }[];
};
/** One box leads to another. */
export type LogicLine = { from: string; to: string };

const [gap, pad, lineHeight, apart] = [36, 8, 16, 12];
/** How wide a letter of 13 px is at most, on average, in px. */
const letter = 6.6;

type Placed = { x: number; y: number; height: number; title: readonly string[]; notes: readonly string[] };

/**
 * The boxes of a logic model in columns, with a line from each to what it leads to. Columns without boxes are left out;
 * the height follows from the words.
 */
export function drawLogicModel(
  columns: readonly LogicColumn[],
  lines: readonly LogicLine[],
  { width, palette }: { width: number; palette: Palette },
): Drawing {
  const drawn = columns.filter(({ boxes }) => boxes.length > 0);
  const columnWidth = (width - gap * Math.max(0, drawn.length - 1)) / Math.max(1, drawn.length);
  const letters = Math.max(6, Math.floor((columnWidth - 2 * pad) / letter));
  const heads = drawn.map(({ head }) => wrapped(head, letters));
  const top = Math.max(1, ...heads.map(({ length }) => length)) * lineHeight + apart;
  const places = new Map<string, Placed>();
  for (const [at, { boxes }] of drawn.entries()) {
    let y = top;
    for (const { id, title, notes } of boxes) {
      const placed = placedAt({ x: at * (columnWidth + gap), y }, wrapped(title, letters), { notes, letters });
      places.set(id, placed);
      y += placed.height + apart;
    }
  }
  const bottom = Math.max(top, ...[...places.values()].map(({ y, height }) => y + height));
  const look = { width: columnWidth, palette };
  const marks = [
    ...lines.flatMap(({ from, to }) => lineOf(places.get(from), places.get(to), look)),
    ...heads.flatMap((words, at) =>
      textOf(words, { x: at * (columnWidth + gap), y: 0 }, { fill: palette.ink, fontWeight: 700 }),
    ),
    ...[...places.values()].flatMap((placed) => boxOf(placed, look)),
  ];
  return { width, height: bottom + 2, marks };
}

type Look = { width: number; palette: Palette };

function placedAt(
  at: { x: number; y: number },
  title: readonly string[],
  { notes, letters }: { notes: readonly string[]; letters: number },
): Placed {
  const below = notes.flatMap((note) => wrapped(note, letters));
  return { ...at, height: (title.length + below.length) * lineHeight + 2 * pad, title, notes: below };
}

function boxOf({ x, y, height, title, notes }: Placed, { width, palette }: Look): Mark[] {
  const frame = { x: x + 0.5, y, width: width - 1, height, rx: 6, fill: palette.surface, stroke: palette.faint };
  const under = y + pad + title.length * lineHeight;
  return [
    mark('rect', frame),
    ...textOf(title, { x: x + pad, y: y + pad }, { fill: palette.ink }),
    ...textOf(notes, { x: x + pad, y: under }, { fill: palette.faint, fontStyle: 'italic' }),
  ];
}

const textOf = (words: readonly string[], { x, y }: { x: number; y: number }, look: Record<string, string | number>) =>
  words.map((text, at) => mark('text', { x, y: y + (at + 1) * lineHeight - 4, fontSize: 13, ...look }, text));

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

function lineOf(from: Placed | undefined, to: Placed | undefined, { width, palette }: Look): Mark[] {
  if (!from || !to) return [];
  const source: [number, number] = [from.x + width, from.y + from.height / 2];
  const target: [number, number] = [to.x, to.y + to.height / 2];
  const [x, y] = target;
  return [
    mark('path', { d: link({ source, target }) ?? '', fill: 'none', stroke: palette.target, strokeWidth: 1.5 }),
    mark('path', { d: `M${x} ${y}l-7 -4v8z`, fill: palette.target }),
  ];
}

/** In lines of so many letters; a longer word is broken. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, letters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const piecesOf = (word: string, letters: number): string[] =>
  Array.from({ length: Math.ceil(word.length / letters) }, (_, at) => word.slice(at * letters, (at + 1) * letters));
