import { useParams } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useRef } from 'react';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rail } from './Rail.tsx';
import { RunBar } from './RunBar.tsx';
import { Stage } from './Stage.tsx';
import { ToMeeting, UnderWay, Views } from './UnderWay.tsx';
import { t } from './run.strings.ts';
import './run.css';

const PulseCount = lazy(() => import('../pulse/PulseCount.tsx'));
const AttendancePanel = lazy(() => import('../attendance/AttendancePanel.tsx'));

/** A meeting under way, for who runs it, who takes the minutes, and who takes part. */
export function RunPage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference/run' });
  return (
    <UnderWay reference={reference} atEnd={PulseCount}>
      {(meeting) => <Running meeting={meeting} />}
    </UnderWay>
  );
}

function Running({ meeting }: { meeting: MeetingRepresentation }) {
  const place = usePlace();
  const wall = useRef<HTMLDivElement>(null);
  const showOnWall = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : wall.current?.requestFullscreen());
  return (
    <div className="run" ref={wall}>
      <PageHeader
        title={meeting.title}
        within={[place.name]}
        actions={
          <>
            <ToMeeting meeting={meeting} />
            <Views meeting={meeting} />
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
