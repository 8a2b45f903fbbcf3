import type { InputHTMLAttributes, ReactNode } from 'react';
import { describedBy, Field, type FieldProps, type Labels, type Width } from './field.tsx';

type Props = FieldProps<string> &
  Labels & {
    type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url';
    width?: Width;
    /** Words that belong to the value, joined to the box: '£', 'per 1,000'. */
    before?: ReactNode;
    after?: ReactNode;
  } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete' | 'autoFocus' | 'inputMode' | 'disabled' | 'placeholder' | 'spellCheck'
  >;

/** One line of words. */
export function TextField({
  label,
  hint,
  optional,
  labelHidden,
  error,
  width,
  before,
  after,
  onChange,
  ...input
}: Props) {
  const { onProblem: _, ...attributes } = input;
  const box = (
    <input
      {...attributes}
      className="input"
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(input.id, hint, error)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <Field {...{ id: input.id, label, hint, optional, labelHidden, error, width }}>
      {before || after ? (
        <div className="input-row" data-joined>
          {before && <span className="input-affix">{before}</span>}
          {box}
          {after && <span className="input-affix">{after}</span>}
        </div>
      ) : (
        box
      )}
    </Field>
  );
}
