import type { ChasedPart, LastReminder, OnTime } from '@trivet/contract';
import { dayOf, shortDay } from '../lib/dates.ts';
import { ContributionStatus } from '../report-contributions/ContributionStatus.tsx';
import { t } from './chasing.strings.ts';

/** How one partner's part stands: its state by word, shape and colour, how late it is, and the last reminder. */
export function PartState({ part }: { part: ChasedPart }) {
  return (
    <>
      <ContributionStatus contribution={{ ...part, late: false }} />
      <Lateness part={part} />
      {part.reminder && <small className="muted block chase-reminder">{reminderWords(part.reminder)}</small>}
    </>
  );
}

/** How late it is or was, the day a part that is owed is due, or that its report did without it. */
export function Lateness({ part: { daysLate, isOwed, dueOn, sentOn } }: { part: ChasedPart }) {
  if (!isOwed && sentOn === null) return <small className="block muted">{t('chasing.leftOut')}</small>;
  if (daysLate > 0) return <small className="block due-late">{t('chasing.daysLate', { days: daysLate })}</small>;
  return isOwed ? <small className="block muted">{t('chasing.due', { day: shortDay(dueOn) })}</small> : null;
}

/** When somebody was reminded last, by which step or by whom. */
export function reminderWords({ at, step, personName: name, byName: by, state }: LastReminder): string {
  const when = shortDay(dayOf(at));
  if (state === 'failed') return t('chasing.reminderFailed', { name });
  if (by !== null)
    return state === 'waiting' ? t('chasing.reminderWaits', { by, name }) : t('chasing.remindedBy', { when, by, name });
  const of = step < 0 ? t('chasing.stepBefore', { days: -step }) : t('chasing.step', { days: step });
  return t('chasing.reminded', { when, step: of, name });
}

/** How a partner keeps to its days. */
export function OnTimeFigure({ record: { due, onTime, medianDaysLate } }: { record: OnTime }) {
  if (due === 0) return <span className="muted">{t('chasing.nothingDue')}</span>;
  return (
    <span className="chase-figure">
      {t('chasing.onTimeOf', { onTime, due })}
      {medianDaysLate !== null && (
        <small className="muted block">{t('chasing.whenLate', { days: medianDaysLate })}</small>
      )}
    </span>
  );
}
