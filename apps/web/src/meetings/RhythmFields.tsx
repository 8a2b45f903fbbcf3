import { weekDay, type Day } from '../lib/dates.ts';
import type { FieldProps } from '../ui/field.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { t } from './meetings.strings.ts';
import { everies, placeInMonth, type Rhythm } from './rhythm.ts';

type Props = {
  rhythm: Omit<Rhythm, 'startsOn'>;
  startsOn: Day;
  onChange: (next: Partial<Rhythm>) => void;
  /** What they make together: a fault of the rule is one of these */
  rule: FieldProps<string>;
};

/** How often a series meets, by which day of the month, and how many times. */
export function RhythmFields({ rhythm, startsOn, onChange, rule }: Props) {
  const { nth, date } = placeInMonth(startsOn);
  const [weekday = ''] = weekDay(startsOn).split(' ');
  const isMonthly = rhythm.every !== 'week' && rhythm.every !== 'fortnight';
  return (
    <>
      <Select
        id={`${rule.id}-every`}
        label={t('meetingSeries.every')}
        value={rhythm.every}
        onChange={(every) => onChange({ every })}
        options={everies.map((value) => ({ value, label: t(`meetingSeries.every.${value}`) }))}
      />
      {isMonthly && (
        <Radios
          id={`${rule.id}-keeps`}
          label={t('meetingSeries.keeps')}
          value={rhythm.keeps}
          onChange={(keeps) => onChange({ keeps })}
          options={[
            { value: 'weekday', label: t('meetingSeries.keeps.weekday', { nth: nthWords(nth), weekday }) },
            { value: 'date', label: t('meetingSeries.keeps.date', { date: String(date) }) },
          ]}
        />
      )}
      <NumberField
        id={rule.id}
        error={rule.error}
        label={t('meetingSeries.count')}
        hint={t('meetingSeries.countHint')}
        whole
        value={rhythm.count}
        onChange={(many) => onChange({ count: many ?? 1 })}
      />
    </>
  );
}

const nthWords = (nth: number) => t(`meetingSeries.nth.${(nth === -1 ? 5 : nth) as 1}`);
