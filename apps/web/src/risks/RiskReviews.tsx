import { useQuery } from '@tanstack/react-query';
import type { ListedRiskReview, RiskRepresentation } from '@trivet/contract';
import { Loaded } from '../ui/Loaded.tsx';
import { Timeline, type TimelineEntry } from '../ui/Timeline.tsx';
import { GivenScore } from './Score.tsx';
import { matrixQuery } from './scoring.ts';
import { reviewsQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

/** Every look at a risk, newest first. */
export function RiskReviews({ risk: { workspaceId, partnershipId, id } }: { risk: RiskRepresentation }) {
  const query = useQuery(reviewsQuery(partnershipId, id));
  const { data: matrix } = useQuery(matrixQuery(workspaceId));
  return (
    <Loaded query={query} what={t('risks.page.history')}>
      {({ items }) => (
        <Timeline
          entries={items.map((review) =>
            entryOf(review, { workspaceId, version: matrix?.version ?? review.matrixVersion }),
          )}
        />
      )}
    </Loaded>
  );
}

/** The matrix in force, of the workspace it is of. */
type InForce = { workspaceId: string; version: number };

const entryOf = (review: ListedRiskReview, { workspaceId, version }: InForce): TimelineEntry => {
  const { id, at, personName, score, light, likelihood, impact, note, reason, matrixVersion } = review;
  const isOlder = matrixVersion < version;
  return {
    id,
    at,
    what: (
      <span className="cluster" data-gap="tight">
        <GivenScore {...{ workspaceId, score, light }} /> {t('risks.page.reviewScore', { likelihood, impact })}
      </span>
    ),
    who: personName ?? t('risks.page.system'),
    body: (note || reason || isOlder) && (
      <>
        {note && <p className="as-typed">{note}</p>}
        {reason && <p className="as-typed">{t('risks.page.reviewReason', { reason })}</p>}
        {isOlder && <p className="muted">{t('risks.page.reviewMatrix', { version: matrixVersion, now: version })}</p>}
      </>
    ),
  };
};
