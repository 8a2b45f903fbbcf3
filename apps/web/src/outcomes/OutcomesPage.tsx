import { useQuery } from '@tanstack/react-query';
import type { ListedContribution, ListedIndicator } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { contributionsQuery } from '../partners/partners.api.ts';
import { type Place, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { FourBoxes } from './FourBoxes.tsx';
import { SeriesRows } from './SeriesRows.tsx';
import { TakeCard } from './TakeCard.tsx';
import { indicatorsQuery } from './series.api.ts';
import { t } from './outcomes.strings.ts';
import './outcomes.css';

/** The line of sight: the outcomes a partnership contributes to, their indicators, and the measures of its own work. */
export function OutcomesPage() {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={t('outcomes.title')}
        within={[place.name]}
        lead={t('outcomes.lead')}
        actions={<TakeCard card={() => api.reportCards.partnership({ params: { partnershipId: place.id } })} />}
      />
      <div className="stack" data-gap="loose">
        <ContributedTo place={place} />
        <FourBoxes place={place} />
      </div>
    </>
  );
}

function ContributedTo({ place }: { place: Place }) {
  const contributions = useQuery(contributionsQuery(place.id));
  const indicators = useQuery(indicatorsQuery(place.workspaceId, { contributorId: place.id }));
  const of = (outcomeId: string) => (indicators.data?.items ?? []).filter((one) => one.outcomeId === outcomeId);
  return (
    <Loaded query={contributions} what={t('outcomes.what')} shape="rows" count={3}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={outcomeIcon} title={t('outcomes.none')}>
            {t('outcomes.noneWhy')}
          </EmptyState>
        ) : (
          <>
            <p className="muted">{t('outcomes.shared')}</p>
            {items.map((contribution) => (
              <Outcome key={contribution.id} contribution={contribution} indicators={of(contribution.outcomeId)} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

type OutcomeProps = { contribution: ListedContribution; indicators: readonly ListedIndicator[] };

function Outcome({ contribution, indicators }: OutcomeProps) {
  const { outcomeCode, outcomeStatement, sro, weight, words } = contribution;
  return (
    <Card title={`${outcomeCode} ${outcomeStatement}`} aside={<Sro name={sro?.name ?? null} />}>
      <p className="muted">{t(`outcomes.weight.${weight}`)}</p>
      {words && <p className="as-typed">{words}</p>}
      {indicators.length === 0 ? (
        <p className="muted">{t('outcomes.noIndicators')}</p>
      ) : (
        <SeriesRows series={indicators} label={t('outcomes.indicators', { outcome: outcomeCode })} />
      )}
    </Card>
  );
}

/** Who answers for an outcome, or that nobody does. */
export const Sro = ({ name }: { name: string | null }) =>
  name === null ? (
    <StatusTag kind="amber">{t('outcomes.vacant')}</StatusTag>
  ) : (
    <span className="muted">{t('outcomes.sro', { name })}</span>
  );
