import type { ListedPartner } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './partners.strings.ts';

/** Whether a partner stands by what is expected of it as it is worded now; where nothing is, it says so. */
export function AcknowledgementTag({ partner: { acknowledgement } }: { partner: ListedPartner }) {
  return <StatusTag {...looks[acknowledgement]}>{t(`partners.ack.${acknowledgement}`)}</StatusTag>;
}

const looks = {
  nothing_asked: { kind: 'grey', shape: 'ring' },
  asked: { kind: 'amber', shape: 'ring' },
  asked_again: { kind: 'amber', shape: 'half' },
  given: { kind: 'green', shape: 'tick' },
} as const;
