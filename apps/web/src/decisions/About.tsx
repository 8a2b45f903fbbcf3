import { Link } from '@tanstack/react-router';
import type { DecisionRepresentation, QuotedDecision } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { pounds } from '../lib/money.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { DecisionLink } from './DecisionStatus.tsx';
import { t } from './decisions.strings.ts';

/** When, where, by whom and how, and what it replaces. */
export function About({ decision }: { decision: DecisionRepresentation }) {
  const address = addressIn(usePlace());
  const { meetingReference, meetingHeldOn, reviewedOn, reviewWords, amount, boundPartnerIds } = decision;
  const day = (one: string | null) => one && fullDay(one);
  const quoted = (other: QuotedDecision | null) =>
    other && (
      <DecisionLink address={address} reference={other.reference}>
        {shortOf(other.reference)} {other.title}
      </DecisionLink>
    );
  return (
    <Card title={t('decision.about')}>
      <Facts
        facts={[
          [t('decision.fact.method'), `${t(`method.${decision.method}`)}. ${t(`method.${decision.method}.means`)}.`],
          [
            t('decision.fact.meeting'),
            meetingReference && meetingHeldOn && (
              <Link
                to="/w/$workspace/p/$code/meetings/$reference"
                params={{ ...address, reference: shortOf(meetingReference) }}
              >
                {t('decisions.at', { reference: shortOf(meetingReference), day: fullDay(meetingHeldOn) })}
              </Link>
            ),
          ],
          [t('decision.fact.item'), decision.itemTitle],
          [t('decision.fact.proposedBy'), meetingReference === null ? decision.proposedByName : null],
          [t('decision.fact.decidedOn'), day(decision.decidedOn)],
          [t('decision.fact.decidedBy'), decision.decidedByName],
          [t('decision.fact.effectiveOn'), day(decision.effectiveOn)],
          [t('decision.fact.reviewOn'), day(decision.reviewOn)],
          [
            t('decision.fact.reviewed'),
            reviewedOn && t('decision.reviewed', { day: fullDay(reviewedOn), words: reviewWords }),
          ],
          [t('decision.fact.consulted'), decision.consulted || null],
          [t('decision.fact.amount'), amount && pounds(amount.amount)],
          [
            t('decision.fact.bound'),
            boundPartnerIds.length > 0 ? t('decision.bound', { count: boundPartnerIds.length }) : null,
          ],
          [t('decision.fact.supersedes'), quoted(decision.supersedes)],
          [t('decision.fact.supersededBy'), quoted(decision.supersededBy)],
          [t('decision.fact.reason'), decision.reason || null],
        ]}
      />
    </Card>
  );
}
