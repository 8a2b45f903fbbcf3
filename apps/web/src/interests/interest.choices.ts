import type { InterestHandling } from '@trivet/domain';
import type { StatusKind } from '../ui/StatusTag.tsx';

export const handlings = ['to_settle', 'took_part', 'took_no_part', 'left'] as const satisfies InterestHandling[];

export const kindOfHandling: Record<InterestHandling, StatusKind> = {
  to_settle: 'amber',
  took_part: 'blue',
  took_no_part: 'grey',
  left: 'grey',
};
