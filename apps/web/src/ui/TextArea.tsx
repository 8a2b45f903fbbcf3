import type { KeyboardEvent } from 'react';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { t } from './ui.strings.ts';

type Props = FieldProps<string> &
  Labels & { rows?: number; limit?: number; autoFocus?: boolean; disabled?: boolean; readOnly?: boolean | undefined };

/** Several lines; grows with what is typed. With `limit` it counts down and lets one go over, as GOV.UK does. */
export function TextArea({ rows = 3, limit, autoFocus, disabled, readOnly, ...field }: Props) {
  const { id, name, value, onChange, onBlur, error, hint } = field;
  const countId = limit === undefined ? undefined : `${id}-count`;
  return (
    <Field {...field}>
      <textarea
        {...{ id, name, value, rows, disabled, readOnly, autoFocus, onBlur }}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={[describedBy(id, hint, error), countId].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={sendByKeys}
      />
      {limit !== undefined && <Count id={`${id}-count`} left={limit - value.length} />}
    </Field>
  );
}

/** Enter is a new line here: with Ctrl or Cmd it sends the form. */
const sendByKeys = ({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>) => {
  if (key === 'Enter' && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit();
};

function Count({ id, left }: { id: string; left: number }) {
  return (
    <p className="field-count" id={id} data-over={left < 0 ? '' : undefined}>
      {left < 0 ? t('count.over', { count: -left }) : t('count.left', { count: left })}
    </p>
  );
}
