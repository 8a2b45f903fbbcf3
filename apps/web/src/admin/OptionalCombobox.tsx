import { Combobox, type ComboItem } from '../ui/Combobox.tsx';
import type { FieldProps, Labels } from '../ui/field.tsx';

type Props = FieldProps<string | null> & Labels & { none: string; items: readonly ComboItem[]; autoFocus?: boolean };

const noneId = 'none';

/** One of many or none: none is a choice of its own, for a box that is emptied goes back to what it held. */
export function OptionalCombobox({ none, items, ...field }: Props) {
  return (
    <Combobox
      {...field}
      optional
      items={[{ id: noneId, label: none }, ...items]}
      value={field.value ?? noneId}
      onChange={(id) => field.onChange(id === noneId ? null : id)}
    />
  );
}
