import type { FieldProps } from './field.tsx';

export type Choice<Value extends string = string> = { value: Value; label: string; hint?: string; disabled?: boolean };

export type ChoicesProps<Value extends string> = { options: readonly Choice<Value>[]; inline?: boolean };

type Props<Value extends string> = ChoicesProps<Value> &
  Pick<FieldProps<unknown>, 'id' | 'name' | 'onBlur'> & {
    type: 'radio' | 'checkbox';
    isChosen: (value: Value) => boolean;
    onChange: (value: Value, isChosen: boolean) => void;
  };

/** What Radios and Checkboxes have in common. The first box has the field's id: a fault of the field leads to it. */
export function ChoiceList<Value extends string>(props: Props<Value>) {
  const { id, name, onBlur, type, options, inline, isChosen, onChange } = props;
  return (
    <div className="choices" data-inline={inline ? '' : undefined}>
      {options.map(({ value, label, hint, disabled }, at) => (
        <label className="choice" key={value}>
          <input
            {...{ type, name, disabled, onBlur }}
            id={at === 0 ? id : `${id}-${value}`}
            checked={isChosen(value)}
            onChange={(event) => onChange(value, event.target.checked)}
          />
          {label}
          {hint && <small>{hint}</small>}
        </label>
      ))}
    </div>
  );
}
