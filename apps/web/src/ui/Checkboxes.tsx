import type { Choice } from './Radios.tsx';
import { FieldGroup, type FieldProps, type Labels } from './field.tsx';

type GroupProps<Value extends string> = FieldProps<readonly Value[]> &
  Labels & { options: readonly Choice<Value>[]; inline?: boolean };

/** Any number of a list. */
export function Checkboxes<Value extends string>({ options, inline, ...field }: GroupProps<Value>) {
  const { id, name, value, onChange } = field;
  const toggle = (one: Value, isOn: boolean) => onChange(isOn ? [...value, one] : value.filter((each) => each !== one));
  return (
    <FieldGroup {...field}>
      <div className="choices" data-inline={inline ? '' : undefined}>
        {options.map((option, at) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={at === 0 ? id : `${id}-${option.value}`}
              name={name}
              checked={value.includes(option.value)}
              disabled={option.disabled}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

type OneProps = FieldProps<boolean> & { label: string; hint?: string; disabled?: boolean };

/** One yes or no. */
export function Checkbox({ id, name, value, onChange, onBlur, label, hint, error, disabled }: OneProps) {
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          {...{ id, name, disabled, onBlur }}
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
        {hint && <small>{hint}</small>}
      </label>
    </div>
  );
}
