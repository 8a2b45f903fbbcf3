import { useQuery } from '@tanstack/react-query';
import type { ListedRiskReview, RiskRepresentation } from '@trivet/contract';
import { Loaded } from '../ui/Loaded.tsx';
import { ScoreChip } from '../ui/ScoreChip.tsx';
import { Timeline, type TimelineEntry } from '../ui/Timeline.tsx';
import { reviewsQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

/** Every look at a risk, newest first. */
export function RiskReviews({ risk: { partnershipId, id } }: { risk: RiskRepresentation }) {
  const query = useQuery(reviewsQuery(partnershipId, id));
  return (
    <Loaded query={query} what={t('risks.page.history')}>
      {({ items }) => <Timeline entries={items.map(entryOf)} />}
    </Loaded>
  );
}

const entryOf = ({
  id,
  at,
  personName,
  score,
  light,
  likelihood,
  impact,
  note,
  reason,
}: ListedRiskReview): TimelineEntry => ({
  id,
  at,
  what: (
    <span className="cluster" data-gap="tight">
      <ScoreChip score={score} light={light} /> {t('risks.page.reviewScore', { likelihood, impact })}
    </span>
  ),
  who: personName ?? t('risks.page.system'),
  body: (note || reason) && (
    <>
      {note && <p className="as-typed">{note}</p>}
      {reason && <p className="as-typed">{t('risks.page.reviewReason', { reason })}</p>}
    </>
  ),
});
