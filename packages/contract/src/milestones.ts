import {
  Id,
  Light,
  Milestone,
  MilestoneClosure,
  MilestoneDraft,
  MilestoneMove,
  MilestonePatch,
  MilestoneReopening,
  MilestoneStatus,
  PlanLightReason,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, flag, listQuery, pageOf, represented, words } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMilestone = inPartnership.extend({ milestoneId: Id });

export const Listed = Milestone.extend({
  /** As people quote it: `EARLY-M-012` */
  reference: z.string(),
  objectiveReference: z.string(),
  objectiveTitle: z.string(),
  ownerPartnerName: z.string(),
  ownerPartnerShortName: z.string(),
  ownerName: z.string().nullable(),
  actionsOpen: z.int(),
  actionsDone: z.int(),
  /** Open actions towards it that are overdue or blocked */
  lateActions: z.int(),
  /** Today's; null once it is dropped */
  light: Light.nullable(),
  reason: PlanLightReason.nullable(),
}).meta({ id: 'ListedMilestone' });
const Represented = represented(Listed).meta({ id: 'MilestoneRepresentation' });
export type ListedMilestone = z.output<typeof Listed>;
export type MilestoneRepresentation = z.output<typeof Represented>;

export const milestones = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/milestones',
    summary: 'List milestones, of every status unless you name some',
    action: 'milestone.see',
    params: inPartnership,
    query: listQuery(
      {
        q: words,
        status: choices(MilestoneStatus),
        objectiveId: Id.optional(),
        ownerPersonId: Id.optional(),
        ownerPartnerId: Id.optional(),
        overdue: flag,
      },
      ['dueOn', 'reference', 'title'],
    ),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/milestones',
    summary: 'Add a milestone on the way to an objective',
    action: 'milestone.add',
    params: inPartnership,
    body: MilestoneDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/milestones/:milestoneId',
    summary: 'Read a milestone',
    action: 'milestone.see',
    params: oneMilestone,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/milestones/:milestoneId',
    summary: 'Change a milestone; its date moves by its own operation',
    action: 'milestone.edit',
    params: oneMilestone,
    body: MilestonePatch,
    result: Represented,
  }),
  move: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/milestones/:milestoneId/due-date',
    summary: 'Move a milestone’s date, with the reason; a second time only by whoever chairs',
    action: 'milestone.move',
    params: oneMilestone,
    body: MilestoneMove,
    result: Represented,
  }),
  close: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/milestones/:milestoneId/closure',
    summary: 'Say what became of a milestone: reached, missed or dropped',
    action: 'milestone.close',
    params: oneMilestone,
    body: MilestoneClosure,
    result: Represented,
  }),
  reopen: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/milestones/:milestoneId/reopening',
    summary: 'Reopen a milestone',
    action: 'milestone.reopen',
    params: oneMilestone,
    body: MilestoneReopening,
    result: Represented,
  }),
} as const satisfies Contract;
