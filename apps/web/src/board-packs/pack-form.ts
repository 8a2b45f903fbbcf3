import { BoardPackDraft, type PackPreset, type PackSection } from '@trivet/domain';
import * as z from 'zod';
import type { Day } from '../lib/dates.ts';

export type PackValues = {
  title: string;
  asOf: Day | null;
  which: 'all' | 'outcome' | 'some';
  outcomeId: string;
  partnershipIds: readonly string[];
  /** What filled in the sections; nothing of it is sent */
  preset: PackPreset;
  sections: readonly PackSection[];
  withoutNames: boolean;
};

/** The choice of which stands before the lists it is about: only the one that was chosen is sent. */
export const PackForm = z
  .object({
    title: BoardPackDraft.shape.title,
    asOf: BoardPackDraft.shape.asOf,
    which: z.enum(['all', 'outcome', 'some']),
    outcomeId: z.string(),
    partnershipIds: z.array(z.string()),
    sections: BoardPackDraft.shape.sections,
    withoutNames: BoardPackDraft.shape.withoutNames,
  })
  .check(({ value, issues }) => {
    const { which, outcomeId, partnershipIds } = value;
    if (which === 'some' && partnershipIds.length === 0)
      issues.push({ code: 'custom', path: ['partnershipIds'], message: '', input: value });
    if (which === 'outcome' && outcomeId === '')
      issues.push({ code: 'custom', path: ['outcomeId'], message: '', input: value });
  })
  .transform(({ which, outcomeId, partnershipIds, ...told }) => ({
    ...told,
    ...(which === 'outcome' && { outcomeId }),
    ...(which === 'some' && { partnershipIds }),
  }));
export type PackFormDraft = z.output<typeof PackForm>;
