import { useState, type ReactNode } from 'react';
import { describedBy, Field, type FieldProps, type Labels, type Width } from './field.tsx';
import { t } from './ui.strings.ts';

type Props = FieldProps<number | null> &
  Labels & { whole?: boolean; width?: Width; before?: ReactNode; after?: ReactNode; disabled?: boolean };

/** A figure: typed as text, so that nothing typed is ever thrown away; commas and spaces between thousands are fine. */
export function NumberField({ whole = false, width = 'figure', before, after, disabled, ...field }: Props) {
  const { id, name, value, onChange, onBlur, onProblem, error, hint } = field;
  const [typed, setTyped] = useState(() => (value === null ? '' : String(value)));
  const shown = readNumber(typed, whole) === value ? typed : value === null ? '' : String(value);
  const change = (text: string) => {
    const number = readNumber(text, whole);
    setTyped(text);
    onProblem?.(number === undefined ? t(whole ? 'number.unrealWhole' : 'number.unreal') : null);
    onChange(number ?? null);
  };
  const isUnread = readNumber(typed, whole) === undefined && value === null;
  return (
    <Field {...field} width={width}>
      <div className="input-row" data-joined>
        {before && <span className="input-affix">{before}</span>}
        <input
          {...{ id, name, disabled, onBlur }}
          className="input figures"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={isUnread ? typed : shown}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => change(event.target.value)}
        />
        {after && <span className="input-affix">{after}</span>}
      </div>
    </Field>
  );
}

/** Null when empty, undefined when it is no number. */
const readNumber = (text: string, whole: boolean): number | null | undefined => {
  const plain = text.replace(/[\s,]/g, '');
  if (plain === '') return null;
  return (whole ? /^-?\d+$/ : /^-?\d*\.?\d+$/).test(plain) ? Number(plain) : undefined;
};
