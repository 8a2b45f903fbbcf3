import type { ListedRisk } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import type { Place } from '../partnerships/place.ts';

const RiskDialog = lazy(() => import('./RiskDialog.tsx'));

type Opened = { how: 'review' | 'edit'; row: ListedRisk };

/** s reviews the risk of the row one is in, e edits it: without leaving the register. */
export function RiskDialogs({ place, rows }: { place: Place; rows: readonly ListedRisk[] }) {
  const [opened, open] = useState<Opened | null>(null);
  const openCurrent = (how: Opened['how']) => {
    const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = rows.find((each) => each.id === id);
    if (row) open({ how, row });
  };
  useCommand('row.status', () => openCurrent('review'));
  useCommand('row.edit', () => openCurrent('edit'));
  return <Suspense>{opened && <RiskDialog place={place} {...opened} onClose={() => open(null)} />}</Suspense>;
}
