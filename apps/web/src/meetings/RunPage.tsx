import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useRef } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rail } from './Rail.tsx';
import { RunBar } from './RunBar.tsx';
import { Stage } from './Stage.tsx';
import { meetingQuery } from './meetings.api.ts';
import { t } from './run.strings.ts';
import './run.css';

const AttendancePanel = lazy(() => import('../attendance/AttendancePanel.tsx'));

/** A meeting under way: on a wall, for who takes the minutes, and for who follows from afar. */
export function RunPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference/run' });
  const query = useQuery(meetingQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('run.items')} count={8}>
      {(meeting) =>
        meeting.status === 'in_progress' ? <Running meeting={meeting} /> : <NotRunning meeting={meeting} />
      }
    </Loaded>
  );
}

function Running({ meeting }: { meeting: MeetingRepresentation }) {
  const wall = useRef<HTMLDivElement>(null);
  const showOnWall = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : wall.current?.requestFullscreen());
  return (
    <div className="run" ref={wall}>
      <PageHeader
        title={meeting.title}
        within={[usePlace().name]}
        actions={
          <>
            <ToMeeting meeting={meeting} />
            <Button onClick={showOnWall}>{t('run.fullScreen')}</Button>
          </>
        }
      />
      <Suspense>
        <AttendancePanel meeting={meeting} />
      </Suspense>
      <div className="run-body">
        <Rail meeting={meeting} />
        <Stage key={meeting.currentItemId} meeting={meeting} />
      </div>
      <RunBar meeting={meeting} />
    </div>
  );
}

function NotRunning({ meeting }: { meeting: MeetingRepresentation }) {
  const isOver = meeting.status === 'minuted' || meeting.status === 'approved' || meeting.status === 'cancelled';
  return (
    <>
      <PageHeader title={meeting.title} within={[usePlace().name]} />
      <EmptyState
        icon={meetingIcon}
        title={t(isOver ? 'run.over' : 'run.notYet')}
        actions={<ToMeeting meeting={meeting} />}
      />
    </>
  );
}

function ToMeeting({ meeting }: { meeting: MeetingRepresentation }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(meeting.reference) };
  return (
    <LinkButton to="/w/$workspace/p/$code/meetings/$reference" params={params}>
      {t('run.toMeeting')}
    </LinkButton>
  );
}
