import type { Audience, ReminderRuleDraft } from '@trivet/domain';
import type { FormState } from '../lib/useForm.ts';
import { Button } from '../ui/Button.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { closeIcon } from '../ui/page-icons.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import type { RuleValues } from './RuleSheet.tsx';
import { t } from './reminder.strings.ts';

type Props = { form: FormState<RuleValues, ReminderRuleDraft>; audiences: readonly Audience[] };

const mostSteps = 12;

/** The steps of a rule, each with its day and whom it reaches. */
export function StepFields({ form, audiences }: Props) {
  const { steps } = form.values;
  const options = audiences.map((value) => ({ value, label: t(`audience.${value}`) }));
  const add = () => form.set('steps', [...steps, { step: (steps.at(-1)?.step ?? 0) + 7, audience: [] }]);
  return (
    <>
      {steps.map((_, at) => (
        <fieldset key={at} className="reminder-step">
          <legend className="visually-hidden">{t('form.step', { number: at + 1 })}</legend>
          <StepDay field={form.field(`steps.${at}.step`)} />
          <Checkboxes {...form.field(`steps.${at}.audience`)} label={t('form.whom')} options={options} inline />
          {steps.length > 1 && (
            <IconButton
              icon={closeIcon}
              label={t('form.remove', { number: at + 1 })}
              onClick={() =>
                form.set(
                  'steps',
                  steps.filter((_step, place) => place !== at),
                )
              }
            />
          )}
        </fieldset>
      ))}
      {steps.length < mostSteps && (
        <div>
          <Button size="small" icon={plusIcon} onClick={add}>
            {t('form.add')}
          </Button>
        </div>
      )}
    </>
  );
}

type When = 'before' | 'on' | 'late';

/** One signed number as people say it: before, on the day, or late by so many days. */
function StepDay({ field }: { field: FieldProps<number | null> }) {
  const { value, onChange } = field;
  const when: When = value === 0 ? 'on' : value !== null && value < 0 ? 'before' : 'late';
  const days = value === null ? null : Math.abs(value);
  const choose = (chosen: When) => onChange(chosen === 'on' ? 0 : signed(chosen, days || 1));
  const options = (['before', 'on', 'late'] as const).map((one) => ({ value: one, label: t(`form.when.${one}`) }));
  const { id, error: _shownBelow, ...rest } = field;
  return (
    <div className="reminder-day">
      <Select
        id={`${id}-when`}
        name={`${field.name}-when`}
        value={when}
        onChange={choose}
        label={t('form.when')}
        options={options}
      />
      {when !== 'on' && (
        <NumberField
          {...rest}
          id={id}
          error={field.error}
          value={days}
          onChange={(typed) => onChange(typed === null ? null : signed(when, typed))}
          label={t('form.days')}
          whole
        />
      )}
    </div>
  );
}

const signed = (when: When, days: number): number => (when === 'before' ? -days : days);
