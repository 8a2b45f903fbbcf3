import type { Person } from '../kernel/actor.ts';
import type { Change } from '../kernel/change.ts';
import { always, type Guards } from '../kernel/guards.ts';
import { type Kind, type Permissions, permissionsOn } from '../kernel/kind.ts';
import type { Held } from '../policy.ts';
import { ActionFields, ActionRecord } from './action.ts';
import type { ActionEvent } from './action.ts';
import { isOpenAction } from './action-light.ts';

export type ActionChange = Change<ActionRecord, ActionEvent>;

const open = (action: ActionRecord) =>
  isOpenAction(action)
    ? null
    : (['action_ended', 'This action is complete or stopped. Reopen it to change it.'] as const);
const ended = (action: ActionRecord) =>
  isOpenAction(action) ? (['action_open', 'This action is still open.'] as const) : null;

export const actionGuards = {
  'action.see': always,
  'action.edit': open,
  'action.move_due_again': open,
  'action.ask_move': (action) => open(action) ?? (movesByAsking(action) ? null : moveItYourself),
  'action.answer_move': ({ askedDueOn }) => (askedDueOn === null ? nothingAsked : null),
  'action.progress': open,
  'action.note': open,
  'action.complete': open,
  'action.verify': (action) => (awaitsVerification(action) ? null : nothingToVerify),
  'action.cease': open,
  'action.reopen': ended,
  'action.escalate': ({ status, answerDueOn }) =>
    status !== 'blocked' ? notBlocked : answerDueOn === null ? null : alreadyAsked,
  'action.answer_escalation': ({ answerDueOn }) => (answerDueOn === null ? nothingEscalated : null),
} satisfies Guards<ActionRecord>;

const moveItYourself = ['not_moved_yet', 'Its date has not moved before. Move it yourself.'] as const;
const nothingAsked = ['nothing_asked', 'Nobody has asked for another date.'] as const;
const nothingToVerify = [
  'nothing_to_verify',
  'Only a completed action of high priority waits to be verified.',
] as const;
const notBlocked = ['not_blocked', 'Only a blocked action is escalated. Say first what blocks it.'] as const;
const alreadyAsked = ['escalation_waits', 'It has been escalated and waits for an answer.'] as const;
const nothingEscalated = ['nothing_escalated', 'There is no escalation to answer.'] as const;

export const actionKind: Kind<ActionRecord> = {
  subject: 'action',
  schema: ActionRecord,
  guards: actionGuards,
  edit: { action: 'action.edit', fields: ActionFields },
  heldBy: ({ ownerPersonId, ownerPartnerId, completedByPersonId, escalatedTo }) => ({
    ownerPersonId,
    partnerId: ownerPartnerId,
    completedByPersonId,
    askedLevel: escalatedTo,
  }),
  tracks: ['status', 'dueOn', 'percent', 'ownerPartnerId', 'ownerPersonId'],
  tally: (action) => ({
    actions_open: isOpenAction(action) ? 1 : 0,
    actions_blocked: action.status === 'blocked' ? 1 : 0,
  }),
};

/** Who has a hand in an action, for the policy: who helps stands beside the record. */
export const heldWith = (action: ActionRecord, helperPersonIds: readonly string[]): Held => ({
  ...actionKind.heldBy(action),
  helperPersonIds,
});

/** What a caller may do with an action; its date is theirs to change only while their right to move it lasts. */
export function permissionsOnAction(
  actor: Person,
  action: ActionRecord,
  helperPersonIds: readonly string[] = [],
): Permissions {
  const heldBy = (held: ActionRecord) => heldWith(held, helperPersonIds);
  const { may, fields } = permissionsOn({ ...actionKind, heldBy }, actor, action);
  const mayMove = !movesByAsking(action) || may.includes('action.move_due_again');
  return { may, fields: mayMove ? fields : fields.filter((field) => field !== 'dueOn') };
}

/** A completed action of high priority is another person's to verify. */
export const awaitsVerification = ({ status, priority }: Pick<ActionRecord, 'status' | 'priority'>): boolean =>
  status === 'done' && priority === 'high';

/** A date that has moved before moves again only by whoever chairs. */
const movesByAsking = ({ dueMoves, dueOn }: ActionRecord): boolean => dueMoves > 0 && dueOn !== null;

export const notClosed = {
  closedOn: null,
  closingNote: '',
  ceasedReason: '',
  completedByPersonId: null,
  verifierPersonId: null,
  verifiedByPersonId: null,
  verifiedOn: null,
  verificationNote: '',
};

export const notAsked = { askedDueOn: null, askedDueReason: '', askedDueByPersonId: null };

export const notEscalated = { escalatedTo: null, escalatedOn: null, escalatedByPersonId: null, answerDueOn: null };
