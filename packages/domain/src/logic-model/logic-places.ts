/** Boxes of one column with where they stand, the first first. */
type Placed = { id: string; position: number };

/** How far boxes are apart where there is room. */
const step = 1024;

/**
 * Who stands where once a box comes to a place in a column: as a rule only that box changes, so that whoever has another
 * one open meanwhile notices nothing. Where there is no room between two boxes, all of them are set apart anew.
 * @param at 0 at the top; beyond the end is the end
 */
export function placesInColumn(column: readonly Placed[], id: string, at: number): Placed[] {
  const others = column.filter((box) => box.id !== id);
  const to = Math.min(at, others.length);
  const [above, below] = [others[to - 1], others[to]];
  const position = between(above?.position, below?.position);
  if (position !== null) return [{ id, position }];
  return others.toSpliced(to, 0, { id, position: 0 }).map((box, n) => ({ id: box.id, position: (n + 1) * step }));
}

/** Where a box stands that comes below all others of its column. */
export const placeAtFoot = (column: readonly { position: number }[]): number =>
  Math.max(0, ...column.map(({ position }) => position)) + step;

/** A number between two; null where there is none that a float can tell apart. */
function between(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return below === undefined ? step : below - step;
  if (below === undefined) return above + step;
  const middle = (above + below) / 2;
  return above < middle && middle < below ? middle : null;
}
