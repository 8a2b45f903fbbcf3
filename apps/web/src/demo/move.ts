import { Day } from '@trivet/domain';
import { z } from 'zod';

/** The moment a demonstration is moved to, in the time of the reader's device. */
export const Move = z.strictObject({
  day: Day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
