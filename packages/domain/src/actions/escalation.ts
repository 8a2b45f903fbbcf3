import { type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { ruleBroken } from '../kernel/refusal.ts';
import { ActionRecord, type EscalationAnswer, EscalationLevel } from './action.ts';
import { type ActionChange, actionGuards } from './action-kind.ts';

/** A level that has not answered after this many days is passed over. */
export const daysToAnswer = 7;

/** The next level above one that somebody holds; null where there is none. */
export function levelAbove(last: EscalationLevel | null, filled: readonly EscalationLevel[]): EscalationLevel | null {
  const above = EscalationLevel.options.slice(last === null ? 0 : EscalationLevel.options.indexOf(last) + 1);
  return above.find((level) => filled.includes(level)) ?? null;
}

/**
 * Takes what blocks an action to the chair, and each time it is not enough one level up: sponsor, SRO. Whoever is the
 * highest can be asked again.
 * @throws Refusal `rule_broken` where nobody holds any level
 */
export function escalateAction(
  action: ActionRecord,
  filled: readonly EscalationLevel[],
  { today, by }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.escalate', action);
  const again = action.escalatedTo && filled.includes(action.escalatedTo) ? action.escalatedTo : null;
  const to = levelAbove(action.escalatedTo, filled) ?? again;
  if (!to) throw ruleBroken('nobody_to_ask', 'There is no chair, sponsor or SRO to ask but you.');
  const asked = { ...askedOn(action, to, today), escalatedByPersonId: by };
  return decide(ActionRecord, action, asked, { type: 'action.escalated', payload: { to } });
}

/** The level asked says what will be done, or asks the next. */
export function answerEscalation(
  action: ActionRecord,
  { passUp, filled }: Pick<EscalationAnswer, 'passUp'> & { filled: readonly EscalationLevel[] },
  { today }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.answer_escalation', action);
  const level = levelOf(action);
  if (passUp) {
    const to = levelAbove(level, filled);
    if (!to) throw ruleBroken('nobody_above', 'Nobody stands above you here. Answer it yourself.');
    return decide(ActionRecord, action, askedOn(action, to, today), {
      type: 'action.passed_up',
      payload: { from: level, to },
    });
  }
  const payload = { level, askedBy: action.escalatedByPersonId };
  return decide(
    ActionRecord,
    action,
    { ...action, answerDueOn: null },
    { type: 'action.escalation_answered', payload },
  );
}

/** A level has let its day pass: the next is asked. Null where it is not late, or nobody stands above. */
export function passUpEscalation(
  action: ActionRecord,
  filled: readonly EscalationLevel[],
  { today }: Decision,
): ActionChange | null {
  if (action.answerDueOn === null || action.answerDueOn >= today) return null;
  const from = levelOf(action);
  const to = levelAbove(from, filled);
  if (!to) return null;
  return decide(ActionRecord, action, askedOn(action, to, today), {
    type: 'action.passed_up',
    payload: { from, to },
  });
}

const askedOn = (action: ActionRecord, escalatedTo: EscalationLevel, today: string): ActionRecord => ({
  ...action,
  escalatedTo,
  escalatedOn: today,
  answerDueOn: addDays(today, daysToAnswer),
  escalationSteps: action.escalationSteps + 1,
});

function levelOf({ escalatedTo }: ActionRecord): EscalationLevel {
  if (escalatedTo === null) throw new Error('An escalation that waits for an answer has a level');
  return escalatedTo;
}
