import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representPartner } from './read-partners.ts';

export const addPartner = command(contract.partners.add, async ({ params, body }, context) => {
  const place = { workspaceId: context.actor.workspaceId, partnershipId: params.partnershipId };
  const { id } = await joinPartner(context, place, { draft: body, pointer: '/organisationId' });
  return representPartner(context, { ...params, partnerId: id });
});

/**
 * Makes an organisation a partner; `pointer` names the field it was chosen in.
 * @throws Refusal `unprocessable` when it is archived or none of the workspace's
 */
export async function joinPartner(
  { tx, partners, decision, newId }: CommandContext,
  place: db.Within,
  { draft, pointer }: { draft: domain.PartnerDraft; pointer: string },
): Promise<domain.Partner> {
  if (!(await db.holdOrganisation(tx, place.workspaceId, draft.organisationId)))
    throw domain.cannotBe(pointer, 'not_an_organisation', 'Choose an organisation that is not archived');
  return partners.save(domain.addPartner(draft, { ...place, id: newId() }, decision));
}
