import { type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Owner } from '../owners/owner.ts';
import {
  type ActionCessation,
  type ActionCompletion,
  type ActionDraft,
  type ActionPatch,
  type ActionProgress,
  ActionRecord,
  type ActionReopening,
} from './action.ts';
import { type ActionChange, actionGuards, notAsked, notClosed, notEscalated } from './action-kind.ts';
import { daysWorseStands } from './action-light.ts';

/** What a new action is given beside what was typed. */
export type ActionPlace = { id: string; workspaceId: string; partnershipId: string; number: number; owner: Owner };

/**
 * Raised for oneself it is agreed at once; raised for another it is proposed until they take it up. What a meeting takes
 * is proposed until its minutes go out (domain.md 7).
 */
export function raiseAction(draft: ActionDraft, place: ActionPlace, { at, today, by }: Decision): ActionChange {
  const { owner, ...ids } = place;
  const { helperPersonIds: helpers, waitsForIds: _waitsFor, ...fields } = draft;
  const action: ActionRecord = {
    ...fields,
    ...ids,
    ownerPartnerId: owner.partnerId,
    ownerPersonId: owner.personId,
    status: owner.personId === by && draft.agendaItemId === null ? 'agreed' : 'proposed',
    percent: 0,
    firstDueOn: draft.dueOn,
    dueMoves: 0,
    ...asTheRulesSeeIt,
    lastUpdateOn: today,
    lastNote: '',
    ...notClosed,
    sourceKind: sourceOf(draft),
    evidence: '',
    ...notAsked,
    ...notEscalated,
    escalationSteps: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { ownerPartnerId: owner.partnerId, ownerPersonId: owner.personId, dueOn: draft.dueOn, helpers };
  return decide(ActionRecord, null, action, { type: 'action.raised', payload });
}

/** Changes plain fields. A due date that was set and moves is counted; the second move needs the chair's right. */
export function editAction(action: ActionRecord, patch: ActionPatch): ActionChange {
  assertAllows(actionGuards, 'action.edit', action);
  const edited = merged(action, patch);
  const after = {
    ...edited,
    firstDueOn: action.firstDueOn ?? edited.dueOn,
    dueMoves: action.dueMoves + (movesDue(action, patch) ? 1 : 0),
    sourceKind: sourceAfter(edited),
    ...(movesDue(action, patch) && notAsked),
  };
  const payload = {
    fields: Object.keys(patch),
    owner: fromTo(action.ownerPersonId, after.ownerPersonId),
    due: fromTo(action.dueOn, after.dueOn),
  };
  return decide(ActionRecord, action, after, { type: 'action.edited', payload });
}

/** Whether a patch moves a date that has moved before. */
export const movesDueAgain = (action: ActionRecord, patch: ActionPatch): boolean =>
  action.dueMoves > 0 && movesDue(action, patch);

/** The minutes of the meeting that took it have gone out. One that somebody took up or stopped meanwhile stays as it is. */
export function agreeAction(action: ActionRecord, meetingId: string): ActionChange | null {
  if (action.status !== 'proposed') return null;
  const agreed = { ...action, status: 'agreed' as const };
  return decide(ActionRecord, action, agreed, { type: 'action.agreed', payload: { meetingId } });
}

/** Says how it goes. What is said beyond the rules lapses, so that nobody's old worry stands for ever. */
export function progressAction(action: ActionRecord, progress: ActionProgress, { today }: Decision): ActionChange {
  assertAllows(actionGuards, 'action.progress', action);
  const { status, percent, note, worse } = progress;
  if (status === 'blocked' && note === '') throw cannotBe('/note', 'needed', 'Say what blocks it');
  if (status === 'agreed' && percent > 0)
    throw cannotBe('/percent', 'not_started', 'An action that has begun is in progress or blocked');
  const saidWorse = worse && {
    worseLight: worse.light,
    worseReason: worse.reason,
    worseUntilOn: addDays(today, daysWorseStands),
  };
  const after = { ...action, status, percent, lastNote: note, lastUpdateOn: today, ...(saidWorse ?? asTheRulesSeeIt) };
  const unblocked = status === 'blocked' ? {} : notEscalated;
  const payload = {
    status: { from: action.status, to: status },
    percent: { from: action.percent, to: percent },
    worse: worse?.light ?? null,
  };
  return decide(ActionRecord, action, { ...after, ...unblocked }, { type: 'action.progressed', payload });
}

/** Says that it is done. What matters most also shows it, and waits for another person to verify it. */
export function completeAction(
  action: ActionRecord,
  { note, evidence, verifierPersonId }: ActionCompletion,
  { today, by }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.complete', action);
  const isHigh = action.priority === 'high';
  if (isHigh && evidence === '')
    throw cannotBe('/evidence', 'needed', 'Show that it is done: a link, or where to look');
  if (!isHigh && verifierPersonId)
    throw cannotBe('/verifierPersonId', 'not_needed', 'Only an action of high priority is verified');
  const done = { status: 'done' as const, percent: 100, closedOn: today, closingNote: note };
  const proof = { evidence: evidence || action.evidence, verifierPersonId, completedByPersonId: by };
  const after = { ...action, ...done, ...proof, lastNote: note, lastUpdateOn: today, ...settled };
  return decide(ActionRecord, action, after, { type: 'action.completed', payload: {} });
}

/** Stopping is a decision: it always carries its reason. */
export function ceaseAction(action: ActionRecord, { reason }: ActionCessation, { today }: Decision): ActionChange {
  assertAllows(actionGuards, 'action.cease', action);
  const ceased = { status: 'ceased' as const, closedOn: today, ceasedReason: reason };
  const after = { ...action, ...ceased, lastNote: reason, lastUpdateOn: today, ...settled };
  return decide(ActionRecord, action, after, { type: 'action.ceased', payload: {} });
}

export function reopenAction(
  action: ActionRecord,
  { reason, percent }: ActionReopening,
  { today }: Decision,
): ActionChange {
  assertAllows(actionGuards, 'action.reopen', action);
  const reopened = { status: 'in_progress' as const, percent, lastNote: reason, lastUpdateOn: today, ...notClosed };
  return decide(
    ActionRecord,
    action,
    { ...action, ...reopened },
    {
      type: 'action.reopened',
      payload: { from: action.status },
    },
  );
}

const asTheRulesSeeIt = { worseLight: null, worseReason: '', worseUntilOn: null };
const settled = { ...asTheRulesSeeIt, ...notAsked, ...notEscalated };

/** A risk, or else the plan, is where it came from for as long as it is linked to it, unless it came from elsewhere. */
const sourceAfter = (action: ActionRecord): ActionRecord['sourceKind'] =>
  action.sourceKind === null || ['risk', 'objective'].includes(action.sourceKind)
    ? sourceOf(action)
    : action.sourceKind;

const sourceOf = ({ agendaItemId, riskId, objectiveId, milestoneId }: Links): 'meeting' | 'risk' | 'objective' | null =>
  agendaItemId ? 'meeting' : riskId ? 'risk' : (objectiveId ?? milestoneId) ? 'objective' : null;

type Links = Pick<ActionRecord, 'agendaItemId' | 'riskId' | 'objectiveId' | 'milestoneId'>;

const movesDue = (action: ActionRecord, { dueOn }: ActionPatch): boolean =>
  dueOn !== undefined && action.dueOn !== null && dueOn !== action.dueOn;

const fromTo = <Value>(from: Value, to: Value) => (from === to ? null : { from, to });
