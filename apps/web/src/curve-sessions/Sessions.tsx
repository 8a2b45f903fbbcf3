import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ListedCurveSession } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { type OfSeries, sessionsQuery, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

/** The sittings there have been on one curve, and the way to hold another. */
export function Sessions({ of, mayOpen }: { of: OfSeries; mayOpen: boolean }) {
  const place = usePlace();
  const query = useQuery(sessionsQuery(place.id, of));
  return (
    <Card title={t('curves.sessions.title')}>
      <Loaded query={query} what={t('curves.sessions.what')}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 && <p className="muted">{t('curves.sessions.none')}</p>}
            {items.length > 0 && <Rows label={t('curves.sessions.title')} items={items.map(rowOf)} />}
            {mayOpen && <Open of={of} />}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

const rowOf = (session: ListedCurveSession) => ({
  id: session.id,
  tag: (
    <StatusTag kind={session.concludedOn ? 'blue' : 'grey'}>
      {session.concludedOn ? t('session.concluded') : t('session.open')}
    </StatusTag>
  ),
  title: <SessionLink session={session} />,
  facts: t('curves.sessions.ideas', { ideas: session.ideaCount, chosen: session.chosenCount }),
});

function SessionLink({ session }: { session: ListedCurveSession }) {
  return (
    <Link to="/w/$workspace/p/$code/curves/$sessionId" params={{ ...addressIn(usePlace()), sessionId: session.id }}>
      {t('session.heldOn', { day: longDay(session.heldOn) })}
    </Link>
  );
}

function Open({ of }: { of: OfSeries }) {
  const place = usePlace();
  const navigate = useNavigate();
  const open = useSessionChange(() => api.curveSessions.open({ params: { partnershipId: place.id }, body: of }));
  const go = () =>
    open.mutate(undefined, {
      onSuccess: ({ id: sessionId }) =>
        void navigate({ to: '/w/$workspace/p/$code/curves/$sessionId', params: { ...addressIn(place), sessionId } }),
      onError: (thrown) => toast(problemOf(thrown).title || t('session.failed'), { bad: true }),
    });
  return (
    <div>
      <Button busy={open.isPending} onClick={go}>
        {t('curves.sessions.open')}
      </Button>
    </div>
  );
}
