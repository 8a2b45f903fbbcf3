import type { ChasedPart } from '@trivet/contract';
import type { ChasedPart as ChasedPartRow } from '@trivet/db';
import { daysBetween, daysLateOf } from '@trivet/domain';

type Standing = { today: string; isOwed: boolean };

/** A part of a report as a board shows it. */
export function representPart(row: ChasedPartRow, { today, isOwed }: Standing): ChasedPart {
  const { contributionId, status, dueOn, sentOn } = row;
  return {
    contributionId,
    status,
    dueOn,
    sentOn,
    isOwed,
    daysLate: lateness(row, { today, isOwed }),
    reminder: told(row),
  };
}

/** What is owed is late until today; what was sent, or left out, until then. What nobody needs any more is not late. */
function lateness({ dueOn, wasDueOn, sentOn, closedOn }: ChasedPartRow, { today, isOwed }: Standing): number {
  if (isOwed) return Math.max(0, daysBetween(dueOn, today));
  return sentOn === null && closedOn === null ? 0 : daysLateOf({ dueOn: wasDueOn, sentOn, closedOn }, today);
}

function told(row: ChasedPartRow): ChasedPart['reminder'] {
  const {
    remindedAt: at,
    remindedStep: step,
    remindedName: personName,
    remindedBy: byName,
    remindedState: state,
  } = row;
  return at === null || step === null || personName === null || state === null
    ? null
    : { at, personName, step, byName, state };
}
