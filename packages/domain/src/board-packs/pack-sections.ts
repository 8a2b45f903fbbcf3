import { z } from 'zod';

/** What a board pack can tell, besides its cover. */
export const PackSection = z.enum([
  /** The figures of all together, how each stands, and what the words mean */
  'summary',
  /** The open risks on one map, and the highest of them */
  'risks',
  /** The curves of the outcomes that the partnerships contribute to */
  'outcomes',
  /** A page for each partnership */
  'partnerships',
  /** What is late in any of them, and what is done about it */
  'late_work',
  /** Reports owed, and gaps in who answers to whom */
  'owed',
  'money',
  /** Every risk in the red band */
  'red_risks',
]);
export type PackSection = z.output<typeof PackSection>;

export const PackSections = z
  .array(PackSection)
  .min(1, 'Choose at least one section')
  .refine((sections) => new Set(sections).size === sections.length, 'Name each section once');

/** What a pack tells of which nobody said what it should tell. */
export const sectionsUnlessAsked: readonly PackSection[] = ['summary', 'partnerships', 'red_risks'];

/** For whom a pack is made most often, and what they then read, in this order. */
export const packPresets = {
  board: ['summary', 'risks', 'outcomes', 'partnerships', 'red_risks'],
  sro_quarterly: ['summary', 'outcomes', 'risks', 'late_work', 'owed', 'partnerships'],
  statement_of_progress: ['summary', 'outcomes', 'partnerships'],
  audit_committee: ['summary', 'risks', 'owed', 'late_work', 'money', 'red_risks'],
} as const satisfies Record<string, readonly PackSection[]>;
export type PackPreset = keyof typeof packPresets;
