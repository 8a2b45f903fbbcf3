import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Combobox, type ComboItem } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { t } from './actions.strings.ts';

type Props = {
  label: string;
  hint: string;
  /** What the box that adds one says. */
  add: string;
  items: readonly ComboItem[];
  field: FieldProps<readonly string[]>;
};

/** Several of many: what is chosen stands in a list, and a box adds one at a time. */
export function PickMany({ label, hint, add, items, field }: Props) {
  const { id, value, onChange, error } = field;
  // Another box after each choice: it begins empty.
  const [turn, setTurn] = useState(0);
  const choose = (chosen: string | null) => {
    if (!chosen || value.includes(chosen)) return;
    onChange([...value, chosen]);
    setTurn(turn + 1);
  };
  return (
    <section className="stack" data-gap="tight" aria-labelledby={`${id}-many`}>
      <h3 id={`${id}-many`}>{label}</h3>
      {value.length === 0 && <p className="muted">{t('actions.links.none')}</p>}
      <ul className="stack picked" data-gap="tight">
        {value.map((one) => (
          <Chosen
            key={one}
            label={items.find((item) => item.id === one)?.label ?? '…'}
            onRemove={() => onChange(value.filter((each) => each !== one))}
          />
        ))}
      </ul>
      <Combobox
        key={turn}
        id={id}
        label={add}
        hint={hint}
        error={error}
        items={items.filter((item) => !value.includes(item.id))}
        value={null}
        onChange={choose}
      />
    </section>
  );
}

function Chosen({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <li className="cluster" data-gap="tight">
      {label}
      <Button kind="link" onClick={onRemove}>
        {t('actions.links.remove')}
        <span className="visually-hidden"> {label}</span>
      </Button>
    </li>
  );
}
