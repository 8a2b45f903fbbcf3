import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { longDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { RelatedRisks } from './RelatedRisks.tsx';
import { RiskActions } from './RiskActions.tsx';
import { RiskButtons } from './RiskButtons.tsx';
import { RiskFacts } from './RiskFacts.tsx';
import { RiskFlags } from './RiskFlags.tsx';
import { RiskLead } from './RiskLead.tsx';
import { RiskPartners } from './RiskPartners.tsx';
import { RiskReviews } from './RiskReviews.tsx';
import { RiskScores } from './RiskScores.tsx';
import { CurrentScore } from './Score.tsx';
import { riskQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';
import './risks.css';

const Story = lazy(() => import('../story/Story.tsx'));

/** One risk: what might happen, how it stands, what is done about it, and every look at it. */
export function RiskPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/risks/$reference' });
  const query = useQuery(riskQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('risks.page.what')} count={8}>
      {(risk) => <Read risk={risk} />}
    </Loaded>
  );
}

function Read({ risk }: { risk: RiskRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(risk.reference)} ${risk.title}`}
        within={[t('risks.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/risks" params={addressIn(place)}>
            {t('risks.title')}
          </Link>,
        ]}
        lead={
          <span className="cluster" data-gap="tight">
            <CurrentScore risk={risk} />
            <RiskFlags risk={risk} />
            {risk.status === 'open' && <span>{t('risks.page.reviewOn', { day: longDay(risk.nextReviewOn) })}</span>}
          </span>
        }
      />
      <RiskLead risk={risk} />
      <RiskButtons risk={risk} place={place} />
      <div className="detail">
        <div className="stack">
          <Card title={t('risks.page.scores')}>
            <RiskScores risk={risk} />
          </Card>
          <RiskPartners risk={risk} />
          <Card title={t('risks.page.history')}>
            <RiskReviews risk={risk} />
          </Card>
        </div>
        <div className="stack">
          <Card title={t('risks.page.details')}>
            <RiskFacts risk={risk} />
          </Card>
          <RiskActions risk={risk} />
          <Suspense>
            <Story of={{ kind: 'risk', id: risk.id }} />
          </Suspense>
          <RelatedRisks risk={risk} />
        </div>
      </div>
    </>
  );
}
