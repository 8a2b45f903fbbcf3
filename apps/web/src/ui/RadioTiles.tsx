import { FieldGroup, type FieldProps, type Labels } from './field.tsx';

export type TileChoice<Value extends string | number> = { value: Value; label: string };

type Props<Value extends string | number> = FieldProps<Value | null> &
  Labels & { options: readonly TileChoice<Value>[] };

/** One step of a scale, as large tiles with number and word: likelihood, impact, agreement. */
export function RadioTiles<Value extends string | number>({ options, ...field }: Props<Value>) {
  const { id, name, value, onChange, onBlur } = field;
  return (
    <FieldGroup {...field}>
      <div className="radio-tiles-box">
        <div className="radio-tiles">
          {options.map((option, at) => (
            <label className="radio-tile" key={option.value}>
              <input
                type="radio"
                id={at === 0 ? id : `${id}-${option.value}`}
                name={name ?? id}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
                onBlur={onBlur}
              />
              {typeof option.value === 'number' && <b>{option.value}</b>}
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </div>
    </FieldGroup>
  );
}
