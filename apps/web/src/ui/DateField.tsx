import { lazy, Suspense, useRef, useState } from 'react';
import { addDays, today, type Day } from '../lib/dates.ts';
import { readDay, typedDay } from '../lib/typed-days.ts';
import { Button } from './Button.tsx';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { meetingIcon } from './icons.tsx';
import { t } from './ui.strings.ts';

const CalendarPopover = lazy(() => import('./CalendarPopover.tsx'));

type Props = FieldProps<Day | null> &
  Labels & {
    /** Quick answers under the box: 'In 30 days'. */
    quick?: readonly { label: string; day: Day }[] | undefined;
    min?: Day | undefined;
    max?: Day | undefined;
    disabled?: boolean | undefined;
  };

/** A day: a text box first (27/3/2027, 27 Mar 2027), a calendar beside it, quick answers below. */
export function DateField({ quick, min, max, disabled, ...field }: Props) {
  const { id, name, value, onChange, onBlur, onProblem, error } = field;
  const hint = field.hint ?? t('date.hint', { example: exampleDay() });
  const [typed, setTyped] = useState(() => (value ? typedDay(value) : ''));
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isMine = readDay(typed) === value;
  const change = (text: string) => {
    const day = readDay(text);
    setTyped(text);
    onProblem?.(text.trim() === '' || day ? null : t('date.unreal'));
    onChange(day);
  };
  const pick = (day: Day) => {
    setOpen(false);
    change(typedDay(day));
  };
  return (
    <Field {...field} hint={hint} width="short">
      <div className="input-row">
        <input
          {...{ id, name, disabled, onBlur }}
          className="input figures"
          autoComplete="off"
          value={isMine ? typed : value ? typedDay(value) : ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => change(event.target.value)}
        />
        <Button
          ref={opener}
          icon={meetingIcon}
          disabled={disabled}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-describedby={`${id}-label`}
          onClick={() => setOpen(true)}
        >
          {t('date.calendar')}
        </Button>
      </div>
      {quick && (
        <div className="quick">
          {quick.map(({ label, day }) => (
            <Button key={label} size="small" aria-pressed={value === day} onClick={() => pick(day)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {isOpen && (
        <Suspense>
          <CalendarPopover
            {...{ opener, value, min, max }}
            label={t('date.calendarFor', { label: field.label })}
            onPick={pick}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Field>
  );
}

// A day over 12, so that nobody reads the month first.
const exampleDay = () => typedDay(`${Number(addDays(today(), 365).slice(0, 4))}-03-27`);
