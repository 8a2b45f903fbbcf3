import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { AgendaPack, InvitationsOf } from '../calling/Calling.tsx';
import { meetingTime } from '../lib/moments.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Agenda } from './Agenda.tsx';
import { kindOfStatus } from './meeting.choices.ts';
import { MeetingActs } from './MeetingActs.tsx';
import { meetingQuery } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import './meetings.css';

const AttendancePanel = lazy(() => import('../attendance/AttendancePanel.tsx'));
const InterestsPanel = lazy(() => import('../interests/InterestsPanel.tsx'));
const PulsePanel = lazy(() => import('../pulse/PulsePanel.tsx'));

/** One meeting: when and where, and its agenda, to prepare it and to read it. */
export function MeetingPage() {
  const place = usePlace();
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/meetings/$reference' });
  const query = useQuery(meetingQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('meetings.what')} count={8}>
      {(meeting) => <Meeting meeting={meeting} />}
    </Loaded>
  );
}

function Meeting({ meeting }: { meeting: MeetingRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={meeting.title}
        kicker={shortOf(meeting.reference)}
        within={[t('meetings.title'), place.name]}
        crumbs={[
          <Link key="meetings" to="/w/$workspace/p/$code/meetings" params={addressIn(place)}>
            {t('meetings.title')}
          </Link>,
        ]}
        lead={
          <span className="cluster" data-gap="tight">
            <StatusTag kind={kindOfStatus[meeting.status]}>{t(`meeting.${meeting.status}`)}</StatusTag>
            <span>{meetingTime(meeting.startsAt, meeting.endsAt)}</span>
          </span>
        }
        actions={
          <>
            <AgendaPack meeting={meeting} />
            <MeetingActs meeting={meeting} />
          </>
        }
      />
      <div className="stack" data-gap="loose">
        {meeting.status === 'cancelled' && (
          <Banner kind="warning" title={t('meetingPage.cancelledBecause')}>
            <p>{meeting.cancelledBecause}</p>
          </Banner>
        )}
        <About meeting={meeting} />
        <Suspense>{meeting.begunAt !== null && <PulsePanel meeting={meeting} />}</Suspense>
        <InvitationsOf meeting={meeting} />
        <Suspense>{meeting.status !== 'cancelled' && <AttendancePanel meeting={meeting} />}</Suspense>
        <Suspense>{meeting.status !== 'cancelled' && <InterestsPanel meeting={meeting} />}</Suspense>
        <Agenda meeting={meeting} />
      </div>
    </>
  );
}

function About({ meeting }: { meeting: MeetingRepresentation }) {
  const address = addressIn(usePlace());
  const { last, link } = meeting;
  return (
    <Card>
      <Facts
        facts={[
          [t('meetingForm.kind'), t(`meeting.kind.${meeting.kind}`)],
          [t('meetingPage.place'), meeting.place || null],
          [t('meetingPage.link'), link && <a href={link}>{t('meetingPage.join')}</a>],
          [t('meetingPage.chair'), meeting.chairName],
          [t('meetingPage.minuteTaker'), meeting.minuteTakerName],
          [t('meetingPage.purpose'), meeting.purpose || null],
          [
            t('meetingPage.last'),
            last && (
              <Link
                to="/w/$workspace/p/$code/meetings/$reference"
                params={{ ...address, reference: shortOf(last.reference) }}
              >
                {last.title}
              </Link>
            ),
          ],
        ]}
      />
    </Card>
  );
}
