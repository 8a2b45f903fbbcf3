import {
  ActionCessation,
  ActionCompletion,
  ActionDraft,
  ActionLack,
  ActionLightReason,
  ActionPatch,
  ActionProgress,
  ActionRecord,
  ActionReopening,
  ActionStanding,
  ActionStatus,
  ActionUpdate,
  Id,
  Light,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

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
}).meta({ id: 'ListedAction' });
const Represented = represented(Listed).meta({ id: 'ActionRepresentation' });
export type ListedAction = z.output<typeof Listed>;
export type ActionRepresentation = z.output<typeof Represented>;

const ListedUpdate = ActionUpdate.extend({ personName: z.string().nullable() }).meta({ id: 'ListedActionUpdate' });
export type ListedActionUpdate = z.output<typeof ListedUpdate>;

export const actions = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions',
    summary: 'List actions: the open ones, unless you name statuses',
    action: 'action.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        status: choices(ActionStatus),
        light: choices(Light),
        ownerPersonId: Id.optional(),
        ownerPartnerId: Id.optional(),
        riskId: Id.optional(),
        mine: flag,
        overdue: flag,
      },
      ['dueOn', 'light', 'reference', 'title', 'priority', 'lastUpdateOn', 'createdAt'],
    ),
    result: pageOf(Listed),
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
