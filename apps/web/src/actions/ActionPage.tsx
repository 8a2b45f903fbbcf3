import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ActionRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { due, longDay, today } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { ActionButtons } from './ActionButtons.tsx';
import { ActionFacts } from './ActionFacts.tsx';
import { ActionLog } from './ActionLog.tsx';
import { AskedOf } from './AskedOf.tsx';
import { StandingTag } from './StandingTag.tsx';
import { actionQuery } from './actions.api.ts';
import { t } from './actions.strings.ts';

const Story = lazy(() => import('../story/Story.tsx'));

/** One action: what, who, by when, how it goes and all that was said of it. */
export function ActionPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/actions/$reference' });
  const query = useQuery(actionQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('actions.page.what')} count={8}>
      {(action) => <Read action={action} />}
    </Loaded>
  );
}

function Read({ action }: { action: ActionRepresentation }) {
  const place = usePlace();
  const { answer } = useSearch({ from: '/frame/w/$workspace/p/$code/actions/$reference' });
  const navigate = useNavigate();
  const short = shortOf(action.reference);
  return (
    <>
      <PageHeader
        title={`${short} ${action.title}`}
        within={[t('actions.title'), place.name]}
        crumbs={[
          <Link key="list" to="/w/$workspace/p/$code/actions" params={addressIn(place)}>
            {t('actions.title')}
          </Link>,
        ]}
        lead={<State action={action} />}
      />
      <AskedOf action={action} />
      <ActionButtons
        action={action}
        place={place}
        {...(answer && { answer })}
        onAnswered={() => void navigate({ to: '.', search: {}, replace: true, resetScroll: false })}
      />
      <div className="detail">
        <Card title={t('actions.page.updates')}>
          <ActionLog action={action} />
        </Card>
        <div className="stack">
          <Card title={t('actions.page.details')}>
            <ActionFacts action={action} />
          </Card>
          <Suspense>
            <Story of={{ kind: 'action', id: action.id }} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** 'At risk · 2 days overdue · moved twice, was 30 September' */
function State({ action: { standing, dueOn, firstDueOn, dueMoves, closedOn } }: { action: ActionRepresentation }) {
  const isLate = closedOn === null && dueOn !== null && dueOn < today();
  return (
    <span className="cluster" data-gap="tight">
      <StandingTag standing={standing} />
      {isLate && <StatusTag kind="red">{due(dueOn)}</StatusTag>}
      {closedOn === null && dueOn && !isLate && <span>{t('actions.page.dueOn', { day: longDay(dueOn) })}</span>}
      {dueMoves > 0 && firstDueOn && (
        <span className="muted">{t('actions.page.moved', { times: dueMoves, day: longDay(firstDueOn) })}</span>
      )}
    </span>
  );
}
