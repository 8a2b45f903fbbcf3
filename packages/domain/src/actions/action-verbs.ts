import type { Person } from '../kernel/actor.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, type Permissions, permissionsOn } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Owner } from '../owners/owner.ts';
import {
  type ActionCessation,
  type ActionCompletion,
  type ActionDraft,
  type ActionEvent,
  ActionFields,
  type ActionPatch,
  type ActionProgress,
  ActionRecord,
  type ActionReopening,
  type ActionUpdate,
} from './action.ts';
import { daysWorseStands, isOpenAction } from './action-light.ts';

type ActionChange = Change<ActionRecord, ActionEvent>;

const open = (action: ActionRecord) =>
  isOpenAction(action)
    ? null
    : (['action_ended', 'This action is complete or stopped. Reopen it to change it.'] as const);
const ended = (action: ActionRecord) =>
  isOpenAction(action) ? (['action_open', 'This action is still open.'] as const) : null;

const actionGuards = {
  'action.see': always,
  'action.edit': open,
  'action.move_due_again': open,
  'action.progress': open,
  'action.complete': open,
  'action.cease': open,
  'action.reopen': ended,
} satisfies Guards<ActionRecord>;

export const actionKind: Kind<ActionRecord> = {
  subject: 'action',
  schema: ActionRecord,
  guards: actionGuards,
  edit: { action: 'action.edit', fields: ActionFields },
  heldBy: ({ ownerPersonId, ownerPartnerId }) => ({ ownerPersonId, partnerId: ownerPartnerId }),
  tracks: ['status', 'dueOn', 'percent'],
  tally: (action) => ({
    actions_open: isOpenAction(action) ? 1 : 0,
    actions_blocked: action.status === 'blocked' ? 1 : 0,
  }),
};

/** What a new action is given beside what was typed. */
export type ActionPlace = { id: string; workspaceId: string; partnershipId: string; number: number; owner: Owner };

/** Raised for oneself it is agreed at once; raised for another it is proposed until they take it up. */
export function raiseAction(draft: ActionDraft, place: ActionPlace, { at, today, by }: Decision): ActionChange {
  const { owner, ...ids } = place;
  const action: ActionRecord = {
    ...draft,
    ...ids,
    ownerPartnerId: owner.partnerId,
    ownerPersonId: owner.personId,
    status: owner.personId === by ? 'agreed' : 'proposed',
    percent: 0,
    firstDueOn: draft.dueOn,
    dueMoves: 0,
    ...asTheRulesSeeIt,
    lastUpdateOn: today,
    lastNote: '',
    ...notClosed,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { ownerPartnerId: owner.partnerId, ownerPersonId: owner.personId, dueOn: draft.dueOn };
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

/** What a caller may do with an action; its date is theirs to change only while their right to move it lasts. */
export function permissionsOnAction(actor: Person, action: ActionRecord): Permissions {
  const { may, fields } = permissionsOn(actionKind, actor, action);
  const mayMove = action.dueMoves === 0 || action.dueOn === null || may.includes('action.move_due_again');
  return { may, fields: mayMove ? fields : fields.filter((field) => field !== 'dueOn') };
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
  const payload = {
    status: { from: action.status, to: status },
    percent: { from: action.percent, to: percent },
    worse: worse?.light ?? null,
  };
  return decide(ActionRecord, action, after, { type: 'action.progressed', payload });
}

export function completeAction(action: ActionRecord, { note }: ActionCompletion, { today }: Decision): ActionChange {
  assertAllows(actionGuards, 'action.complete', action);
  const done = { status: 'done' as const, percent: 100, closedOn: today, closingNote: note };
  const after = { ...action, ...done, lastNote: note, lastUpdateOn: today, ...asTheRulesSeeIt };
  return decide(ActionRecord, action, after, { type: 'action.completed', payload: {} });
}

/** Stopping is a decision: it always carries its reason. */
export function ceaseAction(action: ActionRecord, { reason }: ActionCessation, { today }: Decision): ActionChange {
  assertAllows(actionGuards, 'action.cease', action);
  const ceased = { status: 'ceased' as const, closedOn: today, ceasedReason: reason };
  const after = { ...action, ...ceased, lastNote: reason, lastUpdateOn: today, ...asTheRulesSeeIt };
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

/** The line an action's log gains when it has just been updated. */
export function updateOf(action: ActionRecord, { id, at, by }: { id: string } & Decision): ActionUpdate {
  const { status, percent, lastNote, worseLight, worseReason } = action;
  return { id, at, personId: by, status, percent, note: lastNote, worseLight, worseReason };
}

const asTheRulesSeeIt = { worseLight: null, worseReason: '', worseUntilOn: null };
const notClosed = { closedOn: null, closingNote: '', ceasedReason: '' };

const movesDue = (action: ActionRecord, { dueOn }: ActionPatch): boolean =>
  dueOn !== undefined && action.dueOn !== null && dueOn !== action.dueOn;

const fromTo = <Value>(from: Value, to: Value) => (from === to ? null : { from, to });
