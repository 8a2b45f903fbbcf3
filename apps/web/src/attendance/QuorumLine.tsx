import type { QuorumView } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './attendance.strings.ts';

/** 11 of 14 partners, quorate; before a meeting begins, whether it would be. */
export function QuorumLine({ quorum }: { quorum: QuorumView }) {
  const isAhead = quorum.course.length === 0;
  const [enough, tooFew] = isAhead
    ? (['attendance.enough', 'attendance.tooFew'] as const)
    : (['attendance.quorate', 'attendance.notQuorate'] as const);
  return (
    <span className="cluster" data-gap="tight">
      <span className="figures">{t('attendance.quorum', { here: quorum.here, partners: quorum.partners })}</span>
      <StatusTag kind={quorum.isQuorate ? 'green' : 'amber'}>{t(quorum.isQuorate ? enough : tooFew)}</StatusTag>
    </span>
  );
}
