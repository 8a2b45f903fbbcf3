import type { NotificationView } from '@trivet/db';
import { periodLabel } from '@trivet/domain';
import { dayWords } from '../reminders/day-words.ts';

/** What the bell says of a notification, in one sentence, and where it can be dealt with (below `/w/{workspace}`). */
export function wordsOf(view: NotificationView, today: string): { words: string; path: string } {
  return { words: sentence(view, today), path: pathOf(view) };
}

function sentence(view: NotificationView, today: string): string {
  const { kind, subject, title, reference, partnershipName, dueOn, role } = view;
  const when = dueOn === null ? '' : ` ${dueOn < today ? 'was due' : 'is due'} ${dayWords(dueOn)}`;
  if (kind === 'invitation') return `You are ${roleWords(role)} in ${partnershipName}`;
  if (kind === 'assignment') {
    const given = subject === 'risk' ? 'Risk' : 'Action';
    return `${given} ${reference} is yours: ${title}`;
  }
  if (subject === 'report') return `The ${periodOf(view)} report of ${partnershipName}${when}`;
  return `Action ${reference}${when}: ${title}`;
}

function pathOf({ subject, reference, partnershipCode, periodStartsOn }: NotificationView): string {
  if (!partnershipCode) return '';
  const below = `/p/${encodeURIComponent(partnershipCode)}`;
  if (subject === 'report' && periodStartsOn) return `${below}/reports/${periodStartsOn}`;
  if (subject === 'action' && reference) return `${below}/actions/${reference}`;
  if (subject === 'risk' && reference) return `${below}/risks/${reference}`;
  return below;
}

function periodOf({ periodStartsOn, periodEndsOn }: NotificationView): string {
  return periodStartsOn && periodEndsOn ? periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn }) : '';
}

const roleWords = (role: string | null): string =>
  role === null ? 'no longer a member' : /^[aeio]/.test(role) ? `an ${spoken(role)}` : `a ${spoken(role)}`;
const spoken = (role: string): string => role.replaceAll('_', ' ');
