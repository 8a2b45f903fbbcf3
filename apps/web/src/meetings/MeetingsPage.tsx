import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ListedMeeting } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { CalendarsHere } from '../calendars/Calendars.tsx';
import { useCommand } from '../lib/keyboard.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon, plusIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { MeetingRows } from './MeetingRows.tsx';
import { PastMeetings } from './PastMeetings.tsx';
import { SeriesList } from './SeriesList.tsx';
import { Suggestions } from './Suggestions.tsx';
import { comingQuery } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import './meetings.css';

const MeetingSheet = lazy(() => import('./MeetingSheet.tsx'));
const PulseTrend = lazy(() => import('../pulse/PulseTrend.tsx'));
const SeriesSheet = lazy(() => import('./SeriesSheet.tsx'));

/** The meetings of a partnership: to come, past, in series, and what people would like to be talked about. */
export function MeetingsPage() {
  const place = usePlace();
  const [opened, open] = useState<'meeting' | 'series' | null>(null);
  const mayArrange = useMayHere('meeting.arrange');
  const coming = useQuery(comingQuery(place.id));
  const navigate = useNavigate();
  useCommand('new.meeting', () => open('meeting'), mayArrange);
  const show = (reference: string) =>
    navigate({
      to: '/w/$workspace/p/$code/meetings/$reference',
      params: { ...addressIn(place), reference: shortOf(reference) },
    });
  return (
    <>
      <PageHeader
        title={t('meetings.title')}
        within={[place.name]}
        lead={t('meetings.lead')}
        actions={
          mayArrange && (
            <>
              <LinkButton to="/w/$workspace/p/$code/meetings/agenda-templates" params={addressIn(place)}>
                {t('meetings.templates')}
              </LinkButton>
              <Button onClick={() => open('series')}>{t('meetings.beginSeries')}</Button>
              <Button kind="primary" icon={plusIcon} onClick={() => open('meeting')}>
                {t('meetings.arrange')}
              </Button>
            </>
          )
        }
      />
      <div className="stack" data-gap="loose">
        <Loaded query={coming} what={t('meetings.what')} count={4}>
          {({ items }) => <Coming meetings={items} />}
        </Loaded>
        <Suggestions partnershipId={place.id} />
        <SeriesList partnershipId={place.id} />
        <PastMeetings partnershipId={place.id} />
        <Suspense>
          <PulseTrend partnershipId={place.id} />
        </Suspense>
        <p>
          <Link to="/w/$workspace/p/$code/meetings/interests" params={addressIn(place)}>
            {t('meetings.interests')}
          </Link>
        </p>
        <CalendarsHere />
      </div>
      <Suspense>
        {opened === 'meeting' && (
          <MeetingSheet place={place} onSaved={({ reference }) => void show(reference)} onClose={() => open(null)} />
        )}
        {opened === 'series' && <SeriesSheet place={place} onClose={() => open(null)} />}
      </Suspense>
    </>
  );
}

function Coming({ meetings }: { meetings: readonly ListedMeeting[] }) {
  if (meetings.length === 0)
    return (
      <EmptyState icon={meetingIcon} title={t('meetings.none')}>
        {t('meetings.noneWhy')}
      </EmptyState>
    );
  return (
    <Card title={t('meetings.coming')}>
      <MeetingRows label={t('meetings.coming')} meetings={meetings} />
    </Card>
  );
}
