import * as z from 'zod/mini';

/** What a measure shows, as its form holds it: the ids of each kind. */
export const EvidenceForm = z.object({
  objective: z.array(z.string()),
  criterion: z.array(z.string()),
  agreement: z.array(z.string()),
});
export type EvidenceForm = z.output<typeof EvidenceForm>;

/** Which measure shows the thing that a page is about. */
export const MeasureChoice = z.object({ measureId: z.string().check(z.minLength(1)) });
export type MeasureChoice = z.output<typeof MeasureChoice>;
