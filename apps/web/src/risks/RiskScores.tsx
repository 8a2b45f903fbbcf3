import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import { ScoreChip } from '../ui/ScoreChip.tsx';
import { RiskTrend } from './RiskTrend.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { lightOf } from './bands.ts';
import { reviewsQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

/** From where it began over where it is to where it should rest; and the line it took. */
export function RiskScores({ risk }: { risk: RiskRepresentation }) {
  const { data } = useQuery(reviewsQuery(risk.partnershipId, risk.id));
  const target =
    risk.targetLikelihood && risk.targetImpact ? (
      <Score score={risk.targetLikelihood * risk.targetImpact} />
    ) : (
      <span className="muted">{t('risks.cell.noTarget')}</span>
    );
  return (
    <>
      <dl className="score-strip">
        <div>
          <dt>{t('risks.page.inherent')}</dt>
          <dd>
            <Score score={risk.inherentLikelihood * risk.inherentImpact} />
          </dd>
        </div>
        <div>
          <dt>{t('risks.page.current')}</dt>
          <dd className="cluster" data-gap="tight">
            <Score score={risk.score} />
            <RiskTrend risk={risk} />
          </dd>
        </div>
        <div>
          <dt>{t('risks.page.target')}</dt>
          <dd>{target}</dd>
        </div>
      </dl>
      {data && data.items.length > 1 && <ScoreLine scores={data.items.map(({ score }) => score).toReversed()} />}
    </>
  );
}

const Score = ({ score }: { score: number }) => <ScoreChip score={score} light={lightOf(score)} />;
