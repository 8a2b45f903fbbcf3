import { useState } from 'react';
import type { Page } from '../ui/Pager.tsx';

/** How many rows a page of a list has. */
const pageSize = 50;

/** What asks the server for one page; `cursor` is the one the page before gave. */
export const onePage = (cursor: string | undefined) => ({ cursor, count: 'true' as const, limit: String(pageSize) });

type Answer = {
  items: readonly unknown[];
  next: string | null;
  total?: number | undefined;
  totalAtLeast?: number | undefined;
};

/**
 * Where one is in a list that is read by cursors: the way back is the cursors so far. They are the server's word to this
 * person for these filters (`view`), so they are kept here and not in the address.
 */
export const usePages = (view: string) => {
  const [{ of, cursors }, keep] = useState<{ of: string; cursors: readonly string[] }>({ of: view, cursors: [] });
  const before = of === view ? cursors : [];
  const go = (next: readonly string[]) => keep({ of: view, cursors: next });
  return {
    cursor: before.at(-1),
    /** Nothing where one page holds all. */
    pageOf: (answer: Answer | undefined): Page | undefined => {
      if (!answer || (before.length === 0 && answer.next === null)) return undefined;
      const { items, next, total, totalAtLeast } = answer;
      const from = before.length * pageSize;
      return {
        from: from + 1,
        to: from + items.length,
        total: total ?? totalAtLeast ?? null,
        isAtLeast: totalAtLeast !== undefined,
        onPrevious: before.length > 0 ? () => go(before.slice(0, -1)) : undefined,
        onNext: next === null ? undefined : () => go([...before, next]),
      };
    },
  };
};
