import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { ActionRecord, type DueDateAnswer, type DueDateRequest } from './action.ts';
import { type ActionChange, actionGuards, notAsked } from './action-kind.ts';

/** Asks whoever chairs for another date: the first move was its owner's, a second is theirs. */
export function askForDate(
  action: ActionRecord,
  { dueOn, reason }: DueDateRequest,
  { today, by }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.ask_move', action);
  if (dueOn === action.dueOn) throw cannotBe('/dueOn', 'same_day', 'This is the date it has. Choose another');
  if (dueOn < today) throw cannotBe('/dueOn', 'past', 'Choose today or a later day');
  if (action.startsOn !== null && dueOn < action.startsOn)
    throw cannotBe('/dueOn', 'before_start', 'Enter the day it starts or a later one');
  const asked = { askedDueOn: dueOn, askedDueReason: reason, askedDueByPersonId: by };
  return decide(ActionRecord, action, { ...action, ...asked }, { type: 'action.date_asked', payload: { dueOn } });
}

/** Grants the date that was asked for, which counts as a move, or refuses it with words. */
export function answerDateRequest(action: ActionRecord, { granted, words }: DueDateAnswer): ActionChange {
  assertAllows(actionGuards, 'action.answer_move', action);
  if (!granted && words === '') throw cannotBe('/words', 'needed', 'Say why the date stands');
  const { askedDueOn, askedDueByPersonId: askedBy } = action;
  const moved = granted ? { dueOn: askedDueOn, dueMoves: action.dueMoves + 1 } : {};
  const payload = { granted, dueOn: askedDueOn ?? '', askedBy };
  return decide(ActionRecord, action, { ...action, ...moved, ...notAsked }, { type: 'action.date_answered', payload });
}
