import type { AttendeeView, MeetingRepresentation } from '@trivet/contract';
import type { Presence } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { clock } from '../lib/moments.ts';
import { problemOf } from '../lib/problem.ts';
import { at } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { useAttendanceChange } from './attendance.api.ts';
import { t } from './attendance.strings.ts';

const PresenceDialog = lazy(() => import('./PresenceDialog.tsx'));

type Props = { meeting: MeetingRepresentation; attendee: AttendeeView; mayRecord: boolean };

/** One of those who are expected, and one tap for how they are there. */
export function AttendeeRow({ meeting, attendee, mayRecord }: Props) {
  return (
    <li className="attendee" data-status={attendee.status}>
      <span>
        <strong>{attendee.name}</strong>
        <small className="row-facts">{factsOf(attendee, meeting).join(' · ')}</small>
      </span>
      {mayRecord ? (
        <Taps meeting={meeting} attendee={attendee} />
      ) : (
        <span>{t(`attendance.is.${attendee.status}`)}</span>
      )}
    </li>
  );
}

function Taps({ meeting, attendee }: Omit<Props, 'mayRecord'>) {
  const [isOpen, open] = useState(false);
  const record = useRecording(meeting, attendee);
  const there = isThere(attendee);
  const hasBegun = meeting.begunAt !== null;
  // Somebody said beforehand that a deputy comes.
  const isAwaited = hasBegun && attendee.status === 'deputy' && attendee.stays.length === 0;
  const tap = (status: Presence['status'], what: string, isOn: boolean) => (
    <Button
      size="small"
      aria-pressed={isOn}
      aria-label={t('attendance.act', { name: attendee.name, what })}
      onClick={() => record({ status })}
    >
      {what}
    </Button>
  );
  return (
    <span className="attendee-taps">
      {hasBegun && !there && attendee.stays.length > 0 && tap(asBefore(attendee), t('attendance.back'), false)}
      {isAwaited && tap('deputy', t('attendance.deputyHere'), false)}
      {hasBegun && attendee.stays.length === 0 && tap('present', t('attendance.here'), false)}
      {there && tap(asBefore(attendee), t(`attendance.is.${asBefore(attendee)}`), true)}
      {there && tap('left', t('attendance.left'), false)}
      {!there && attendee.stays.length === 0 && (
        <>
          {tap('apologies', t('attendance.apologies'), attendee.status === 'apologies')}
          {hasBegun && tap('absent', t('attendance.absent'), attendee.status === 'absent')}
        </>
      )}
      <Button
        size="small"
        kind="quiet"
        aria-label={t('attendance.changeOf', { name: attendee.name })}
        onClick={() => open(true)}
      >
        {t('attendance.change')}
      </Button>
      <Suspense>
        {isOpen && <PresenceDialog meeting={meeting} attendee={attendee} onClose={() => open(false)} />}
      </Suspense>
    </span>
  );
}

function useRecording(meeting: MeetingRepresentation, attendee: AttendeeView) {
  const { mutate } = useAttendanceChange(meeting, (body: Partial<Presence> & Pick<Presence, 'status'>) =>
    api.attendance.record(
      { params: { ...at(meeting), attendeeId: attendee.id }, body: { ...deputyOf(attendee, body.status), ...body } },
      { ifMatch: attendee.version },
    ),
  );
  const onError = (thrown: unknown) => toast(problemOf(thrown).title || t('attendance.failed'), { bad: true });
  return (body: Pick<Presence, 'status'>) => mutate(body, { onError });
}

/** A deputy who comes back is still the deputy. */
const deputyOf = ({ deputyName, deputyMayDecide }: AttendeeView, status: Presence['status']) =>
  status === 'deputy' ? { deputyName, deputyMayDecide } : {};
const asBefore = ({ status }: AttendeeView) => (status === 'deputy' ? 'deputy' : 'present');
const isThere = ({ stays }: AttendeeView) => stays.at(-1)?.until === null;

function factsOf(attendee: AttendeeView, { begunAt }: MeetingRepresentation): string[] {
  const { partnerName, part, status, deputyName: name, deputyMayDecide, stays } = attendee;
  const came = stays[0]?.from;
  const left = stays.at(-1)?.until;
  return [
    ...(partnerName ? [partnerName] : []),
    ...(part === 'representative' ? [] : [t(`attendance.part.${part}`)]),
    ...(status === 'deputy' ? [t(deputyMayDecide ? 'attendance.deputyIs' : 'attendance.deputyReports', { name })] : []),
    ...(came && came !== begunAt ? [t('attendance.cameAt', { time: clock(came) })] : []),
    ...(left ? [t('attendance.leftAt', { time: clock(left) })] : []),
  ];
}
