import type { MeetingRepresentation } from '@trivet/contract';
import type { Instant } from '../lib/dates.ts';

/** When each item of an agenda begins, if the ones before it take their time; what is skipped takes none. */
export const startsOf = ({
  items,
  startsAt,
}: Pick<MeetingRepresentation, 'startsAt'> & {
  items: readonly Pick<MeetingRepresentation['items'][number], 'id' | 'minutes' | 'status'>[];
}): Map<string, Instant> => {
  let at = Date.parse(startsAt);
  const starts = new Map<string, Instant>();
  for (const { id, minutes, status } of items) {
    if (status === 'skipped' || status === 'moved' || status === 'dropped') continue;
    starts.set(id, new Date(at).toISOString());
    at += minutes * 60_000;
  }
  return starts;
};
