import type { ListedAction } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import type { Place } from '../partnerships/place.ts';

const RowDialog = lazy(() => import('./RowDialog.tsx'));

type Opened = { how: 'update' | 'edit'; row: ListedAction };

/** s says how the row one is in goes, e edits it: without leaving the list. */
export function RowDialogs({ place, rows }: { place: Place; rows: readonly ListedAction[] }) {
  const [opened, open] = useState<Opened | null>(null);
  const openCurrent = (how: Opened['how']) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = rows.find((each) => each.id === id);
    if (row) open({ how, row });
  };
  useCommand('row.status', () => openCurrent('update'));
  useCommand('row.edit', () => openCurrent('edit'));
  return <Suspense>{opened && <RowDialog place={place} {...opened} onClose={() => open(null)} />}</Suspense>;
}
