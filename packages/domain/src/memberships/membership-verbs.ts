import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { Move } from './handover.ts';
import { type Holding, inWords } from './holding.ts';
import {
  type Chair,
  Membership,
  type MembershipDraft,
  type MembershipEnding,
  type MembershipEvent,
  membershipGuards,
  type MembershipPatch,
} from './membership.ts';

type MembershipChange = Change<Membership, MembershipEvent>;
type Ids = { id: string; workspaceId: string; partnershipId: string };

/** Who is invited: known here already, or a newcomer whose record was made with the invitation. */
export type Invited = { personId: string; newcomer: boolean };

export function inviteMember(
  draft: MembershipDraft,
  ids: Ids & { invited: Invited },
  { at, today }: Decision,
): MembershipChange {
  const { personId: _known, newPerson: _new, fromOn = today, ...fields } = draft;
  const { invited, ...place } = ids;
  const { personId, newcomer } = invited;
  const begun = { ...place, personId, fromOn, toOn: null, endingReason: '', version: 1, createdAt: at, updatedAt: at };
  const payload = { personId, role: draft.role, newcomer };
  return lawful(null, { ...fields, ...begun }, { type: 'membership.invited', payload });
}

/**
 * Who is invited, said in exactly one way.
 * @throws Refusal `unprocessable` when both or neither are named
 */
export function assertNamesOnePerson({ personId, newPerson }: MembershipDraft): void {
  if (personId && newPerson)
    throw cannotBe('/newPerson', 'named_twice', 'Choose someone who is here or enter someone new, not both');
  if (!personId && !newPerson) throw cannotBe('/personId', 'nobody_named', 'Choose someone, or enter someone new');
}

/** A seat taken at once and without an invitation: the founder's as coordinator, and the chair's. */
export function appointMember(
  { role, personId, partnerId }: Chair & { role: 'chair' | 'coordinator' },
  ids: Ids,
  { at, today }: Decision,
): MembershipChange {
  const unasked = { authority: 'refer_back', authorityLimit: null, deputyPersonId: null, hoursPerMonth: 0 } as const;
  const begun = { fromOn: today, toOn: null, endingReason: '', version: 1, createdAt: at, updatedAt: at };
  const payload = { personId, role };
  const membership = { ...ids, role, personId, partnerId, ...unasked, ...begun };
  return lawful(null, membership, { type: 'membership.appointed', payload });
}

/** A limit goes with its authority: choosing another authority drops the amount. */
export function editMembership(membership: Membership, patch: MembershipPatch): MembershipChange {
  assertAllows(membershipGuards, 'membership.edit', membership);
  const dropsLimit = patch.authority && patch.authority !== 'up_to_amount' && patch.authorityLimit === undefined;
  const after = merged(membership, { ...patch, ...(dropsLimit && { authorityLimit: null }) });
  return lawful(membership, after, { type: 'membership.edited', payload: { fields: Object.keys(patch) } });
}

/** Says that what the person held is now others': each thing's own trail says whose. */
export function noteHandover(membership: Membership, moves: readonly Move[]): MembershipChange {
  assertAllows(membershipGuards, 'membership.hand_over', membership);
  if (moves.length === 0) throw ruleBroken('nothing_held', 'There is nothing to hand over.');
  const payload = { personId: membership.personId, items: moves.length };
  return lawful(membership, membership, { type: 'membership.handed_over', payload });
}

/**
 * Ends a membership once nothing the person holds would be left without an owner. Access ends with the commit.
 * @throws Refusal `rule_broken` for the chair, and while things are held, naming them with counts
 */
export function endMembership(
  membership: Membership,
  ending: MembershipEnding,
  held: readonly Holding[],
  decision: Decision,
): MembershipChange {
  assertAllows(membershipGuards, 'membership.end', membership);
  if (held.length > 0)
    throw ruleBroken('still_holds', `This person still holds ${inWords(held)} here. Hand them over first.`);
  return ended(membership, ending, decision);
}

/**
 * A chair's time ends only here: when another is appointed in the same transaction.
 * @throws Refusal `rule_broken` when the same person would follow themselves
 */
export function replaceChair(former: Membership, next: Chair, decision: Decision): MembershipChange {
  if (former.personId === next.personId && former.partnerId === next.partnerId)
    throw ruleBroken('chairs_already', 'This person chairs already.');
  return ended(former, { on: lastDayOf(former, decision), reason: '' }, decision);
}

/** The membership of a partner that leaves goes with it. */
export function leaveWithPartner(membership: Membership, { on, reason }: MembershipEnding, decision: Decision) {
  return ended(membership, { on: on < membership.fromOn ? membership.fromOn : on, reason }, decision);
}

/** One that has not begun ends on the day it would have begun. */
const lastDayOf = ({ fromOn }: Membership, { today }: Decision) => (fromOn > today ? fromOn : today);

function ended(membership: Membership, { on, reason }: MembershipEnding, decision: Decision): MembershipChange {
  if (on > lastDayOf(membership, decision)) throw cannotBe('/on', 'in_the_future', 'Enter today or an earlier day');
  if (on < membership.fromOn) throw cannotBe('/on', 'before_it_began', 'Enter the day they began or a later one');
  const { personId, role } = membership;
  const after = { ...membership, toOn: on, endingReason: reason };
  return lawful(membership, after, { type: 'membership.ended', payload: { personId, role, on } });
}

function lawful(before: Membership | null, after: Membership, event: MembershipEvent): MembershipChange {
  const { role, partnerId, authority, authorityLimit, deputyPersonId, personId } = after;
  if ((role === 'partner_lead' || role === 'member') && partnerId === null)
    throw cannotBe('/partnerId', 'partner_needed', 'Say which partner they act for');
  if (authority === 'up_to_amount' && authorityLimit === null)
    throw cannotBe('/authorityLimit', 'amount_needed', 'Enter the amount they may commit');
  if (authority !== 'up_to_amount' && authorityLimit !== null)
    throw cannotBe('/authorityLimit', 'amount_not_asked', 'Enter an amount only for an authority up to an amount');
  if (deputyPersonId === personId)
    throw cannotBe('/deputyPersonId', 'own_deputy', 'A person cannot be their own deputy');
  return decide(Membership, before, after, event);
}
