import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { assertOfWorkspace } from './people.ts';
import { representMembership } from './read-memberships.ts';

export const inviteMember = command(contract.memberships.invite, async ({ params, body }, context) => {
  const { actor, decision, memberships, newId } = context;
  domain.assertNamesOnePerson(body);
  const { partnerId, deputyPersonId } = body;
  if (partnerId) await assertPartnerHere(context, { ...params, partnerId }, '/partnerId');
  if (deputyPersonId) await assertOfWorkspace(context, deputyPersonId, '/deputyPersonId');
  const invited = await personInvited(context, params, body);
  const ids = { id: newId(), workspaceId: actor.workspaceId, partnershipId: params.partnershipId, invited };
  const { id } = await memberships.save(domain.inviteMember(body, ids, decision));
  return representMembership(context, { ...params, membershipId: id });
});

/** Someone who is here already is never made twice, whatever address an invitation spells. */
async function personInvited(
  context: CommandContext,
  { partnershipId }: { partnershipId: string },
  { personId, newPerson, partnerId }: domain.MembershipDraft,
): Promise<domain.Invited> {
  const { tx, actor } = context;
  const knownId = personId ?? (newPerson && (await db.personByEmail(tx, actor.workspaceId, newPerson.email)));
  if (knownId) {
    await assertOfWorkspace(context, knownId, personId ? '/personId' : '/newPerson/email');
    return { personId: knownId, newcomer: false };
  }
  if (!newPerson) throw new Error('An invitation names someone');
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const organisationId = partnerId ? await db.organisationOfPartner(tx, within, partnerId) : null;
  return { personId: await makeNewcomer(context, { ...newPerson, organisationId }), newcomer: true };
}

async function makeNewcomer(
  { people, actor, decision, newId }: CommandContext,
  newcomer: domain.Newcomer & { organisationId: string | null },
): Promise<string> {
  const invitation = domain.PersonInvitation.parse(newcomer);
  const ids = { id: newId(), workspaceId: actor.workspaceId };
  const { id } = await people.save(domain.invitePerson(invitation, ids, decision));
  return id;
}
