import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import { type Holding, inWords } from '../memberships/holding.ts';
import {
  Partner,
  type PartnerDeparture,
  type PartnerDraft,
  type PartnerEvent,
  partnerGuards,
  type PartnerPatch,
  type PartnerRole,
} from './partner.ts';

type PartnerChange = Change<Partner, PartnerEvent>;

export function addPartner(
  draft: PartnerDraft,
  ids: { id: string; workspaceId: string; partnershipId: string },
  { at, today }: Decision,
): PartnerChange {
  const { joinedOn = today, ...fields } = draft;
  if (joinedOn > today) throw cannotBe('/joinedOn', 'in_the_future', 'Enter today or an earlier day');
  const partner = { ...ids, ...fields, joinedOn, ...untold, version: 1, createdAt: at, updatedAt: at };
  const payload = { organisationId: draft.organisationId, role: draft.role };
  return decide(Partner, null, partner, { type: 'partner.added', payload });
}

export function editPartner(partner: Partner, patch: PartnerPatch): PartnerChange {
  assertAllows(partnerGuards, 'partner.edit', partner);
  const payload = { fields: Object.keys(patch) };
  return decide(Partner, partner, merged(partner, patch), { type: 'partner.edited', payload });
}

/**
 * Says for a partner that it has read what is expected of it and stands by it, in the words of today.
 * @throws Refusal `rule_broken` where nothing is expected of it, or it stands by these words already
 */
export function acknowledgeExpectations(partner: Partner, byPersonId: string, { today }: Decision): PartnerChange {
  assertAllows(partnerGuards, 'partner.acknowledge', partner);
  const after = {
    ...partner,
    acknowledgedOn: today,
    acknowledgedByPersonId: byPersonId,
    acknowledgedExpectations: partner.expectations,
    acknowledgedResponsibilities: partner.responsibilities,
  };
  const payload = { organisationId: partner.organisationId, again: partner.acknowledgedOn !== null };
  return decide(Partner, partner, after, { type: 'partner.acknowledged', payload });
}

/**
 * Gives a partner another role. The lead is given up only by moving it to another partner.
 * @throws Refusal `rule_broken` for the lead partner
 */
export function setPartnerRole(partner: Partner, role: Exclude<PartnerRole, 'lead'>): PartnerChange {
  if (partner.role === 'lead')
    throw ruleBroken('leads_the_partnership', 'This is the lead partner. Move the lead to another first.');
  return withRole(partner, role);
}

/** The former lead partner stays, as a core partner; first in the list, because only one may lead at any moment. */
export function moveLead(former: Partner | null, next: Partner): PartnerChange[] {
  if (next.role === 'lead') throw ruleBroken('leads_already', 'This is the lead partner already.');
  return [...(former ? [withRole(former, 'core')] : []), withRole(next, 'lead')];
}

/**
 * Lets a partner go once nothing of its is without a new home, and all it pledged is delivered or withdrawn; its past stays.
 * @throws Refusal `rule_broken` naming what it still holds, with counts
 */
export function departPartner(
  partner: Partner,
  { on, reason }: PartnerDeparture,
  held: readonly Holding[],
  { today }: Decision,
): PartnerChange {
  assertAllows(partnerGuards, 'partner.depart', partner);
  if (on > today) throw cannotBe('/on', 'in_the_future', 'Enter today or an earlier day');
  if (on < partner.joinedOn) throw cannotBe('/on', 'before_it_joined', 'Enter the day they joined or a later one');
  if (held.length > 0) throw ruleBroken('still_holds', `This partner still holds ${inWords(held)}. ${whatFirst(held)}`);
  const after = { ...partner, leftOn: on, leavingReason: reason };
  const payload = { organisationId: partner.organisationId, on };
  return decide(Partner, partner, after, { type: 'partner.departed', payload });
}

/** What it pledged is nobody else's to give: it is settled, while all else goes to another. */
function whatFirst(held: readonly Holding[]): string {
  const homes = held.some(({ kind }) => kind !== 'pledge') ? 'Find each a new home first' : '';
  const settled = held.some(({ kind }) => kind === 'pledge') ? 'Deliver or withdraw what it pledged first' : '';
  return homes && settled
    ? 'Find each a new home first, and deliver or withdraw what it pledged.'
    : `${homes || settled}.`;
}

const untold = {
  leftOn: null,
  leavingReason: '',
  acknowledgedOn: null,
  acknowledgedByPersonId: null,
  acknowledgedExpectations: null,
  acknowledgedResponsibilities: null,
};

function withRole(partner: Partner, role: PartnerRole): PartnerChange {
  assertAllows(partnerGuards, 'partner.set_role', partner);
  const payload = { from: partner.role, to: role };
  return decide(Partner, partner, { ...partner, role }, { type: 'partner.role_set', payload });
}
