import type { RefObject } from 'react';
import { useCommand } from './keyboard.ts';

/** j and k move through the rows of a table by their first link or button; x ticks the row one is in, Shift x all since the one ticked before. */
export const useRowKeys = (table: RefObject<HTMLTableElement | null>, hasRows: boolean) => {
  const rows = () => [...(table.current?.tBodies[0]?.rows ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const goTo = (at: number) => {
    const row = rows()[at];
    row?.querySelector<HTMLElement>('th a, th button, a, button')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  useCommand('row.next', () => goTo(Math.min(current() + 1, rows().length - 1)), hasRows);
  useCommand('row.previous', () => goTo(Math.max(current() - 1, 0)), hasRows);
  const tick = (shiftKey: boolean) => {
    const box = rows().at(current())?.querySelector('.select-cell input');
    if (current() >= 0) box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
  };
  useCommand('row.select', () => tick(false), hasRows);
  useCommand('row.selectTo', () => tick(true), hasRows);
};
