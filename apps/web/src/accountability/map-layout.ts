import type { AccountabilityOverview, AnsweringPartner, ListedAccountabilityLine } from '@trivet/contract';

/** Where things stand on the map, in its own units: above on the left, the partners in the middle, what each answers to on the right. */
export type MapBox = {
  id: string;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  isMissing: boolean;
};
export type MapLine = { line: ListedAccountabilityLine; path: string; mark: { x: number; y: number } };
export type MapLayout = {
  width: number;
  height: number;
  above: MapBox[];
  partners: MapBox[];
  upwards: MapBox[];
  /** Round all partners: what they answer for together leads from its edge */
  together: MapBox;
  lines: MapLine[];
};

type Measures = {
  box: { width: number; height: number };
  row: number;
  columns: { above: number; partners: number; upwards: number };
  /** How far what goes round all partners reaches to the left of them, and the bows within it */
  lane: number;
  bows: number;
};

/** Measured so that names stay readable where the whole of it is as wide as the page is: beside a menu, or on a tablet. */
const measures = {
  wide: {
    box: { width: 210, height: 52 },
    row: 76,
    columns: { above: 20, partners: 470, upwards: 800 },
    lane: 120,
    bows: 1,
  },
  narrow: {
    box: { width: 138, height: 62 },
    row: 80,
    columns: { above: 4, partners: 264, upwards: 452 },
    lane: 78,
    bows: 0.6,
  },
} satisfies Record<string, Measures>;
export type MapShape = keyof typeof measures;

const top = 20;
const bulge = 34;

/** Lays a partnership out in rows: straight lines to what stands above, bows between partners that do not cross their names. */
export function layOut(
  { partners, outcomes, lines }: Pick<AccountabilityOverview, 'partners' | 'outcomes' | 'lines'>,
  shape: MapShape = 'wide',
): MapLayout {
  const { box, row, columns, lane, bows } = measures[shape];
  const place = placeIn(measures[shape]);
  const upward = partners.flatMap((partner): { partner: AnsweringPartner; line: ListedAccountabilityLine | null }[] => {
    const own = lines.filter((line) => line.dimension === 'vertical' && line.fromPartnerId === partner.partnerId);
    return own.length > 0 ? own.map((line) => ({ partner, line })) : [{ partner, line: null }];
  });
  const rowOf = new Map<string, number[]>();
  upward.forEach(({ partner: { partnerId } }, at) => {
    rowOf.set(partnerId, [...(rowOf.get(partnerId) ?? []), at]);
  });
  const partnerBoxes = partners.map(({ partnerId, name }): MapBox => {
    const rows = rowOf.get(partnerId) ?? [0];
    return place(partnerId, name, columns.partners, rows.reduce((sum, at) => sum + at, 0) / rows.length);
  });
  const upwards = upward.map(({ partner, line }, at) => ({
    ...place(line?.id ?? partner.partnerId, line?.toName ?? '', columns.upwards, at),
    isMissing: line === null,
  }));
  const collective = lines.filter(({ dimension }) => dimension === 'collective');
  const lacking = outcomes.filter(
    ({ contributionId }) => !collective.some((line) => line.contributionId === contributionId),
  );
  const count = collective.length + lacking.length;
  const height = Math.max(upward.length, count) * row + 2 * top;
  const spread = (at: number) => (Math.max(upward.length, count) - count) / 2 + at;
  const above = [
    ...collective.map((line, at) => place(line.id, aboveName(line), columns.above, spread(at))),
    ...lacking.map(({ contributionId, code, sroName }, at) => ({
      ...place(contributionId, sroName ? `${sroName} (${code})` : code, columns.above, spread(collective.length + at)),
      isMissing: true,
    })),
  ];
  const together = roundAll(partnerBoxes, { left: columns.partners - lane, width: box.width + lane + 8 });
  const at = (id: string | null) => partnerBoxes.find((one) => one.id === id);
  const between = lines.filter(({ dimension }) => dimension === 'horizontal');
  return {
    width: columns.upwards + box.width + columns.above,
    height,
    above,
    partners: partnerBoxes,
    upwards,
    together,
    lines: [
      ...collective.map((line) =>
        collectiveLine(
          line,
          together,
          above.find(({ id }) => id === line.id),
        ),
      ),
      ...between.flatMap((line, n) => bow(line, { from: at(line.fromPartnerId), to: at(line.toPartnerId), n, bows })),
      ...upwards.flatMap((end) =>
        upwardLine(
          lines.find(({ id }) => id === end.id),
          end,
          at,
        ),
      ),
    ],
  };
}

const aboveName = ({ toName, outcomeCode }: ListedAccountabilityLine) =>
  outcomeCode ? `${toName ?? ''} (${outcomeCode})` : (toName ?? '');

const placeIn =
  ({ box, row }: Measures) =>
  (id: string, name: string, x: number, at: number): MapBox => ({
    id,
    name,
    x,
    y: top + at * row + (row - box.height) / 2,
    isMissing: false,
    ...box,
  });

function roundAll(boxes: readonly MapBox[], { left, width }: { left: number; width: number }): MapBox {
  const first = boxes[0]?.y ?? top;
  const last = (boxes.at(-1)?.y ?? top) + (boxes.at(-1)?.height ?? 0);
  return {
    id: 'together',
    name: '',
    x: left,
    y: first - 12,
    width,
    height: last - first + 24,
    isMissing: false,
  };
}

const middle = ({ y, height }: MapBox) => y + height / 2;

function collectiveLine(line: ListedAccountabilityLine, from: MapBox, to: MapBox | undefined): MapLine {
  const y = to ? middle(to) : middle(from);
  const inside = Math.min(Math.max(y, from.y + 10), from.y + from.height - 10);
  const end = to ? to.x + to.width : 0;
  return { line, path: `M${from.x} ${inside} L${end + 6} ${y}`, mark: { x: (from.x + end) / 2, y: (inside + y) / 2 } };
}

type Bow = { from: MapBox | undefined; to: MapBox | undefined; n: number; bows: number };

/** A bow on the left of the partners, the wider the farther apart they are, so that two do not lie on each other. */
function bow(line: ListedAccountabilityLine, { from, to, n, bows }: Bow): MapLine[] {
  if (!from || !to) return [];
  const [start, end] = [middle(from) + 8 - (n % 3) * 8, middle(to) + 8 - (n % 3) * 8];
  const apart = Math.abs(end - start) / from.height;
  const reach = from.x - bows * (Math.min(96, bulge + apart * 9) + (n % 4) * 14);
  const path = `M${from.x} ${start} C${reach} ${start} ${reach} ${end} ${to.x - 6} ${end}`;
  return [{ line, path, mark: { x: (from.x + 3 * reach) / 4, y: (start + end) / 2 } }];
}

function upwardLine(
  line: ListedAccountabilityLine | undefined,
  end: MapBox,
  at: (id: string | null) => MapBox | undefined,
): MapLine[] {
  const from = line && at(line.fromPartnerId);
  if (!line || !from) return [];
  const start = { x: from.x + from.width, y: middle(from) };
  const stop = { x: end.x - 6, y: middle(end) };
  const mark = { x: (start.x + stop.x) / 2, y: (start.y + stop.y) / 2 };
  return [{ line, path: `M${start.x} ${start.y} L${stop.x} ${stop.y}`, mark }];
}
