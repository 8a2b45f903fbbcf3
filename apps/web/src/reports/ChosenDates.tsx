import type { ReportingRhythm } from '@trivet/domain';
import type { FormState } from '../lib/useForm.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { closeIcon } from '../ui/page-icons.ts';
import { t } from './reports.strings.ts';
import type { ScheduleValues } from './ScheduleSheet.tsx';

const mostDates = 60;

/** The days reports are due, one below the other, in order. */
export function ChosenDates({ form }: { form: FormState<ScheduleValues, ReportingRhythm> }) {
  const { chosenDates } = form.values;
  const without = (at: number) => chosenDates.filter((_, place) => place !== at);
  return (
    <fieldset className="chosen-dates stack">
      <legend>{t('schedule.chosen')}</legend>
      <p className="muted">{t('schedule.chosenHint')}</p>
      {chosenDates.map((_, at) => (
        <div key={at} className="chosen-date">
          <DateField {...form.field(`chosenDates.${at}`)} label={t('schedule.chosenDate', { number: at + 1 })} />
          {chosenDates.length > 1 && (
            <IconButton
              icon={closeIcon}
              label={t('schedule.chosenRemove', { number: at + 1 })}
              onClick={() => form.set('chosenDates', without(at))}
            />
          )}
        </div>
      ))}
      {chosenDates.length < mostDates && (
        <div>
          <Button size="small" icon={plusIcon} onClick={() => form.set('chosenDates', [...chosenDates, null])}>
            {t('schedule.chosenAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
