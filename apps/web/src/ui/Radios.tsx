import { FieldGroup, type FieldProps, type Labels } from './field.tsx';

export type Choice<Value extends string = string> = { value: Value; label: string; hint?: string; disabled?: boolean };

type Props<Value extends string> = Omit<FieldProps<Value | null>, 'onChange'> &
  Labels & { onChange: (value: Value) => void; options: readonly Choice<Value>[]; inline?: boolean };

/** One of a few. Nothing is chosen beforehand unless it is known. */
export function Radios<Value extends string>({ options, inline, ...field }: Props<Value>) {
  const { id, name, value, onChange, onBlur } = field;
  return (
    <FieldGroup {...field}>
      <div className="choices" data-inline={inline ? '' : undefined}>
        {options.map((option, at) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${option.value}`}
              name={name ?? id}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
            />
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
