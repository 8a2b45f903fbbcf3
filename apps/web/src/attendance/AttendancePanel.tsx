import { useQuery } from '@tanstack/react-query';
import type { AttendanceView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { announce } from '../lib/announce.ts';
import { api } from '../lib/api.ts';
import { clock } from '../lib/moments.ts';
import { problemOf } from '../lib/problem.ts';
import { at } from '../meetings/meetings.api.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { toast } from '../ui/Toast.tsx';
import { attendanceQuery, useAttendanceChange } from './attendance.api.ts';
import { t } from './attendance.strings.ts';
import { AttendeeRow } from './AttendeeRow.tsx';
import { QuorumLine } from './QuorumLine.tsx';
import './attendance.css';

const AddAttendeeDialog = lazy(() => import('./AddAttendeeDialog.tsx'));

/** Who is at a meeting, and whether they may decide: one line, and behind it a tap for each. */
export default function AttendancePanel({ meeting }: { meeting: MeetingRepresentation }) {
  const { data } = useQuery(attendanceQuery(meeting));
  useSaidAloud(meeting.status === 'in_progress' ? data : undefined);
  if (!data) return null;
  const { quorum, attendees } = data;
  const title = meeting.begunAt === null ? 'expected' : meeting.endedAt === null ? 'title' : 'was';
  const isLost =
    meeting.status === 'in_progress' && !quorum.isQuorate && attendees.some(({ stays }) => stays.length > 0);
  return (
    <div className="stack" data-gap="tight">
      <Disclosure title={t(`attendance.${title}`)} aside={<QuorumLine quorum={quorum} />}>
        <List meeting={meeting} attendance={data} />
      </Disclosure>
      {isLost && <Banner kind="warning" title={t('attendance.missing', { missing: quorum.missing.join(', ') })} />}
    </div>
  );
}

function List({ meeting, attendance }: { meeting: MeetingRepresentation; attendance: AttendanceView }) {
  const { attendees, quorum, permissions } = attendance;
  const mayRecord = permissions.may.includes('attendance.record');
  return (
    <div className="stack" data-gap="tight">
      {attendees.length === 0 && (
        <p className="muted">{t(meeting.begunAt === null ? 'attendance.noneYet' : 'attendance.none')}</p>
      )}
      <ul className="attendees">
        {attendees.map((attendee) => (
          <AttendeeRow key={attendee.id} meeting={meeting} attendee={attendee} mayRecord={mayRecord} />
        ))}
      </ul>
      {meeting.begunAt === null && quorum.missing.length > 0 && (
        <p className="muted">{t('attendance.wouldLack', { missing: quorum.missing.join(', ') })}</p>
      )}
      {mayRecord && <Acts meeting={meeting} attendance={attendance} />}
      {quorum.course.length > 1 && (
        <p className="muted">
          {quorum.course
            .map(({ from, isQuorate }) => t(`attendance.course.${isQuorate}`, { time: clock(from) }))
            .join(' · ')}
        </p>
      )}
    </div>
  );
}

function Acts({ meeting, attendance }: { meeting: MeetingRepresentation; attendance: AttendanceView }) {
  const [isAdding, setAdding] = useState(false);
  const params = at(meeting);
  const isAhead = meeting.begunAt === null;
  const all = useAttendanceChange(meeting, () =>
    isAhead ? api.attendance.expect({ params }) : api.attendance.allPresent({ params }),
  );
  const onError = (thrown: unknown) => toast(problemOf(thrown).title || t('attendance.failed'), { bad: true });
  const isAsked = isAhead || attendance.attendees.some(({ status }) => status === 'expected');
  return (
    <div className="cluster">
      {isAsked && (
        <Button busy={all.isPending} onClick={() => all.mutate(undefined, { onError })}>
          {t(isAhead ? 'attendance.draw' : 'attendance.allHere')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setAdding(true)}>
        {t('attendance.add')}
      </Button>
      <Suspense>{isAdding && <AddAttendeeDialog meeting={meeting} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}

/** Says aloud when the quorum is lost or found, not what it was when the page was opened. */
function useSaidAloud(attendance: AttendanceView | undefined) {
  const isQuorate = attendance?.quorum.isQuorate;
  const was = useRef(isQuorate);
  useEffect(() => {
    if (was.current !== undefined && isQuorate !== undefined && was.current !== isQuorate)
      announce(t(isQuorate ? 'attendance.quorate' : 'attendance.notQuorate'));
    was.current = isQuorate;
  }, [isQuorate]);
}
