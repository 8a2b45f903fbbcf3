import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DecisionRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { fullDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { About } from './About.tsx';
import { CameOfIt } from './CameOfIt.tsx';
import { DecisionActs } from './DecisionActs.tsx';
import { DecisionStatus } from './DecisionStatus.tsx';
import { decisionQuery } from './decisions.api.ts';
import { t } from './decisions.strings.ts';
import { Positions } from './Positions.tsx';

const Story = lazy(() => import('../story/Story.tsx'));

type Props = { decision: DecisionRepresentation };

/** One decision: what was decided and why, where each organisation stood, and what came of it. */
export function DecisionPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/decisions/$reference' });
  const query = useQuery(decisionQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('decisions.what')} count={8}>
      {(decision) => <Decision decision={decision} />}
    </Loaded>
  );
}

function Decision({ decision }: Props) {
  const place = usePlace();
  const { closesOn, status } = decision;
  return (
    <>
      <PageHeader
        title={decision.title}
        kicker={shortOf(decision.reference)}
        within={[t('decisions.title'), place.name]}
        crumbs={[
          <Link key="decisions" to="/w/$workspace/p/$code/decisions" params={addressIn(place)}>
            {t('decisions.title')}
          </Link>,
        ]}
        lead={
          <span className="cluster" data-gap="tight">
            <DecisionStatus status={status} />
            {status === 'proposed' && closesOn && <span>{t('decision.answersBy', { day: fullDay(closesOn) })}</span>}
          </span>
        }
        actions={<DecisionActs decision={decision} />}
      />
      {decision.isIndicative && <Banner kind="warning">{t('decision.indicative')}</Banner>}
      <div className="detail">
        <div className="stack" data-gap="loose">
          <Words decision={decision} />
          <Positions decision={decision} />
        </div>
        <div className="stack">
          <About decision={decision} />
          <CameOfIt decision={decision} />
          <Suspense>
            <Story of={{ kind: 'decision', id: decision.id }} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

function Words({ decision: { title, words, why, options, outcome, status } }: Props) {
  const isOpen = status === 'proposed' || status === 'withdrawn';
  return (
    <>
      {outcome && outcome !== words && outcome !== title && (
        <Card title={t('decision.outcome')}>
          <p className="as-typed">{outcome}</p>
        </Card>
      )}
      {words && (
        <Card title={t(isOpen ? 'decision.proposed' : 'decision.decided')}>
          <p className="as-typed">{words}</p>
        </Card>
      )}
      {why && (
        <Card title={t('decision.why')}>
          <p className="as-typed">{why}</p>
        </Card>
      )}
      {options.length > 0 && (
        <Card title={t('decision.options')}>
          <Rows
            label={t('decision.options')}
            items={options.map((option) => ({
              id: option.title,
              tag: option.isChosen && (
                <StatusTag kind="green">{t(isOpen ? 'decision.preferred' : 'decision.chosen')}</StatusTag>
              ),
              title: option.title,
              facts: option.words,
            }))}
          />
        </Card>
      )}
    </>
  );
}
