import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Owner } from '../owners/owner.ts';
import {
  Milestone,
  type MilestoneClosure,
  type MilestoneDraft,
  type MilestoneEvent,
  MilestoneFields,
  type MilestoneMove,
  type MilestonePatch,
  type MilestoneReopening,
} from './milestone.ts';

type MilestoneChange = Change<Milestone, MilestoneEvent>;

const open = ({ status }: Milestone) =>
  status === 'open' ? null : (['milestone_closed', 'This milestone is closed. Reopen it to change it.'] as const);
const closed = ({ status }: Milestone) =>
  status === 'open' ? (['milestone_open', 'This milestone is still open.'] as const) : null;
const firstMove = (milestone: Milestone) => open(milestone) ?? (milestone.dueMoves === 0 ? null : askTheChair);
const askTheChair = ['moved_before', 'Its date has moved before. Whoever chairs moves it again.'] as const;

export const milestoneGuards = {
  'milestone.see': always,
  'milestone.edit': open,
  'milestone.move': firstMove,
  'milestone.move_again': open,
  'milestone.close': open,
  'milestone.reopen': closed,
} satisfies Guards<Milestone>;

export const milestoneKind: Kind<Milestone> = {
  subject: 'milestone',
  schema: Milestone,
  guards: milestoneGuards,
  edit: { action: 'milestone.edit', fields: MilestoneFields },
  heldBy: ({ ownerPersonId, ownerPartnerId }) => ({ ownerPersonId, partnerId: ownerPartnerId }),
  tracks: ['status', 'dueOn', 'ownerPartnerId', 'ownerPersonId'],
};

type MilestonePlace = { id: string; workspaceId: string; partnershipId: string; number: number; owner: Owner };

export function addMilestone(
  draft: MilestoneDraft,
  { owner, ...place }: MilestonePlace,
  { at }: Decision,
): MilestoneChange {
  const milestone: Milestone = {
    ...draft,
    ...place,
    ownerPartnerId: owner.partnerId,
    ownerPersonId: owner.personId,
    firstDueOn: draft.dueOn,
    dueMoves: 0,
    moveReason: '',
    ...notClosed,
    reopenedBecause: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { objectiveId: draft.objectiveId, ownerPersonId: owner.personId, dueOn: draft.dueOn };
  return decide(Milestone, null, milestone, { type: 'milestone.added', payload });
}

export function editMilestone(milestone: Milestone, patch: MilestonePatch): MilestoneChange {
  assertAllows(milestoneGuards, 'milestone.edit', milestone);
  const event = { type: 'milestone.edited' as const, payload: { fields: Object.keys(patch) } };
  return decide(Milestone, milestone, merged(milestone, patch), event);
}

/**
 * Gives it another day. Moves are counted as an action's are: the first is its owner's, from then on only whoever chairs
 * moves it, which `as` says.
 * @throws Refusal `rule_broken` closed, or moved before where its owner moves it; `unprocessable` on the day it has
 */
export function moveMilestone(
  milestone: Milestone,
  { dueOn, reason }: MilestoneMove,
  as: 'milestone.move' | 'milestone.move_again',
): MilestoneChange {
  assertAllows(milestoneGuards, as, milestone);
  if (dueOn === milestone.dueOn) throw cannotBe('/dueOn', 'same_day', 'This is the date it has. Choose another');
  const dueMoves = milestone.dueMoves + 1;
  const payload = { from: milestone.dueOn, to: dueOn, moves: dueMoves };
  const after = { ...milestone, dueOn, dueMoves, moveReason: reason };
  return decide(Milestone, milestone, after, { type: 'milestone.moved', payload });
}

/** @throws Refusal `unprocessable` reached without anything to show for it, or missed or dropped without a reason */
export function closeMilestone(
  milestone: Milestone,
  { status, reason, evidence }: MilestoneClosure,
  { today }: Decision,
): MilestoneChange {
  assertAllows(milestoneGuards, 'milestone.close', milestone);
  if (status === 'reached' && evidence === '')
    throw cannotBe('/evidence', 'needed', 'Show that it is reached: a link, or where to look');
  if (status !== 'reached' && reason === '')
    throw cannotBe('/reason', 'needed', status === 'missed' ? 'Say why it was missed' : 'Say why it is dropped');
  const after = { ...milestone, status, closedOn: today, closingReason: reason, evidence };
  return decide(Milestone, milestone, after, { type: 'milestone.closed', payload: { status } });
}

export function reopenMilestone(milestone: Milestone, { reason }: MilestoneReopening): MilestoneChange {
  assertAllows(milestoneGuards, 'milestone.reopen', milestone);
  const event = { type: 'milestone.reopened' as const, payload: { from: milestone.status } };
  return decide(Milestone, milestone, { ...milestone, ...notClosed, reopenedBecause: reason }, event);
}

const notClosed = { status: 'open' as const, closedOn: null, closingReason: '', evidence: '' };
