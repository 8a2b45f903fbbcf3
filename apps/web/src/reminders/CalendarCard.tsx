import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Select } from '../ui/Select.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import { calendarQuery, type RulesHere } from './reminders.api.ts';
import { t } from './reminder.strings.ts';

const choices = [2, 4, 8] as const;

/** What the rules in force will send in the next weeks. */
export function CalendarCard({ here }: { here: RulesHere }) {
  const [weeks, setWeeks] = useState('4');
  const query = useQuery({ ...calendarQuery(here, Number(weeks)), placeholderData: keepPreviousData });
  const options = choices.map((n) => ({ value: String(n), label: t('calendar.weeksOf', { weeks: n }) }));
  const id = useId();
  return (
    <Card
      title={t('calendar.title')}
      aside={
        <Select
          id={id}
          name="weeks"
          value={weeks}
          onChange={setWeeks}
          label={t('calendar.weeks')}
          labelHidden
          options={options}
        />
      }
    >
      <p className="muted">{t('calendar.lead')}</p>
      <Loaded query={query} what={t('calendar.what')} shape="rows" count={5}>
        {(calendar) => <CalendarDays {...calendar} />}
      </Loaded>
    </Card>
  );
}
