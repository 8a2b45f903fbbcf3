import { ChoiceList, type ChoicesProps } from './ChoiceList.tsx';
import { FieldGroup, type FieldProps, type Labels } from './field.tsx';

type Props<Value extends string> = Omit<FieldProps<Value | null>, 'onChange'> &
  Labels &
  ChoicesProps<Value> & { onChange: (value: Value) => void };

/** One of a few. Nothing is chosen beforehand unless it is known. */
export function Radios<Value extends string>({ options, inline = false, ...field }: Props<Value>) {
  const { id, name = id, value, onChange, onBlur } = field;
  return (
    <FieldGroup {...field}>
      <ChoiceList type="radio" isChosen={(one) => one === value} {...{ id, name, onBlur, options, inline, onChange }} />
    </FieldGroup>
  );
}
