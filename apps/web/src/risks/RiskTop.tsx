import { useQuery } from '@tanstack/react-query';
import type { Narrow } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Radios } from '../ui/Radios.tsx';
import { HeatMap, type MapScore } from './HeatMap.tsx';
import { RiskMoves } from './RiskMoves.tsx';
import type { RiskSearch } from './risk-search.ts';
import { profileQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

type Props = { search: RiskSearch; onChange: Narrow<RiskSearch> };

/** How the risks lie, and those that need a word. */
export function RiskTop({ search, onChange }: Props) {
  return (
    <div className="risk-top">
      <Card title={t('risks.map.title')}>
        <Map search={search} onChange={onChange} />
      </Card>
      <Card title={t('risks.moves.title')}>
        <RiskMoves />
      </Card>
    </div>
  );
}

function Map({ search, onChange }: Props) {
  const query = useQuery(profileQuery(usePlace().id));
  const score: MapScore = search.score ?? 'current';
  const show = (next: MapScore | null) =>
    onChange({ score: next === 'current' || next === null ? undefined : next, cell: undefined });
  return (
    <>
      <Radios
        id="map-score"
        label={t('risks.map.which')}
        labelHidden
        inline
        value={score}
        options={(['inherent', 'current', 'target'] as const).map((value) => ({
          value,
          label: t(`risks.map.${value}`),
        }))}
        onChange={show}
      />
      <p className="muted">{t(`risks.map.${score}Means`)}</p>
      <Loaded query={query} what={t('risks.map.title')} shape="rows" count={5}>
        {(profile) => (
          <HeatMap
            profile={profile}
            score={score}
            chosen={search.cell}
            onChoose={score === 'current' ? (cell) => onChange({ cell }) : undefined}
          />
        )}
      </Loaded>
    </>
  );
}
