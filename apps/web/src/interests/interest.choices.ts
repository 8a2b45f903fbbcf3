import type { InterestHandling } from '@trivet/domain';
import type { StatusKind } from '../ui/StatusTag.tsx';

export const handlings = ['to_settle', 'took_part', 'took_no_part', 'left'] as const satisfies InterestHandling[];

export const kindOfHandling: Record<InterestHandling, StatusKind> = {
  to_settle: 'amber',
  took_part: 'blue',
  took_no_part: 'grey',
  left: 'grey',
};

/** Whether whoever has it says nothing to the item, and their partner has no position on it. */
export const standsAside = (handling: InterestHandling): boolean => handling === 'took_no_part' || handling === 'left';
