import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { AgendaLines } from './AgendaLines.tsx';
import { fillingsQuery } from './meetings.api.ts';
import { Notes } from './Notes.tsx';
import { Results } from './Results.tsx';
import { Taking } from './Taking.tsx';
import { t } from './run.strings.ts';

const DecisionsTaken = lazy(() => import('../decisions/DecisionsTaken.tsx'));
const PulseCount = lazy(() => import('../pulse/PulseCount.tsx'));
const InterestsAt = lazy(() => import('../interests/InterestsAt.tsx'));

/** What the meeting is at: the item, what it shows by itself, and what is said. */
export function Stage({ meeting }: { meeting: MeetingRepresentation }) {
  const { data } = useQuery(fillingsQuery(meeting.partnershipId, meeting.id));
  const place = meeting.items.findIndex(({ id }) => id === meeting.currentItemId);
  const item = meeting.items[place];
  if (!item) return <p className="run-stage muted">{t('run.none')}</p>;
  const counted = { at: place + 1, total: meeting.items.length };
  const lines = data?.items.find(({ itemId }) => itemId === item.id)?.lines ?? [];
  return (
    <section className="run-stage" aria-labelledby="run-item">
      <p className="kicker">
        {item.presenterName ? t('run.ledBy', { ...counted, name: item.presenterName }) : t('run.itemOf', counted)}
      </p>
      <h2 id="run-item">{item.title}</h2>
      {item.background && <p className="as-typed">{item.background}</p>}
      {item.fill !== 'none' && <AgendaLines lines={lines} fill={item.fill} />}
      <Suspense>{place === meeting.items.length - 1 && <PulseCount meeting={meeting} />}</Suspense>
      <Suspense>
        <InterestsAt meeting={meeting} item={item} />
      </Suspense>
      <Notes meeting={meeting} itemId={item.id} />
      <Suspense>
        <DecisionsTaken meetingId={meeting.id} itemId={item.id} />
      </Suspense>
      <Results meeting={meeting} itemId={item.id} />
      <Taking meeting={meeting} item={item} />
    </section>
  );
}
