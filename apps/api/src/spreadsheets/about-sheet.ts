import type { SheetPlace } from '@trivet/db';
import { dayWords } from '../reminders/day-words.ts';
import type { RegisterSheet } from './write-workbook.ts';

type Exported = { what: 'Risks' | 'Actions'; today: string; filter: Readonly<Record<string, unknown>> };

/** What a file is, whose and of when, and how it comes back. */
export const aboutSheet = ({ name, code }: SheetPlace, { what, today, filter }: Exported): RegisterSheet['about'] => [
  ['What', `${what} of ${name} (${code})`],
  ['As it stood', dayWords(today)],
  ['Shown', filterWords(filter)],
  [
    'To change many at once',
    'Edit the first sheet and import this file again. You see every change before it is made.',
  ],
  ['To add', 'Write below the last row. Leave the reference empty: it is given on import.'],
  ['What is not taken back', 'Score, level, light and dates that Trivet works out itself.'],
  [
    'Hidden columns',
    'Id and version say which record a row is, and whether it has changed since. Leave them as they are.',
  ],
  [
    'Likelihood and impact',
    'From 1 (least) to 5 (most). Their product is the score, and the matrix of the workspace gives the level.',
  ],
];

/** `light: red, amber` */
function filterWords(filter: Exported['filter']): string {
  const said = Object.entries(filter).filter(([name, value]) => value !== undefined && name !== 'sort');
  const words = said.map(([name, value]) => `${name}: ${valueWords(value)}`);
  return words.length === 0 ? 'Everything open' : words.join('; ');
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : Object.values(value ?? {}).join(' × ');
}
