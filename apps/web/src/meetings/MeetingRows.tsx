import { Link } from '@tanstack/react-router';
import type { ListedMeeting } from '@trivet/contract';
import { meetingTime } from '../lib/moments.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { kindOfStatus } from './meeting.choices.ts';
import { t } from './meetings.strings.ts';

/** Meetings, each with how it stands, when it is and how long its agenda. */
export function MeetingRows({ meetings, label }: { meetings: readonly ListedMeeting[]; label: string }) {
  const address = addressIn(usePlace());
  return (
    <Rows
      label={label}
      items={meetings.map((meeting) => ({
        id: meeting.id,
        tag: <StatusTag kind={kindOfStatus[meeting.status]}>{t(`meeting.${meeting.status}`)}</StatusTag>,
        title: (
          <Link
            to="/w/$workspace/p/$code/meetings/$reference"
            params={{ ...address, reference: shortOf(meeting.reference) }}
          >
            {meeting.title}
          </Link>
        ),
        facts: factsOf(meeting).join(' · '),
      }))}
    />
  );
}

const factsOf = ({ startsAt, endsAt, place, plannedMinutes, status }: ListedMeeting) => [
  meetingTime(startsAt, endsAt),
  ...(place ? [place] : []),
  ...(status === 'draft' || status === 'called' ? [t('meetings.agendaLength', { minutes: plannedMinutes })] : []),
];
