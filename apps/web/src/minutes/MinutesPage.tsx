import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import { fullDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { meetingQuery } from '../meetings/meetings.api.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Corrections } from './Corrections.tsx';
import { Editions } from './Editions.tsx';
import { MinutesActs } from './MinutesActs.tsx';
import { MinutesText } from './MinutesText.tsx';
import { minutesQuery } from './minutes.api.ts';
import { useNoticeRead } from './notice-read.ts';
import { t } from './minutes.strings.ts';

/** The minutes of one meeting: read, put right, sent out, approved. */
export function MinutesPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference/minutes' });
  const query = useQuery(meetingQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('minutes.what')} count={8}>
      {(meeting) => (meeting.begunAt === null ? <NotYet meeting={meeting} /> : <OfMeeting meeting={meeting} />)}
    </Loaded>
  );
}

function OfMeeting({ meeting }: { meeting: MeetingRepresentation }) {
  useNoticeRead(meeting);
  const query = useQuery(minutesQuery(meeting.partnershipId, meeting.id));
  return (
    <Loaded query={query} what={t('minutes.what')} count={8}>
      {(minutes) => <Minutes meeting={meeting} minutes={minutes} />}
    </Loaded>
  );
}

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation };

function Minutes({ meeting, minutes }: Props) {
  return (
    <>
      <Head meeting={meeting} minutes={minutes} />
      <div className="stack" data-gap="loose">
        <MinutesText meeting={meeting} minutes={minutes} />
        {minutes.circulatedAt !== null && <Corrections minutes={minutes} partnershipId={meeting.partnershipId} />}
        {minutes.editions.length > 0 && <Editions minutes={minutes} partnershipId={meeting.partnershipId} />}
      </div>
    </>
  );
}

function Head({ meeting, minutes }: Partial<Props> & Pick<Props, 'meeting'>) {
  const place = usePlace();
  const address = addressIn(place);
  return (
    <PageHeader
      title={t('minutes.of', { title: meeting.title })}
      kicker={shortOf(meeting.reference)}
      within={[t('minutes.title'), place.name]}
      crumbs={[
        <Link
          key="meeting"
          to="/w/$workspace/p/$code/meetings/$reference"
          params={{ ...address, reference: shortOf(meeting.reference) }}
        >
          {t('minutes.toMeeting')}
        </Link>,
      ]}
      {...(minutes && { lead: <Stage meeting={meeting} minutes={minutes} /> })}
      {...(minutes && { actions: <MinutesActs meeting={meeting} minutes={minutes} /> })}
    />
  );
}

/** How far they are, and what comes next. */
function Stage({ meeting, minutes }: Props) {
  const { approvedIn, approvedAt, circulatedAt, correctionsBy } = minutes;
  const heldOn = minutes.later.find(({ reference }) => reference === approvedIn)?.heldOn;
  const stage = approvedAt
    ? 'approved'
    : circulatedAt
      ? 'circulated'
      : meeting.status === 'in_progress'
        ? 'running'
        : 'draft';
  return (
    <span className="cluster" data-gap="tight">
      <StatusTag kind={stage === 'approved' ? 'green' : stage === 'circulated' ? 'blue' : 'grey'}>
        {t(`minutes.stage.${stage}`)}
      </StatusTag>
      {stage === 'circulated' && correctionsBy && <span>{t('minutes.until', { day: fullDay(correctionsBy) })}</span>}
      {approvedIn && heldOn && (
        <span>{t('minutes.approvedIn', { reference: shortOf(approvedIn), day: fullDay(heldOn) })}</span>
      )}
    </span>
  );
}

function NotYet({ meeting }: { meeting: MeetingRepresentation }) {
  return (
    <>
      <Head meeting={meeting} />
      <EmptyState icon={meetingIcon} title={t('minutes.notYet')} />
    </>
  );
}
