import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RiskPath } from './RiskPath.tsx';
import { CurrentScore, Score } from './Score.tsx';
import { RiskTrend } from './RiskTrend.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { reviewsQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

/** From where it began over where it is to where it should rest; and the line it took. */
export function RiskScores({ risk }: { risk: RiskRepresentation }) {
  const { data } = useQuery(reviewsQuery(risk.partnershipId, risk.id));
  const target =
    risk.targetLikelihood && risk.targetImpact ? (
      <Score workspaceId={risk.workspaceId} likelihood={risk.targetLikelihood} impact={risk.targetImpact} />
    ) : (
      <span className="muted">{t('risks.cell.noTarget')}</span>
    );
  return (
    <>
      <dl className="score-strip">
        <div>
          <dt>{t('risks.page.inherent')}</dt>
          <dd>
            <Score workspaceId={risk.workspaceId} likelihood={risk.inherentLikelihood} impact={risk.inherentImpact} />
          </dd>
        </div>
        <div>
          <dt>{t('risks.page.current')}</dt>
          <dd className="cluster" data-gap="tight">
            <CurrentScore risk={risk} />
            <RiskTrend risk={risk} />
          </dd>
        </div>
        <div>
          <dt>{t('risks.page.target')}</dt>
          <dd>{target}</dd>
        </div>
      </dl>
      <Disclosure title={t('risks.path.title')} plain>
        <RiskPath risk={risk} />
      </Disclosure>
      {data && data.items.length > 1 && <ScoreLine scores={data.items.map(({ score }) => score).toReversed()} />}
    </>
  );
}
