import { lazy, Suspense } from 'react';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { downIcon, Icon } from './icons.tsx';

// The heaviest control of the kit: a form shows at once, and this part of it a moment later.
const ComboboxBox = lazy(() => import('./ComboboxBox.tsx'));

export type ComboItem = { id: string; label: string; detail?: string | undefined; group?: string | undefined };

export type ComboProps = FieldProps<string | null> &
  Labels & {
    items: readonly ComboItem[];
    /** Given where `items` are what the server found for what was typed: they are not filtered again. */
    onSearch?: ((words: string) => void) | undefined;
    isSearching?: boolean | undefined;
    /** Where nothing may be chosen: how that reads. It stands in the empty box and first in the list. */
    none?: string | undefined;
    /** What the list says where there is nothing to choose from. */
    nothingLeft?: string | undefined;
    disabled?: boolean | undefined;
    autoFocus?: boolean | undefined;
  };

/**
 * One of many, found by typing part of its name. `detail` is a second line; `group` puts items under headings. A box that
 * is emptied holds nothing; where the form does not take nothing, it shows again what it holds once one leaves it.
 */
export function Combobox(props: ComboProps) {
  return (
    <Field {...props}>
      <Suspense fallback={<BoxAhead {...props} />}>
        <ComboboxBox {...props} />
      </Suspense>
    </Field>
  );
}

/** An item as the box shows it once chosen. */
export const itemText = ({ label, detail }: ComboItem) => (detail ? `${label}, ${detail}` : label);

/** The same box in the same place, until the list can be opened. */
function BoxAhead({ id, value, items, none, hint, error }: ComboProps) {
  const chosen = items.find((item) => item.id === value);
  return (
    <div className="input-row" data-joined>
      <input
        className="input"
        id={id}
        readOnly
        placeholder={none}
        value={chosen ? itemText(chosen) : ''}
        aria-describedby={describedBy(id, hint, error)}
      />
      <span className="button" data-shape="icon">
        <Icon path={downIcon} />
      </span>
    </div>
  );
}
