import type { QuorumView } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './attendance.strings.ts';

/** 11 of 14 partners, quorate; before a meeting begins, whether it would be. */
export function QuorumLine({ quorum }: { quorum: QuorumView }) {
  return (
    <span className="cluster" data-gap="tight">
      <span className="figures">{t('attendance.quorum', { here: quorum.here, partners: quorum.partners })}</span>
      <StatusTag kind={quorum.isQuorate ? 'green' : 'amber'}>{t(wordOf(quorum))}</StatusTag>
    </span>
  );
}

function wordOf({ course, here, isQuorate }: QuorumView) {
  const isAhead = course.length === 0;
  if (isAhead) return isQuorate ? 'attendance.enough' : 'attendance.tooFew';
  if (isQuorate) return 'attendance.quorate';
  return here === 0 && course.length === 1 ? 'attendance.rollToCome' : 'attendance.notQuorate';
}
