import { useState, type ReactNode } from 'react';

/** Rows with their ids, as they stand on the page. */
export type Listed<Row> = readonly (readonly [id: string, row: Row])[];
type Chosen<Row> = ReadonlyMap<string, Row>;

export type Selection<Row> = {
  /** The ticked rows by their ids, those of other pages too. */
  chosen: Chosen<Row>;
  onChange: (chosen: Chosen<Row>) => void;
  /** Buttons that act on the ticked rows. */
  bulk: ReactNode;
};

/**
 * Which rows of a list are ticked, from page to page. `view` is what the list shows, its filters: another view begins
 * with nothing ticked, for nobody acts on what they no longer see.
 */
export const useSelection = <Row>(view: string, rows: readonly Row[] | undefined, idOf: (row: Row) => string) => {
  const [{ of, ...kept }, keep] = useState<{ of: string; chosen: Chosen<Row> }>({ of: view, chosen: new Map() });
  const chosen: Chosen<Row> = of === view ? kept.chosen : new Map();
  return {
    chosen,
    /** The ticked rows, to act on. */
    rows: rowsChosen(
      chosen,
      (rows ?? []).map((row) => [idOf(row), row]),
    ),
    onChange: (next: Chosen<Row>) => keep({ of: view, chosen: next }),
    clear: () => keep({ of: view, chosen: new Map() }),
  };
};

/** Ticks rows, or takes their ticks off. */
export const ticked = <Row>(chosen: Chosen<Row>, rows: Listed<Row>, isOn: boolean): Chosen<Row> => {
  const next = new Map(chosen);
  for (const [id, row] of rows)
    if (isOn) next.set(id, row);
    else next.delete(id);
  return next;
};

/** The rows from one to another, whichever stands first; the other alone where the one is not on this page. */
export const rowsBetween = <Row>(rows: Listed<Row>, from: string | null, to: string): Listed<Row> => {
  const [one, other] = [from, to].map((id) => rows.findIndex(([each]) => each === id));
  if (one === undefined || other === undefined || other === -1) return [];
  return one === -1 ? rows.slice(other, other + 1) : rows.slice(Math.min(one, other), Math.max(one, other) + 1);
};

/** The ticked rows as they are now: those on the page may have been read anew since. */
export const rowsChosen = <Row>(chosen: Chosen<Row>, rows: Listed<Row>): Row[] => {
  const onPage = new Map(rows);
  return [...chosen].map(([id, row]) => onPage.get(id) ?? row);
};
