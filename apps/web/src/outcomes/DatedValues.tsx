import type { Day } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { NumberField } from '../ui/NumberField.tsx';

/** A value on a day, while it is typed. */
export type TypedValue = { on: Day | null; value: number | null };
export const emptyValue: TypedValue = { on: null, value: null };

type Props = {
  values: readonly TypedValue[];
  words: {
    on: (number: number) => string;
    value: (number: number) => string;
    remove: (number: number) => string;
    add: string;
  };
  on: (at: number) => FieldProps<Day | null>;
  value: (at: number) => FieldProps<number | null>;
  onChange: (values: TypedValue[]) => void;
};

/** Any number of dated values in a form, one under the other. */
export function DatedValues({ values, words, on, value, onChange }: Props) {
  return (
    <>
      {values.map((_, at) => (
        <div key={at} className="dated-value">
          <DateField {...on(at)} label={words.on(at + 1)} />
          <NumberField {...value(at)} label={words.value(at + 1)} />
          <Button size="small" onClick={() => onChange(values.filter((_one, index) => index !== at))}>
            {words.remove(at + 1)}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" icon={plusIcon} onClick={() => onChange([...values, emptyValue])}>
          {words.add}
        </Button>
      </div>
    </>
  );
}
