import type { RefObject } from 'react';
import { useCommand } from './keyboard.ts';

/** j and k move through the rows of a table by their first link or button; x ticks the row one is in. */
export const useRowKeys = (table: RefObject<HTMLTableElement | null>) => {
  const rows = () => [...(table.current?.tBodies[0]?.rows ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const goTo = (at: number) => {
    const row = rows()[at];
    row?.querySelector<HTMLElement>('th a, th button, a, button')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  useCommand('row.next', () => goTo(Math.min(current() + 1, rows().length - 1)));
  useCommand('row.previous', () => goTo(Math.max(current() - 1, 0)));
  useCommand('row.select', () => rows()[current()]?.querySelector<HTMLInputElement>('.select-cell input')?.click());
};
