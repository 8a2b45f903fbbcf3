import type { SheetColumn } from './sheet-column.ts';

const read = { alias: [], taken: 'never' } as const;

/** The register of interests as a spreadsheet holds it, in this order. It is not imported: people declare for themselves. */
export const interestColumns = [
  { ...read, name: 'heldOn', heading: 'Meeting on', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'meeting', heading: 'Meeting', holds: { kind: 'reference' }, width: 14 },
  { ...read, name: 'item', heading: 'Item', holds: { kind: 'line' }, width: 40 },
  { ...read, name: 'name', heading: 'Who', holds: { kind: 'line' }, width: 24 },
  { ...read, name: 'organisation', heading: 'Organisation', holds: { kind: 'line' }, width: 28 },
  { ...read, name: 'nature', heading: 'Interest', holds: { kind: 'lines' }, width: 50 },
  {
    ...read,
    name: 'handling',
    heading: 'Handled',
    holds: {
      kind: 'choice',
      words: {
        to_settle: 'Not settled yet',
        took_part: 'Stayed and took part',
        took_no_part: 'Stayed, took no part',
        left: 'Left for the item',
      },
    },
    width: 24,
  },
] as const satisfies readonly SheetColumn[];
export type InterestColumn = (typeof interestColumns)[number]['name'];
