import type { Currency, Money } from '@trivet/domain';
import { useState } from 'react';
import { penceFrom, signOf, typedPounds } from '../lib/money.ts';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { t } from './ui.strings.ts';

type Props = FieldProps<number | null> & Labels & { currency?: Currency; disabled?: boolean };

/** An amount, kept as whole pence or cents: read digit by digit, so that no fraction is ever made of it. */
export function AmountField({ currency = 'GBP', disabled, ...field }: Props) {
  const { id, name, value, onChange, onBlur, onProblem, error, hint } = field;
  const [typed, setTyped] = useState(() => (value === null ? '' : typedPounds(value)));
  const change = (text: string) => {
    const pence = penceFrom(text);
    setTyped(text);
    onProblem?.(pence === undefined ? t('money.unreal') : null);
    onChange(pence ?? null);
  };
  const isTheirs = value !== null && penceFrom(typed) !== value;
  return (
    <Field {...field} width="figure">
      <div className="input-row" data-joined>
        <span className="input-affix">{signOf(currency)}</span>
        <input
          {...{ id, name, disabled, onBlur }}
          className="input figures"
          inputMode="decimal"
          autoComplete="off"
          value={isTheirs ? typedPounds(value) : typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => change(event.target.value)}
        />
      </div>
    </Field>
  );
}

/** The same in pounds alone. */
export function MoneyField({ value, onChange, ...field }: FieldProps<Money | null> & Labels) {
  return (
    <AmountField
      {...field}
      value={value?.amount ?? null}
      onChange={(amount) => onChange(amount === null ? null : { amount, currency: 'GBP' })}
    />
  );
}
