import type { SheetColumn } from './sheet-column.ts';

const read = { alias: [], taken: 'never' } as const;

/** Lines of accountability as a spreadsheet holds them, in this order. They are not imported: each is agreed by its parties. */
export const lineColumns = [
  { ...read, name: 'reference', heading: 'Ref', holds: { kind: 'reference' }, width: 14 },
  {
    ...read,
    name: 'dimension',
    heading: 'Dimension',
    holds: {
      kind: 'choice',
      words: { horizontal: 'Between partners', vertical: 'Upwards', collective: 'All together' },
    },
    width: 18,
  },
  { ...read, name: 'from', heading: 'Who answers', holds: { kind: 'line' }, width: 30 },
  { ...read, name: 'to', heading: 'To whom', holds: { kind: 'line' }, width: 30 },
  {
    ...read,
    name: 'about',
    heading: 'About',
    holds: {
      kind: 'choice',
      words: {
        delivery: 'Delivery',
        outcomes: 'Outcomes',
        money: 'Money',
        risks: 'Risks',
        people: 'People',
        quality: 'Quality of service',
        other: 'Something else',
      },
    },
    width: 16,
  },
  { ...read, name: 'whatFor', heading: 'What for', holds: { kind: 'line' }, width: 44 },
  {
    ...read,
    name: 'means',
    heading: 'How',
    holds: {
      kind: 'choice',
      words: {
        progress_report: 'The partnership’s progress report',
        report: 'A report of its own',
        meeting: 'Meeting',
        audit: 'Audit',
        publication: 'Publication',
      },
    },
    width: 24,
  },
  { ...read, name: 'form', heading: 'In what form', holds: { kind: 'lines' }, width: 30 },
  {
    ...read,
    name: 'cadence',
    heading: 'How often',
    holds: {
      kind: 'choice',
      words: {
        once: 'Once',
        monthly: 'Monthly',
        quarterly: 'Quarterly',
        termly: 'Termly',
        six_monthly: 'Six-monthly',
        yearly: 'Yearly',
      },
    },
    width: 14,
  },
  { ...read, name: 'startsOn', heading: 'From', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'endsOn', heading: 'Until', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'firstDueOn', heading: 'First due', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'nextDueOn', heading: 'Next due', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'lastAccountOn', heading: 'Last account', holds: { kind: 'day' }, width: 13 },
  {
    ...read,
    name: 'light',
    heading: 'Light',
    holds: { kind: 'choice', words: { green: 'In time', amber: 'Late', red: 'Over 14 days late' } },
    width: 18,
  },
  {
    ...read,
    name: 'status',
    heading: 'Status',
    holds: {
      kind: 'choice',
      words: {
        drafted: 'Waits for agreement',
        asking_again: 'Changed, waits for agreement',
        agreed: 'Agreed',
        ended: 'Ended',
      },
    },
    width: 26,
  },
  { ...read, name: 'consequence', heading: 'Otherwise', holds: { kind: 'lines' }, width: 30 },
  { ...read, name: 'restsOn', heading: 'Rests on', holds: { kind: 'line' }, width: 30 },
  { ...read, name: 'objective', heading: 'Objective', holds: { kind: 'line' }, width: 30 },
  { ...read, name: 'budgetLine', heading: 'Budget line', holds: { kind: 'line' }, width: 30 },
  { ...read, name: 'endingReason', heading: 'Why it ended', holds: { kind: 'lines' }, width: 30 },
] as const satisfies readonly SheetColumn[];
