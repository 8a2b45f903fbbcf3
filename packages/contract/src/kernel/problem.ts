import { z } from 'zod';

/** RFC 9457, as every failure of the API reads. */
export const Problem = z
  .strictObject({
    /** Where the reference tells what it means and what to do */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** The last part of `type`: it stays, whatever becomes of the words */
    code: z.string(),
    detail: z.string().optional(),
    /** Which request it was, for whoever is asked about it */
    instance: z.string().optional(),
    /** Each field that is at fault, as a JSON pointer */
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
