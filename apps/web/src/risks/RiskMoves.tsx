import { useQuery } from '@tanstack/react-query';
import type { ListedRisk } from '@trivet/contract';
import { usePlace } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { RiskFlags } from './RiskFlags.tsx';
import { RiskLink } from './RiskLink.tsx';
import { RiskTrend } from './RiskTrend.tsx';
import { risksQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

const most = 5;

/** The worst of the open risks that are above appetite, rising, or not looked at in time. */
export function RiskMoves() {
  const place = usePlace();
  const query = useQuery(risksQuery(place.id, {}));
  return (
    <>
      <p className="muted">{t('risks.moves.lead')}</p>
      <Loaded query={query} what={t('risks.what')} shape="rows">
        {({ items }) => {
          const shown = items.filter(needsAWord).slice(0, most);
          if (shown.length === 0) return <p>{t('risks.moves.none')}</p>;
          return <Rows label={t('risks.moves.title')} items={shown.map((risk) => rowOf(risk))} />;
        }}
      </Loaded>
    </>
  );
}

const needsAWord = (risk: ListedRisk) =>
  risk.aboveAppetite || risk.reviewOverdue || (risk.previousScore !== null && risk.previousScore < risk.score);

const rowOf = (risk: ListedRisk) => ({
  id: risk.id,
  title: <RiskLink risk={risk} withReference />,
  facts: (
    <span className="cluster" data-gap="tight">
      <RiskFlags risk={risk} />
      <RiskTrend risk={risk} />
    </span>
  ),
});
