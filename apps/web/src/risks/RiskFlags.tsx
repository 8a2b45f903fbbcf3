import type { ListedRisk } from '@trivet/contract';
import { usePlace } from '../partnerships/place.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { useScoring } from './scoring.ts';
import { t } from './risks.strings.ts';
import { t as sharing } from './sharing.strings.ts';

type Flagged = Pick<
  ListedRisk,
  | 'reviewOverdue'
  | 'aboveAppetite'
  | 'status'
  | 'actionNeeded'
  | 'redForLong'
  | 'redReviews'
  | 'tolerated'
  | 'allocation'
>;

/** What makes a risk stand out beside its score. */
export function RiskFlags({ risk }: { risk: Flagged }) {
  if (risk.status === 'closed') return <StatusTag kind="blue">{t('risks.cell.closed')}</StatusTag>;
  if (risk.status === 'materialised') return <StatusTag kind="red">{sharing('sharing.flag.issue')}</StatusTag>;
  return (
    <>
      {risk.aboveAppetite && <StatusTag kind="red">{t('risks.cell.above')}</StatusTag>}
      {risk.actionNeeded && <StatusTag kind="red">{sharing('sharing.flag.noAction')}</StatusTag>}
      {risk.redForLong && <RedForLong reviews={risk.redReviews} />}
      {risk.reviewOverdue && <StatusTag kind="amber">{t('risks.cell.overdue')}</StatusTag>}
      {risk.tolerated && <StatusTag kind="grey">{sharing('sharing.flag.tolerated')}</StatusTag>}
      {risk.allocation !== 'accepted' && (
        <StatusTag kind={risk.allocation === 'asked' ? 'grey' : 'amber'}>
          {sharing(`sharing.flag.${risk.allocation}`)}
        </StatusTag>
      )}
    </>
  );
}

/** In the workspace's own word for red. */
function RedForLong({ reviews }: { reviews: number }) {
  const { band } = useScoring(usePlace().workspaceId);
  return <StatusTag kind="red">{sharing('sharing.flag.redForLong', { band: band('red'), reviews })}</StatusTag>;
}
