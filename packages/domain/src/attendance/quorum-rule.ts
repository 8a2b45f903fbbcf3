import { z } from 'zod';

/** Who has to be there, however many are. */
export const QuorumPresence = z.enum(['chair', 'lead_partner', 'voluntary_partner']);
export type QuorumPresence = z.output<typeof QuorumPresence>;

/** When a meeting may decide: how many partners, by number or by share, and who must be there (decisions.md 46). */
export const QuorumRule = z
  .strictObject({
    least: z.int().min(1, 'Ask for 1 at least').max(100, 'Ask for 100 at most'),
    /** Whether `least` counts partners, or percent of those that are in the partnership on the day */
    by: z.enum(['partners', 'percent']),
    mustBe: z
      .array(QuorumPresence)
      .max(3)
      .refine((all) => new Set(all).size === all.length, 'Name each once'),
    /** Whether a deputy makes their partner count: always, or only with authority to decide */
    deputies: z.enum(['any', 'with_authority']),
  })
  .meta({ id: 'QuorumRule' });
export type QuorumRule = z.output<typeof QuorumRule>;

/** What a partnership begins with: half of its partners, and the chair. */
export const usualQuorum: QuorumRule = { least: 50, by: 'percent', mustBe: ['chair'], deputies: 'with_authority' };
