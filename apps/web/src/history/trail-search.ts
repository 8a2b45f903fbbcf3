import type { Day } from '../lib/dates.ts';
import { asRead, dayIn, idIn, oneOf } from '../lib/search.ts';

/** What a trail is narrowed to (who, about what, between which days): all of it stands in the address. */
export type TrailSearch<Subject> = { person?: string; subject?: Subject; thing?: string; from?: Day; to?: Day };

export const trailReader =
  <Subject extends string>(subjects: readonly Subject[]) =>
  (raw: Record<string, unknown>): TrailSearch<Subject> =>
    asRead({
      person: idIn(raw, 'person'),
      subject: oneOf(raw, 'subject', subjects),
      thing: idIn(raw, 'thing'),
      from: dayIn(raw, 'from'),
      to: dayIn(raw, 'to'),
    });
