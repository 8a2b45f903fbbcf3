import type { ChaseBoard, ChasedPart, ChaseRow } from '@trivet/contract';

/** A part that can be asked for, and where. */
export type Asking = { partnershipId: string; contributionId: string };

const owed = ({ parts }: ChaseRow): ChasedPart[] => parts.flatMap((part) => (part?.isOwed ? [part] : []));

export const lateParts = (row: ChaseRow): ChasedPart[] => owed(row).filter(({ daysLate }) => daysLate > 0);

export const longestLate = (row: ChaseRow): ChasedPart | undefined =>
  lateParts(row).toSorted((a, b) => b.daysLate - a.daysLate)[0];

/** What a partner is asked for: all that is late; where nothing is, what is due first. */
export function partsToAsk(row: ChaseRow): ChasedPart[] {
  const late = lateParts(row);
  return late.length > 0
    ? late
    : owed(row)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .slice(0, 1);
}

type Column = { label: string; parts: ChasedPart[] };

const columnsOf = ({ periods, items }: ChaseBoard): Column[] =>
  periods.map(({ label }, at) => ({ label, parts: items.flatMap(({ parts }) => parts[at] ?? []) }));

const dueOf = ({ parts }: Column) => parts.flatMap(({ isOwed, dueOn }) => (isOwed ? [dueOn] : [])).toSorted()[0] ?? '';

const isIn = ({ status }: ChasedPart) => ['sent', 'signed_off', 'nil'].includes(status);

/** How the report stands that somebody still owes a part of, the one due first. */
export function mostUrgent(board: ChaseBoard) {
  const open = columnsOf(board).filter(({ parts }) => parts.some(({ isOwed }) => isOwed));
  const [first] = open.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  if (!first) return null;
  const { label, parts } = first;
  return { label, sent: parts.filter(isIn).length, count: parts.length, dueOn: dueOf(first) };
}

/** The latest report, where every part of it is in. */
export function latestIfWhole(board: ChaseBoard) {
  const latest = columnsOf(board).at(-1);
  return latest && latest.parts.length > 0 && latest.parts.every(isIn)
    ? { label: latest.label, count: latest.parts.length }
    : null;
}
