import type { ChaseBoard, ChasedPart, ChaseRow } from '@trivet/contract';

/** A part that can be asked for, and where. */
export type Asking = { partnershipId: string; contributionId: string };

const owed = ({ parts }: ChaseRow): ChasedPart[] => parts.flatMap((part) => (part?.isOwed ? [part] : []));

export const lateParts = (row: ChaseRow): ChasedPart[] => owed(row).filter(({ daysLate }) => daysLate > 0);

/** What a partner is asked for: all that is late; where nothing is, what is due first. */
export function partsToAsk(row: ChaseRow): ChasedPart[] {
  const late = lateParts(row);
  return late.length > 0
    ? late
    : owed(row)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .slice(0, 1);
}

/** How the report stands that somebody still owes a part of, the one due first. */
export function mostUrgent({ periods, items }: ChaseBoard) {
  const columns = periods.map(({ label }, at) => ({ label, parts: items.flatMap(({ parts }) => parts[at] ?? []) }));
  const open = columns.filter(({ parts }) => parts.some(({ isOwed }) => isOwed));
  const dueOf = (parts: readonly ChasedPart[]) =>
    parts.flatMap(({ isOwed, dueOn }) => (isOwed ? [dueOn] : [])).toSorted()[0] ?? '';
  const [first] = open.toSorted((a, b) => (dueOf(a.parts) < dueOf(b.parts) ? -1 : 1));
  if (!first) return null;
  const sent = first.parts.filter(({ status }) => ['sent', 'signed_off', 'nil'].includes(status)).length;
  return { label: first.label, sent, count: first.parts.length, dueOn: dueOf(first.parts) };
}
