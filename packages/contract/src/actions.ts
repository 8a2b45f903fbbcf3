import {
  ActionCessation,
  ActionCompletion,
  ActionDependencies,
  ActionDraft,
  ActionEscalation,
  ActionHelpers,
  ActionLack,
  ActionLightReason,
  ActionPatch,
  ActionProgress,
  ActionRecord,
  ActionReopening,
  ActionReturn,
  ActionsEdit,
  ActionStanding,
  ActionStatus,
  ActionUpdate,
  ActionVerification,
  Day,
  DueDateAnswer,
  DueDateRequest,
  EscalationAnswer,
  Id,
  Light,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, flag, listQuery, pageOf, represented, words, xlsx } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneAction = inPartnership.extend({ actionId: Id });

/** As everyone in the partnership reads it. */
const Listed = ActionRecord.extend({
  /** As people quote it: `EARLY-A-031` */
  reference: z.string(),
  ownerPartnerName: z.string(),
  ownerName: z.string().nullable(),
  /** Today's; null once it is ceased */
  light: Light.nullable(),
  /** Why it is not green, worst first */
  lightReasons: z.array(ActionLightReason),
  standing: ActionStanding,
  lacks: z.array(ActionLack),
  /** Whether it is done, and another person is to verify it */
  awaitsVerification: z.boolean(),
  /** How many of the actions it waits for are still open */
  waitsForOpen: z.int().min(0),
}).meta({ id: 'ListedAction' });

/** An action as another one names it. */
const Linked = z
  .strictObject({
    id: Id,
    reference: z.string(),
    title: z.string(),
    ownerName: z.string().nullable(),
    dueOn: Day.nullable(),
    status: ActionStatus,
    standing: ActionStanding,
  })
  .meta({ id: 'LinkedAction' });
export type LinkedAction = z.output<typeof Linked>;

const name = z.string().nullable();
const Represented = represented(
  Listed.extend({
    helpers: z.array(z.strictObject({ personId: Id, name: z.string() })),
    /** What must be finished first */
    waitsFor: z.array(Linked),
    /** What cannot be finished before this */
    holdsUp: z.array(Linked),
    /** The risk it is to bring down */
    risk: z.strictObject({ id: Id, reference: z.string(), title: z.string() }).nullable(),
    completedByName: name,
    verifierName: name,
    verifiedByName: name,
    askedDueByName: name,
    escalatedByName: name,
    /** What was said when it was last escalated or passed up, while it waits for an answer */
    escalationWords: name,
  }),
).meta({ id: 'ActionRepresentation' });
export type ListedAction = z.output<typeof Listed>;
export type ActionRepresentation = z.output<typeof Represented>;

const ListedUpdate = ActionUpdate.extend({ personName: z.string().nullable() }).meta({ id: 'ListedActionUpdate' });
export type ListedActionUpdate = z.output<typeof ListedUpdate>;

const filters = {
  q: words,
  status: choices(ActionStatus),
  light: choices(Light),
  ownerPersonId: Id.optional(),
  ownerPartnerId: Id.optional(),
  riskId: Id.optional(),
  mine: flag,
  overdue: flag,
};
const sorts = ['dueOn', 'light', 'reference', 'title', 'priority', 'lastUpdateOn', 'createdAt'] as const;

/** An action of mine, and in which partnership. */
const Mine = Listed.extend({
  partnershipCode: z.string(),
  partnershipName: z.string(),
  part: z.enum(['lead', 'helper']),
}).meta({ id: 'MyAction' });
export type MyAction = z.output<typeof Mine>;

