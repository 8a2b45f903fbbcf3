import type { Money } from '@trivet/domain';
import { useState } from 'react';
import { penceFrom, typedPounds } from '../lib/money.ts';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { t } from './ui.strings.ts';

type Props = FieldProps<Money | null> & Labels & { disabled?: boolean };

/** An amount in pounds, kept as whole pence: read digit by digit, so that no fraction is ever made of it. */
export function MoneyField({ disabled, ...field }: Props) {
  const { id, name, value, onChange, onBlur, onProblem, error, hint } = field;
  const [typed, setTyped] = useState(() => (value === null ? '' : typedPounds(value.amount)));
  const change = (text: string) => {
    const pence = penceFrom(text);
    setTyped(text);
    onProblem?.(pence === undefined ? t('money.unreal') : null);
    onChange(pence === null || pence === undefined ? null : { amount: pence, currency: 'GBP' });
  };
  const isTheirs = value !== null && penceFrom(typed) !== value.amount;
  return (
    <Field {...field} width="figure">
      <div className="input-row" data-joined>
        <span className="input-affix">£</span>
        <input
          {...{ id, name, disabled, onBlur }}
          className="input figures"
          inputMode="decimal"
          autoComplete="off"
          value={isTheirs ? typedPounds(value.amount) : typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => change(event.target.value)}
        />
      </div>
    </Field>
  );
}
