import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { passToNewChair } from '../memberships/hand-over.ts';
import { assertOfWorkspace } from '../memberships/people.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representEntry } from './read-partnerships.ts';

/** The former chair steps down in the same transaction; what they would leave behind passes to the new one. */
export const appointChair = command(contract.partnerships.appointChair, async ({ params, body }, context) => {
  const { tx, actor, decision } = context;
  const partnership = await context.partnerships.find(params.partnershipId);
  if (!domain.can(actor, 'partnership.see')) await db.appointFromOutside(tx);
  await assertOfWorkspace(context, body.personId, '/personId');
  if (body.partnerId) await assertPartnerHere(context, { ...params, partnerId: body.partnerId }, '/partnerId');
  const within = { workspaceId: actor.workspaceId, partnershipId: partnership.id };
  const former = await stepDown(context, within, body);
  await context.memberships.save(
    domain.appointMember({ ...body, role: 'chair' }, { ...within, id: context.newId() }, decision),
  );
  await passToNewChair(context, { partnershipId: partnership.id, personId: body.personId, items: former.leaves });
  const appointed = { personId: body.personId, formerPersonId: former.personId };
  await context.partnerships.save(domain.noteChair(partnership, appointed));
  const standing = await db.standingHere(tx, decision.today);
  return representEntry({ tx, actor: { ...actor, standing } }, partnership.id);
});

type Former = { personId: string | null; leaves: domain.HeldItem[] };

async function stepDown(context: CommandContext, within: db.Within, next: domain.Chair): Promise<Former> {
  const { tx, memberships, decision } = context;
  const formerId = await db.chairOf(tx, within);
  if (!formerId) return { personId: null, leaves: [] };
  const former = await memberships.load(formerId);
  const leaves = await db.heldThroughMembership(tx, within, former);
  await memberships.save(domain.replaceChair(former, next, decision));
  return { personId: former.personId, leaves: leaves.filter(({ personId }) => personId !== next.personId) };
}
