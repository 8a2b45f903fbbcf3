import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import {
  Partnership,
  type PartnershipDraft,
  type PartnershipEvent,
  partnershipGuards,
  type PartnershipPatch,
} from './partnership.ts';

type PartnershipChange = Change<Partnership, PartnershipEvent>;

/** A founded partnership is active at once; who coordinates it is said in the event. */
export function foundPartnership(
  draft: PartnershipDraft,
  { id, workspaceId }: { id: string; workspaceId: string },
  { at, by }: Decision,
): PartnershipChange {
  const { coordinatorPersonId = by, leadOrganisationId: _lead, contributions: _outcomes, ...fields } = draft;
  if (coordinatorPersonId === null) throw cannotBe('/coordinatorPersonId', 'no_coordinator', 'Choose who coordinates');
  const partnership: Partnership = {
    ...fields,
    id,
    workspaceId,
    partnershipId: id,
    status: 'active',
    stage: 'forming',
    visibility: 'workspace',
    archivedAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return lawful(null, partnership, { type: 'partnership.founded', payload: { coordinatorPersonId } });
}

export function editPartnership(partnership: Partnership, patch: PartnershipPatch): PartnershipChange {
  assertAllows(partnershipGuards, 'partnership.edit', partnership);
  const payload = { fields: Object.keys(patch) };
  return lawful(partnership, merged(partnership, patch), { type: 'partnership.edited', payload });
}

/** Counts the appointment as a change of the partnership, so that two who appoint at once cannot both succeed. */
export function noteChair(
  partnership: Partnership,
  payload: { personId: string; formerPersonId: string | null },
): PartnershipChange {
  assertAllows(partnershipGuards, 'partnership.appoint_chair', partnership);
  return lawful(partnership, partnership, { type: 'partnership.chair_appointed', payload });
}

/** Counts the move of the lead as a change of the partnership. */
export function noteLead(
  partnership: Partnership,
  payload: { partnerId: string; formerPartnerId: string | null },
): PartnershipChange {
  assertAllows(partnershipGuards, 'partner.set_role', partnership);
  return lawful(partnership, partnership, { type: 'partnership.lead_moved', payload });
}

export function archivePartnership(partnership: Partnership, { at }: Decision): PartnershipChange {
  assertAllows(partnershipGuards, 'partnership.archive', partnership);
  return lawful(partnership, { ...partnership, archivedAt: at }, { type: 'partnership.archived', payload: {} });
}

export function restorePartnership(partnership: Partnership): PartnershipChange {
  assertAllows(partnershipGuards, 'partnership.restore', partnership);
  return lawful(partnership, { ...partnership, archivedAt: null }, { type: 'partnership.restored', payload: {} });
}

function lawful(before: Partnership | null, after: Partnership, event: PartnershipEvent): PartnershipChange {
  const { startsOn, endsOn } = after;
  if (startsOn && endsOn && endsOn <= startsOn)
    throw cannotBe('/endsOn', 'ends_before_it_starts', 'Enter a day after the start');
  return decide(Partnership, before, after, event);
}
