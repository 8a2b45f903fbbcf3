import { describedBy, Field, type FieldProps, type Labels, type Width } from './field.tsx';
import { downIcon, Icon } from './icons.tsx';

export type Option<Value extends string = string> = { value: Value; label: string };

type Props<Value extends string> = FieldProps<Value> &
  Labels & { options: readonly Option<Value>[]; width?: Width; disabled?: boolean };

/** One of a short, closed list. Over ten choices use Combobox; under five use Radios. */
export function Select<Value extends string>({ options, disabled, ...field }: Props<Value>) {
  const { id, name, value, onChange, onBlur, error, hint } = field;
  // The browser hands back the string of one of `options`: looking it up returns it with its type.
  const pick = (chosen: string) => options.find((option) => option.value === chosen);
  return (
    <Field {...field}>
      <div className="select">
        <select
          {...{ id, name, value, disabled, onBlur }}
          className="input"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => {
            const chosen = pick(event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon path={downIcon} />
      </div>
    </Field>
  );
}
