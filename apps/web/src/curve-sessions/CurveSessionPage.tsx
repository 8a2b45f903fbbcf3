import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CurveSessionRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { longDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { usePlace } from '../partnerships/place.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Conclusion } from './Conclusion.tsx';
import { Ideas } from './Ideas.tsx';
import { Parts } from './Parts.tsx';
import { Story } from './Story.tsx';
import { WrittenCard } from './WrittenCard.tsx';
import { sessionQuery } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';
import './curve-sessions.css';

// The dialogs of this page share its words: the drawing need not come with them.
const CurveOfSession = lazy(() => import('./CurveOfSession.tsx'));

/** A sitting on one curve: the story behind it, who can help, what works, what could be done and what will be. */
export function CurveSessionPage() {
  const place = usePlace();
  const { sessionId } = useParams({ from: '/frame/w/$workspace/p/$code/curves/$sessionId' });
  const query = useQuery(sessionQuery(place.id, sessionId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('session.what')} count={8}>
      {(session) => <Session session={session} />}
    </Loaded>
  );
}

function Session({ session }: { session: CurveSessionRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={t('session.title', { title: session.seriesTitle })}
        within={[place.name]}
        lead={
          <span className="cluster" data-gap="tight">
            <StatusTag kind={session.concludedOn ? 'blue' : 'grey'}>
              {session.concludedOn ? t('session.concluded') : t('session.open')}
            </StatusTag>
            <span>{t('session.heldOn', { day: longDay(session.heldOn) })}</span>
          </span>
        }
      />
      <div className="stack" data-gap="loose">
        <Conclusion session={session} />
        <Suspense fallback={<Skeleton what={session.seriesTitle} count={6} />}>
          <CurveOfSession session={session} />
        </Suspense>
        <Story session={session} />
        <Parts session={session} />
        <WrittenCard session={session} field="whatWorks" />
        <Ideas session={session} />
        <WrittenCard session={session} field="researchAgenda" />
      </div>
    </>
  );
}
