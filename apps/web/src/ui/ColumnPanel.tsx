import type { RefObject } from 'react';
import { Button } from './Button.tsx';
import { Checkboxes } from './Checkboxes.tsx';
import type { ChooserProps } from './ColumnChooser.tsx';
import { Popover } from './Popover.tsx';
import { t } from './ui.strings.ts';

type Props = ChooserProps & { opener: RefObject<HTMLElement | null>; onClose: () => void };

/** Each tick shows its column at once, so that one sees what one chooses. */
export default function ColumnPanel({ id, columns, chosen, onChoose, onReset, opener, onClose }: Props) {
  return (
    <Popover label={t('columns.open')} opener={opener} isOpen onClose={onClose}>
      <div className="stack">
        <Checkboxes
          id={id}
          label={t('columns.label')}
          options={columns.map(({ id: value, head }) => ({ value, label: head }))}
          value={chosen}
          onChange={onChoose}
        />
        <div className="cluster">
          <Button size="small" onClick={onClose}>
            {t('columns.done')}
          </Button>
          {onReset && (
            <Button kind="link" onClick={onReset}>
              {t('columns.reset')}
            </Button>
          )}
        </div>
      </div>
    </Popover>
  );
}
