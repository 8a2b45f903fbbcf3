import { useQuery } from '@tanstack/react-query';
import type { MeetingSeriesDraft } from '@trivet/domain';
import { shortDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { daysQuery } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Asked = Pick<MeetingSeriesDraft, 'rule' | 'startsOn' | 'onHoliday'>;

/** On which days that would be, before anybody says yes. */
export function MeetingDays({
  partnershipId,
  asked: { rule, startsOn, onHoliday },
}: {
  partnershipId: string;
  asked: Asked;
}) {
  const { data, error } = useQuery(daysQuery(partnershipId, { rule, startsOn, onHoliday }));
  if (error) return <p className="muted">{problemOf(error).title}</p>;
  if (!data) return null;
  return (
    <div className="card" aria-live="polite">
      <p>
        <strong>{t('meetingSeries.days')}</strong> {data.days.map(shortDay).join(', ')}
      </p>
      {data.holidays.length > 0 && (
        <p className="muted">{t('meetingSeries.holidays', { days: data.holidays.map(shortDay).join(', ') })}</p>
      )}
    </div>
  );
}
