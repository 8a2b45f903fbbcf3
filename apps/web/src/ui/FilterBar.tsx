import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './icons.tsx';
import { closeIcon, filterIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

export type FilterChip = { id: string; label: string; onRemove: () => void };

type Props = {
  /** Select, TextField, Combobox … each changes the address, so that the view can be shared. */
  children: ReactNode;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** Filters of a register: the controls, and each chosen one as a chip that can be taken off. On a phone the controls fold. */
export function FilterBar({ children, chips, onClear }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="filter-bar" aria-label={t('filter.show')} data-open={isOpen ? '' : undefined}>
      <Button className="filter-toggle" icon={filterIcon} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('filter.showCount', { count: chips.length })}
      </Button>
      <div className="filter-controls">{children}</div>
      {chips.length > 0 && <Chips chips={chips} onClear={onClear} />}
    </section>
  );
}

function Chips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  return (
    <ul className="chips" aria-label={t('filter.chosen')}>
      {chips.map(({ id, label, onRemove }) => (
        <li key={id}>
          <button type="button" className="chip" onClick={onRemove}>
            <span className="visually-hidden">{t('filter.remove')}</span>
            {label}
            <Icon path={closeIcon} />
          </button>
        </li>
      ))}
      <li>
        <Button kind="link" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
