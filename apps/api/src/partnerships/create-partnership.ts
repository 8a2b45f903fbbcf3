import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { addContributions } from '../contributions/add-contribution.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { assertOfWorkspace } from '../memberships/people.ts';
import { joinPartner } from '../partners/add-partner.ts';
import { representEntry } from './read-partnerships.ts';

export const createPartnership = command(contract.partnerships.create, async ({ params, body }, context) => {
  const { tx, actor, decision, newId } = context;
  const coordinatorPersonId = body.coordinatorPersonId ?? actor.personId;
  if (coordinatorPersonId !== actor.personId && !domain.can(actor, 'partnership.create_for_another'))
    throw db.mayNot('partnership.create_for_another');
  const place = { workspaceId: params.workspaceId, partnershipId: newId() };
  await db.beginFounding(tx, place.partnershipId);
  const founding = { id: place.partnershipId, workspaceId: place.workspaceId };
  await context.partnerships.save(domain.foundPartnership(body, founding, decision));
  await db.openRollup(tx, { ...place, at: decision.at });
  await seatCoordinator(context, place, coordinatorPersonId);
  await furnish(context, place, body);
  const standing = await db.standingHere(tx, decision.today);
  return representEntry({ tx, actor: { ...actor, standing } }, place.partnershipId);
});

async function seatCoordinator(context: CommandContext, place: db.Within, personId: string): Promise<void> {
  await assertOfWorkspace(context, personId, '/coordinatorPersonId');
  const seat = { role: 'coordinator', personId, partnerId: null } as const;
  await context.memberships.save(domain.appointMember(seat, { ...place, id: context.newId() }, context.decision));
}

/** What every partnership has from its first day: support, and where they were named its lead partner and outcomes. */
async function furnish(context: CommandContext, place: db.Within, draft: domain.PartnershipDraft): Promise<void> {
  const { leadOrganisationId, contributions } = draft;
  await context.support.save(domain.openSupport({ ...place, id: context.newId() }, context.decision));
  if (leadOrganisationId) {
    const lead = domain.PartnerDraft.parse({ organisationId: leadOrganisationId, role: 'lead' });
    await joinPartner(context, place, { draft: lead, pointer: '/leadOrganisationId' });
  }
  await addContributions(context, place, contributions);
}
