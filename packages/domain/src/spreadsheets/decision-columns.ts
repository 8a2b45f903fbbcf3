import type { SheetColumn } from './sheet-column.ts';

const read = { alias: [], taken: 'never' } as const;

/** Decisions as a spreadsheet holds them, in this order. They are not imported: each is taken by the partners. */
export const decisionColumns = [
  { ...read, name: 'reference', heading: 'Ref', holds: { kind: 'reference' }, width: 14 },
  { ...read, name: 'title', heading: 'Decision', holds: { kind: 'line' }, width: 44 },
  { ...read, name: 'words', heading: 'What was decided', holds: { kind: 'lines' }, width: 50 },
  {
    ...read,
    name: 'status',
    heading: 'Status',
    holds: {
      kind: 'choice',
      words: {
        proposed: 'Open for positions',
        to_ratify: 'Subject to ratification',
        taken: 'In force',
        not_taken: 'Not taken',
        deferred: 'Put off',
        withdrawn: 'Withdrawn',
        superseded: 'Superseded',
      },
    },
    width: 22,
  },
  {
    ...read,
    name: 'method',
    heading: 'How',
    holds: {
      kind: 'choice',
      words: {
        consensus: 'Consensus',
        consent: 'Consent',
        majority: 'Majority of organisations',
        executive: 'Executive authority',
      },
    },
    width: 24,
  },
  { ...read, name: 'meeting', heading: 'Meeting', holds: { kind: 'reference' }, width: 14 },
  { ...read, name: 'opensOn', heading: 'Opened', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'closesOn', heading: 'Answers by', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'decidedOn', heading: 'Decided', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'effectiveOn', heading: 'In force from', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'reviewOn', heading: 'Review', holds: { kind: 'day' }, width: 13 },
  { ...read, name: 'agree', heading: 'Agree', holds: { kind: 'whole' }, width: 10 },
  { ...read, name: 'agreeWithConcerns', heading: 'With concerns', holds: { kind: 'whole' }, width: 14 },
  { ...read, name: 'object', heading: 'Object', holds: { kind: 'whole' }, width: 10 },
  { ...read, name: 'abstain', heading: 'Abstain', holds: { kind: 'whole' }, width: 10 },
  { ...read, name: 'dissent', heading: 'Dissent and reasons', holds: { kind: 'lines' }, width: 44 },
  { ...read, name: 'outcome', heading: 'Outcome', holds: { kind: 'lines' }, width: 44 },
  { ...read, name: 'supersededBy', heading: 'Superseded by', holds: { kind: 'reference' }, width: 14 },
] as const satisfies readonly SheetColumn[];
export type DecisionColumn = (typeof decisionColumns)[number]['name'];
