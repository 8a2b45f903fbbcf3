import { useQuery } from '@tanstack/react-query';
import type { MeetingSeriesRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { shortDay, weekDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { seriesQuery, useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

const SeriesEditSheet = lazy(() => import('./SeriesEditSheet.tsx'));
const MeetingReasonDialog = lazy(() => import('./MeetingReasonDialog.tsx'));

/** The series of a partnership: what recurs, until when, and what may be changed about it. */
export function SeriesList({ partnershipId }: { partnershipId: string }) {
  const { data } = useQuery(seriesQuery(partnershipId));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('meetings.series')}>
      <Rows
        label={t('meetings.series')}
        items={data.items.map((series) => ({
          id: series.id,
          tag: (
            <StatusTag kind={series.endedOn ? 'grey' : 'green'}>
              {t(series.endedOn ? 'meetingSeries.over' : 'meetingSeries.going')}
            </StatusTag>
          ),
          title: series.title,
          facts: factsOf(series).join(' · '),
          action: <Acts series={series} />,
        }))}
      />
    </Card>
  );
}

function Acts({ series }: { series: MeetingSeriesRepresentation }) {
  const [opened, open] = useState<'edit' | 'end' | null>(null);
  const params = { partnershipId: series.partnershipId, seriesId: series.id };
  const { mutateAsync: end } = useMeetingChange((body: { reason: string }) =>
    api.meetingSeries.end({ params, body }, { ifMatch: series.version }),
  );
  const { may } = series.permissions;
  return (
    <span className="cluster" data-gap="tight">
      {may.includes('meeting_series.edit') && (
        <Button
          size="small"
          aria-label={t('meetingSeries.editOf', { title: series.title })}
          onClick={() => open('edit')}
        >
          {t('meetingSeries.edit')}
        </Button>
      )}
      {may.includes('meeting_series.end') && (
        <Button
          size="small"
          kind="quiet"
          aria-label={t('meetingSeries.endOf', { title: series.title })}
          onClick={() => open('end')}
        >
          {t('meetingSeries.end')}
        </Button>
      )}
      <Suspense>
        {opened === 'edit' && <SeriesEditSheet series={series} onClose={() => open(null)} />}
        {opened === 'end' && (
          <MeetingReasonDialog
            title={t('meetingSeries.endTitle')}
            ask={t('meetingSeries.endAsk')}
            verb={t('meetingSeries.endVerb')}
            draft={`meeting-series.${series.id}.end`}
            onReason={end}
            onClose={() => open(null)}
          />
        )}
      </Suspense>
    </span>
  );
}

const factsOf = ({ meetings, fromTime, toTime, place, nextOn, endedOn, endingReason }: MeetingSeriesRepresentation) => [
  t('meetingSeries.facts', { meetings, from: fromTime, to: toTime }),
  ...(place ? [place] : []),
  ...(nextOn ? [t('meetingSeries.next', { day: weekDay(nextOn) })] : []),
  ...(endedOn ? [t('meetingSeries.ended', { day: shortDay(endedOn), reason: endingReason })] : []),
];
