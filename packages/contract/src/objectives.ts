import {
  Id,
  Light,
  Objective,
  ObjectiveClosure,
  ObjectiveDraft,
  ObjectivePatch,
  ObjectiveReopening,
  ObjectiveStatus,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneObjective = inPartnership.extend({ objectiveId: Id });

/** An outcome as an objective serves it. */
export const ServedOutcome = z
  .strictObject({ contributionId: Id, outcomeId: Id, code: z.string(), statement: z.string() })
  .meta({ id: 'ServedOutcome' });
export type ServedOutcome = z.output<typeof ServedOutcome>;

const RiskAtStake = z
  .strictObject({ id: Id, reference: z.string(), title: z.string(), light: Light })
  .meta({ id: 'RiskAtStake' });

export const Listed = Objective.extend({
  /** As people quote it: `EARLY-O-003` */
  reference: z.string(),
  ownerPartnerName: z.string(),
  ownerPartnerShortName: z.string(),
  ownerName: z.string().nullable(),
  serves: z.array(ServedOutcome),
  /** How many there are on the way; overdue ones are open, too */
  milestones: z.strictObject({ open: z.int(), reached: z.int(), missed: z.int(), overdue: z.int() }),
  /** Open risks that put it at stake, the worst first */
  risksAtStake: z.array(RiskAtStake),
}).meta({ id: 'ListedObjective' });
const Represented = represented(Listed).meta({ id: 'ObjectiveRepresentation' });
export type ListedObjective = z.output<typeof Listed>;
export type ObjectiveRepresentation = z.output<typeof Represented>;

export const objectives = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/objectives',
    summary: 'List the objectives of a partnership’s plan',
    action: 'objective.see',
    params: inPartnership,
    query: listQuery(
      { q: words, status: choices(ObjectiveStatus), ownerPartnerId: Id.optional(), contributionId: Id.optional() },
      ['reference', 'title', 'dueOn'],
    ),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/objectives',
    summary: 'Add an objective, and say which outcomes it serves',
    action: 'objective.add',
    params: inPartnership,
    body: ObjectiveDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/objectives/:objectiveId',
    summary: 'Read an objective',
    action: 'objective.see',
    params: oneObjective,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/objectives/:objectiveId',
    summary: 'Change an objective, or the outcomes it serves',
    action: 'objective.edit',
    params: oneObjective,
    body: ObjectivePatch,
    result: Represented,
  }),
  close: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/objectives/:objectiveId/closure',
    summary: 'Say what came of an objective: achieved, missed or dropped',
    action: 'objective.close',
    params: oneObjective,
    body: ObjectiveClosure,
    result: Represented,
  }),
  reopen: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/objectives/:objectiveId/reopening',
    summary: 'Reopen an objective',
    action: 'objective.reopen',
    params: oneObjective,
    body: ObjectiveReopening,
    result: Represented,
  }),
} as const satisfies Contract;
