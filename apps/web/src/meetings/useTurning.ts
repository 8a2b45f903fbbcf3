import type { MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

/** Turns the meeting to an item; what it leaves counts as done where it goes on, and as still to come where it goes back. */
export function useTurning(meeting: MeetingRepresentation) {
  const { mutate } = useAgendaChange((body: { itemId: string; isDone: boolean }) =>
    api.meetings.turnTo({ params: at(meeting), body }, { ifMatch: meeting.version }),
  );
  const placeOf = (itemId: string | null) => meeting.items.findIndex(({ id }) => id === itemId);
  return (itemId: string) =>
    mutate(
      { itemId, isDone: placeOf(itemId) > placeOf(meeting.currentItemId) },
      { onError: (thrown) => toast(problemOf(thrown).title || t('meetings.failed'), { bad: true }) },
    );
}
