import { useQuery } from '@tanstack/react-query';
import type { ListedReport, ScheduleRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { RecipientsCard } from '../report-recipients/RecipientsCard.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon, reportIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ScheduleCard } from './ScheduleCard.tsx';
import { reportColumns } from './report-columns.tsx';
import { reportsQuery, scheduleQuery } from './reports.api.ts';
import { t } from './reports.strings.ts';

const ScheduleSheet = lazy(() => import('./ScheduleSheet.tsx'));

/** Every progress report of a partnership, and the schedule that they follow. */
export function ReportsPage() {
  const place = usePlace();
  const [isSetting, setSetting] = useState(false);
  const schedule = useQuery(scheduleQuery(place.id));
  const maySet = schedule.data?.permissions.may.includes('schedule.set') ?? false;
  const onSet = maySet ? () => setSetting(true) : undefined;
  return (
    <>
      <Header schedule={schedule.data} onSet={onSet} />
      <div className="stack" data-gap="loose">
        <Reports schedule={schedule.data} onSet={onSet} />
        <ScheduleCard query={schedule} />
        <RecipientsCard />
      </div>
      <Suspense>
        {isSetting && schedule.data && (
          <ScheduleSheet place={place} now={schedule.data} onClose={() => setSetting(false)} />
        )}
      </Suspense>
    </>
  );
}

type Props = { schedule: ScheduleRepresentation | undefined; onSet: (() => void) | undefined };

function Header({ schedule, onSet }: Props) {
  const place = usePlace();
  const { data } = useQuery(reportsQuery(place.id));
  const isSet = schedule?.schedule != null;
  return (
    <PageHeader
      title={t('reports.title')}
      within={[place.name]}
      lead={data && schedule ? leadOf(data.items, schedule) : ' '}
      actions={
        <>
          {isSet && (
            <LinkButton to="/w/$workspace/p/$code/reports/chase" params={addressIn(place)}>
              {t('reports.chase')}
            </LinkButton>
          )}
          {onSet && (
            <Button kind={isSet ? 'secondary' : 'primary'} icon={meetingIcon} onClick={onSet}>
              {t(isSet ? 'schedule.change' : 'schedule.set')}
            </Button>
          )}
        </>
      }
    />
  );
}

const leadOf = (reports: readonly ListedReport[], { periods }: ScheduleRepresentation) => {
  const late = reports.filter((report) => report.late).length;
  if (late > 0) return t('reports.leadLate', { count: late });
  const owed = reports.filter(({ submittedAt, status }) => submittedAt === null && status !== 'waived');
  const next = owed.map(({ dueOn }) => dueOn).toSorted()[0] ?? periods[0]?.dueOn;
  return next ? t('reports.leadNext', { day: longDay(next) }) : t('reports.leadNone');
};

function Reports({ schedule, onSet }: Props) {
  const place = usePlace();
  const pages = usePages(place.id);
  const query = useQuery(reportsQuery(place.id, pages.cursor));
  return (
    <ListTable<ListedReport>
      query={query}
      pages={pages}
      what={t('reports.what')}
      caption={t('reports.all')}
      columns={reportColumns(place)}
      idOf={({ id }) => id}
      nameOf={({ label }) => label}
      empty={<NothingYet schedule={schedule} onSet={onSet} />}
    />
  );
}

function NothingYet({ schedule, onSet }: Props) {
  const isSet = schedule?.schedule != null;
  return (
    <EmptyState
      icon={reportIcon}
      title={t('reports.empty')}
      actions={onSet && !isSet && <Button onClick={onSet}>{t('schedule.set')}</Button>}
    >
      {t(isSet ? 'reports.emptyWhy' : 'reports.emptyNoSchedule')}
    </EmptyState>
  );
}