export const actions = {
  mine: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/my-actions',
    summary: 'List the actions I lead or help with, in all my partnerships: the open ones, unless you name statuses',
    action: 'work.see',
    params: z.strictObject({ workspaceId: Id }),
    query: listQuery(
      {
        q: words,
        part: z.enum(['lead', 'helper']).optional(),
        status: choices(ActionStatus),
        light: choices(Light),
        overdue: flag,
      },
      ['dueOn', 'light', 'title', 'priority', 'lastUpdateOn'],
    ),
    result: pageOf(Mine),
  }),
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions',
    summary: 'List actions: the open ones, unless you name statuses',
    action: 'action.see',
    params: inPartnership,
    query: listQuery(filters, sorts),
    result: pageOf(Listed),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions/export',
    summary: 'Take actions away as a spreadsheet, filtered and sorted like the list: all of them, not a page',
    action: 'action.see',
    params: inPartnership,
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  raise: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/actions',
    summary: 'Raise an action',
    action: 'action.raise',
    params: inPartnership,
    body: ActionDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions/:actionId',
    summary: 'Read an action',
    action: 'action.see',
    params: oneAction,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/actions/:actionId',
    summary: 'Change an action; its due date moves a second time only by whoever chairs',
    action: 'action.edit',
    params: oneAction,
    body: ActionPatch,
    result: Represented,
  }),
  progress: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/progress',
    summary: 'Say how an action goes',
    action: 'action.progress',
    params: oneAction,
    body: ActionProgress,
    result: Represented,
  }),
  complete: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/completion',
    summary: 'Complete an action',
    action: 'action.complete',
    params: oneAction,
    body: ActionCompletion,
    result: Represented,
  }),
  cease: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/cessation',
    summary: 'Stop an action, with the reason',
    action: 'action.cease',
    params: oneAction,
    body: ActionCessation,
    result: Represented,
  }),
  reopen: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/reopening',
    summary: 'Reopen an action that is complete or stopped',
    action: 'action.reopen',
    params: oneAction,
    body: ActionReopening,
    result: Represented,
  }),
  verify: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/verification',
    summary: 'Verify that a completed action of high priority is done: never by its owner or who completed it',
    action: 'action.verify',
    params: oneAction,
    body: ActionVerification,
    result: Represented,
  }),
  sendBack: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/return',
    summary: 'Send a completed action back, with what is still missing',
    action: 'action.verify',
    params: oneAction,
    body: ActionReturn,
    result: Represented,
  }),
  askForDate: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/due-date-request',
    summary: 'Ask whoever chairs for another due date, where it has moved before',
    action: 'action.ask_move',
    params: oneAction,
    body: DueDateRequest,
    result: Represented,
  }),
  answerDateRequest: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/due-date-answer',
    summary: 'Grant or refuse the due date that was asked for',
    action: 'action.answer_move',
    params: oneAction,
    body: DueDateAnswer,
    result: Represented,
  }),
  escalate: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/actions/:actionId/escalations',
    summary: 'Take what blocks an action to the chair, then to the sponsor, then to the SRO',
    action: 'action.escalate',
    params: oneAction,
    body: ActionEscalation,
    result: Represented,
  }),
  answerEscalation: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/escalation-answer',
    summary: 'Answer an escalation as the level that was asked, or pass it up',
    action: 'action.answer_escalation',
    params: oneAction,
    body: EscalationAnswer,
    result: Represented,
  }),
  setHelpers: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/helpers',
    summary: 'Name who lends a hand',
    action: 'action.edit',
    params: oneAction,
    body: ActionHelpers,
    result: Represented,
  }),
  setDependencies: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/actions/:actionId/dependencies',
    summary: 'Say which actions must be finished first; none may wait for this one',
    action: 'action.edit',
    params: oneAction,
    body: ActionDependencies,
    result: Represented,
  }),
  editMany: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/action-edits',
    summary: 'Change many actions in the same way, all or none; those that refuse are named',
    action: 'action.edit',
    params: inPartnership,
    body: ActionsEdit,
    result: z.strictObject({ id: Id, items: z.array(Listed) }).meta({ id: 'ActionEdit' }),
  }),
  takeBackEdit: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/action-edits/:actionEditId',
    summary: 'Take back your own change of many, within a day, where none has changed since',
    action: 'action.edit',
    params: inPartnership.extend({ actionEditId: Id }),
    result: z.strictObject({ items: z.array(Listed) }).meta({ id: 'ActionEditTakenBack' }),
    // Each action's version is kept with the change.
    ifMatch: false,
  }),
  updates: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions/:actionId/updates',
    summary: 'Read an action’s log',
    action: 'action.see',
    params: oneAction,
    query: listQuery({}, ['-at']),
    result: pageOf(ListedUpdate),
  }),
} as const satisfies Contract;
