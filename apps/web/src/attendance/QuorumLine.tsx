import type { QuorumView } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './attendance.strings.ts';

/** 11 of 14 partners, quorate. */
export function QuorumLine({ quorum }: { quorum: QuorumView }) {
  return (
    <span className="cluster" data-gap="tight">
      <span className="figures">{t('attendance.quorum', { here: quorum.here, partners: quorum.partners })}</span>
      <StatusTag kind={quorum.isQuorate ? 'green' : 'amber'}>
        {t(quorum.isQuorate ? 'attendance.quorate' : 'attendance.notQuorate')}
      </StatusTag>
    </span>
  );
}
