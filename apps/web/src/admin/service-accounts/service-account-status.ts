import type { ServiceAccountRepresentation } from '@trivet/contract';
import { today } from '../../lib/dates.ts';

/** Whether it reads, and if not, why. */
export function statusOf({ endedAt, ownerHasLeft, lastDay }: ServiceAccountRepresentation) {
  if (endedAt) return 'ended';
  if (ownerHasLeft) return 'ownerless';
  return lastDay < today() ? 'ran_out' : 'working';
}
