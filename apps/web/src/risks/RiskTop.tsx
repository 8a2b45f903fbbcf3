import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Narrow } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HeatMap, type MapScore } from './HeatMap.tsx';
import { MovesOfRisk } from './MovesOfRisk.tsx';
import { RiskMovement } from './RiskMovement.tsx';
import { RiskMoves } from './RiskMoves.tsx';
import type { RiskSearch } from './risk-search.ts';
import { profileQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

const FairAllocation = lazy(() => import('./FairAllocation.tsx'));

type Props = { search: RiskSearch; onChange: Narrow<RiskSearch> };

/** How the risks lie, and those that need a word. */
export function RiskTop({ search, onChange }: Props) {
  return (
    <div className="risk-top">
      <Card title={t('risks.map.title')}>
        <Map search={search} onChange={onChange} />
      </Card>
      <Card title={t('risks.moves.title')}>
        <Movement />
        <RiskMoves />
      </Card>
      <SharedOut onChange={onChange} />
    </div>
  );
}

function SharedOut({ onChange }: Pick<Props, 'onChange'>) {
  const [isOpen, toggle] = useState(false);
  return (
    <Disclosure title={t('risks.fair.title')} aside={t('risks.fair.aside')} onToggle={toggle}>
      {isOpen && (
        <Suspense fallback={<Skeleton what={t('risks.fair.title')} shape="rows" />}>
          <FairAllocation onChange={onChange} />
        </Suspense>
      )}
    </Disclosure>
  );
}

function Movement() {
  const place = usePlace();
  const { data } = useQuery(profileQuery(place.id));
  return data ? <RiskMovement profile={data} workspaceId={place.workspaceId} /> : null;
}

function Map({ search, onChange }: Props) {
  const place = usePlace();
  const query = useQuery(profileQuery(place.id));
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
      <p className="muted">
        {t(`risks.map.${score}Means`)} {t('risks.map.press')}
      </p>
      <Loaded query={query} what={t('risks.map.title')} shape="rows" count={5}>
        {(profile) => (
          <HeatMap
            profile={profile}
            workspaceId={place.workspaceId}
            score={score}
            chosen={search.cell}
            onChoose={(cell) => onChange({ cell })}
          />
        )}
      </Loaded>
      <MovesOfRisk chosen={search.moves} onChange={(moves) => onChange({ moves })} />
    </>
  );
}
