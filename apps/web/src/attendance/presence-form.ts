import { Presence, WallTime } from '@trivet/domain';
import { z } from 'zod';

const emptyIsNow = z
  .string()
  .trim()
  .transform((typed) => (typed === '' ? undefined : typed))
  .pipe(WallTime.optional());

/** How somebody is there, as it is typed. */
export const PresenceForm = Presence.extend({ at: emptyIsNow });
