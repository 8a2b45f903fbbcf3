import type { PlannedPeriod, ScheduleRepresentation } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { t } from './reports.strings.ts';

type Query = { data: ScheduleRepresentation | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

/** How a partnership reports, and the periods that come next. */
export function ScheduleCard({ query }: { query: Query }) {
  return (
    <Card title={t('schedule.title')}>
      <Loaded query={query} what={t('schedule.what')}>
        {({ schedule, periods }) =>
          schedule === null ? (
            <p className="muted">{t('schedule.none')}</p>
          ) : (
            <div className="stack">
              <p>
                {schedule.cadence === 'chosen_dates'
                  ? t('schedule.wordsChosen')
                  : t('schedule.words', {
                      cadence: t(`schedule.cadence.${schedule.cadence}`),
                      days: schedule.dueAfterWorkingDays,
                    })}
              </p>
              {schedule.cadence === 'chosen_dates' && periods.length === 0 && <p>{t('schedule.noneLeft')}</p>}
              {periods.length > 0 && (
                <div>
                  <h3>{t('schedule.next')}</h3>
                  <Periods periods={periods} />
                </div>
              )}
            </div>
          )
        }
      </Loaded>
    </Card>
  );
}

/** Each period as people say it, with the day its report is due. */
export function Periods({ periods }: { periods: readonly PlannedPeriod[] }) {
  return (
    <ul>
      {periods.map(({ startsOn, label, dueOn }) => (
        <li key={startsOn}>
          {label}, <span className="muted">{t('schedule.dueOn', { day: shortDay(dueOn) })}</span>
        </li>
      ))}
    </ul>
  );
}
