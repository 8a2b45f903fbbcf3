import { ChoiceList, type ChoicesProps } from './ChoiceList.tsx';
import { FieldGroup, type FieldProps, type Labels } from './field.tsx';

type GroupProps<Value extends string> = FieldProps<readonly Value[]> & Labels & ChoicesProps<Value>;

/** Any number of a list. */
export function Checkboxes<Value extends string>({ options, inline = false, ...field }: GroupProps<Value>) {
  const { id, name, value, onChange, onBlur } = field;
  const toggle = (one: Value, isOn: boolean) => onChange(isOn ? [...value, one] : value.filter((each) => each !== one));
  return (
    <FieldGroup {...field}>
      <ChoiceList
        type="checkbox"
        isChosen={(one) => value.includes(one)}
        onChange={toggle}
        {...{ id, name, onBlur, options, inline }}
      />
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
