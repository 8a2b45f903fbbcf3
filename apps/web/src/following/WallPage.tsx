import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { attendanceQuery } from '../attendance/attendance.api.ts';
import { QuorumLine } from '../attendance/QuorumLine.tsx';
import { Results } from '../meetings/Results.tsx';
import { TimeLeft } from '../meetings/TimeLeft.tsx';
import { UnderWay } from '../meetings/UnderWay.tsx';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { onShow } from './on-show.ts';
import { t } from './following.strings.ts';
import './following.css';

const PulseCount = lazy(() => import('../pulse/PulseCount.tsx'));
const DecisionsTaken = lazy(() => import('../decisions/DecisionsTaken.tsx'));

/** A meeting under way for everyone in the room: read from five metres, with nothing to press. */
export function WallPage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference/wall' });
  return (
    <UnderWay reference={reference} atEnd={PulseCount}>
      {(meeting) => <Wall meeting={meeting} />}
    </UnderWay>
  );
}

function Wall({ meeting }: { meeting: MeetingRepresentation }) {
  const { data: attendance } = useQuery(attendanceQuery(meeting));
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  const navigate = useNavigate();
  const wall = useRef<HTMLDialogElement>(null);
  // On top of everything, so that no key leads to what stands behind it; Escape leaves.
  useEffect(() => {
    wall.current?.showModal();
    wall.current?.focus();
  }, []);
  const { at, total, item, next } = onShow(meeting);
  return (
    <dialog
      className="wall"
      ref={wall}
      tabIndex={-1}
      aria-label={t('following.wall', { title: meeting.title })}
      onClose={() => void navigate({ to: '/w/$workspace/p/$code/meetings/$reference/run', params })}
    >
      <p className="wall-head">
        <span>{meeting.title}</span>
        {attendance?.quorum && <QuorumLine quorum={attendance.quorum} />}
      </p>
      <div className="wall-stage" aria-live="polite">
        <p className="wall-place">{item && t('following.itemOf', { at, total })}</p>
        <h1>{item?.title ?? t('following.between')}</h1>
        {item && !item.isConfidential && (
          <div className="wall-made">
            <Suspense>
              <DecisionsTaken meetingId={meeting.id} itemId={item.id} />
            </Suspense>
            <Results meeting={meeting} itemId={item.id} />
          </div>
        )}
      </div>
      <p className="wall-foot">
        <TimeLeft key={meeting.currentItemId} meeting={meeting} />
        <span>{next === null ? item && t('following.nextLast') : t('following.next', { title: next })}</span>
        <Link to="/w/$workspace/p/$code/meetings/$reference/run" params={params}>
          {t('following.leave')}
        </Link>
      </p>
    </dialog>
  );
}
