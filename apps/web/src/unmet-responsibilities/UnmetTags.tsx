import type { ListedUnmetResponsibility } from '@trivet/contract';
import { longDay, today } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './unmet.strings.ts';

type Standing = Pick<ListedUnmetResponsibility, 'status' | 'nextStep' | 'nextStepDueOn'>;

export function UnmetStatusTag({ unmet: { status, nextStepDueOn } }: { unmet: Standing }) {
  const isLate = nextStepDueOn !== null && nextStepDueOn < today();
  const kind = status === 'met' ? 'green' : status === 'ended' ? 'grey' : isLate ? 'red' : 'amber';
  return <StatusTag kind={kind}>{t(`unmet.status.${status}`)}</StatusTag>;
}

/** What comes next, and by when. */
export function nextOf({ status, nextStep, nextStepDueOn }: Standing): string {
  if (status !== 'open') return '';
  if (!nextStep || !nextStepDueOn) return t('unmet.noStep');
  return t('unmet.next', { step: t(`unmet.next.${nextStep}`), day: longDay(nextStepDueOn) });
}
