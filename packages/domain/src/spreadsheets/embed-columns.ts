import type { SheetColumn } from './sheet-column.ts';

const read = { alias: [], taken: 'never' } as const;

/** The charts shown on other sites as a spreadsheet holds them, in this order. They are not imported. */
export const embedColumns = [
  { ...read, name: 'reference', heading: 'Reference', holds: { kind: 'reference' }, width: 14 },
  { ...read, name: 'title', heading: 'Chart', holds: { kind: 'line' }, width: 40 },
  { ...read, name: 'within', heading: 'Of', holds: { kind: 'line' }, width: 30 },
  {
    ...read,
    name: 'state',
    heading: 'State',
    holds: {
      kind: 'choice',
      words: { shown: 'Shown', over: 'Its last day has passed', ended: 'Ended', archived: 'Archived' },
    },
    width: 20,
  },
  { ...read, name: 'sites', heading: 'Only on these sites', holds: { kind: 'lines' }, width: 40 },
  { ...read, name: 'until', heading: 'Last day', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'madeBy', heading: 'Made by', holds: { kind: 'line' }, width: 24 },
  { ...read, name: 'madeOn', heading: 'Made on', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'lastShownOn', heading: 'Last seen on', holds: { kind: 'day' }, width: 13 },
] as const satisfies readonly SheetColumn[];

export type EmbedColumn = (typeof embedColumns)[number]['name'];
