import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { columnsIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

const ColumnPanel = lazy(() => import('./ColumnPanel.tsx'));

export type ChooserProps = {
  id: string;
  columns: readonly { id: string; head: string }[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  /** Back to what everyone sees first; undefined where nothing else was chosen. */
  onReset: (() => void) | undefined;
};

/** 'Columns': which of them a table shows. */
export function ColumnChooser(props: ChooserProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={opener}
        kind="quiet"
        size="small"
        icon={columnsIcon}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('columns.open')}
      </Button>
      <Suspense>{isOpen && <ColumnPanel {...props} opener={opener} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
