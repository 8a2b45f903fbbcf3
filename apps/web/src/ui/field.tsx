import type { ReactNode } from 'react';
import { StatusShape } from './shapes.tsx';
import { t } from './ui.strings.ts';

/** What every control is given: `{...form.field('title')}` hands over all of it. */
export type FieldProps<Value> = {
  id: string;
  name?: string | undefined;
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: (() => void) | undefined;
  error?: string | undefined;
  /** Told when what is typed cannot be a value at all ('Enter a real date'), and null once it can. */
  onProblem?: ((problem: string | null) => void) | undefined;
};

export type Labels = {
  label: string;
  hint?: ReactNode;
  optional?: boolean | undefined;
  /** For a box whose place says what it is, such as a search: the label is still read out. */
  labelHidden?: boolean | undefined;
};

type Wrapper = Labels & { id: string; error?: string | undefined; width?: Width | undefined; children: ReactNode };
/** How much is expected: a full line, a short text or a date, a figure. */
export type Width = 'full' | 'short' | 'figure';

/** Label, hint, error, control: always in this order, as GOV.UK does. */
export function Field({ id, label, hint, optional, labelHidden, error, width, children }: Wrapper) {
  return (
    <div className="field" data-invalid={error ? '' : undefined} data-width={width}>
      <label className={labelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id} id={`${id}-label`}>
        {label} {optional && <span className="optional">{t('ui.optional')}</span>}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same for a group of choices. */
export function FieldGroup({ id, label, hint, optional, labelHidden, error, children }: Wrapper) {
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined} aria-describedby={describedBy(id, hint, error)}>
      <legend className={labelHidden ? 'visually-hidden' : undefined}>
        {label} {optional && <span className="optional">{t('ui.optional')}</span>}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** The ids a control is described by, for `aria-describedby`. */
export const describedBy = (id: string, hint: ReactNode, error: string | undefined) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <StatusShape shape="octagon" />
          {error}
        </p>
      )}
    </>
  );
}
