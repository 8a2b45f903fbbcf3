import type { ListedRisk } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './risks.strings.ts';

/** What makes a risk stand out beside its score. */
export function RiskFlags({
  risk: { reviewOverdue, aboveAppetite, status },
}: {
  risk: Pick<ListedRisk, 'reviewOverdue' | 'aboveAppetite' | 'status'>;
}) {
  return (
    <>
      {status !== 'open' && <StatusTag kind="blue">{t('risks.cell.closed')}</StatusTag>}
      {aboveAppetite && status === 'open' && <StatusTag kind="red">{t('risks.cell.above')}</StatusTag>}
      {reviewOverdue && <StatusTag kind="amber">{t('risks.cell.overdue')}</StatusTag>}
    </>
  );
}
