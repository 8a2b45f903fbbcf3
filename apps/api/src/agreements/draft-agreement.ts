import { contract } from '@trivet/contract';
import { nextNumber, readAgreement } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { placeOf, representAgreement } from './read-agreements.ts';

export const draftAgreement = command(contract.agreements.draft, async ({ params, body }, context) => {
  const { agreements, actor, decision, newId, tx } = context;
  const parent = await findParent(context, params.partnershipId, body.parentId);
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const number = await nextNumber(tx, within, 'agreement');
  const place = { id: newId(), ...within, number, parent };
  const { id } = await agreements.save(domain.draftAgreement(body, place, decision));
  return representAgreement(context, { ...params, agreementId: id });
});

export const editAgreement = command(contract.agreements.edit, async ({ params, body }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  const parentId = body.parentId === undefined ? agreement.parentId : body.parentId;
  if (parentId === agreement.id) throw notAbove();
  const parent = await findParent(context, params.partnershipId, parentId);
  await context.agreements.save(domain.editAgreement(agreement, body, parent));
  return representAgreement(context, params);
});

/** @throws Refusal `unprocessable` when this partnership has no such agreement */
async function findParent(context: CommandContext, partnershipId: string, parentId: string | null) {
  if (parentId === null) return null;
  const parent = await readAgreement(context.tx, placeOf(context, { partnershipId }), parentId);
  if (!parent) throw notAbove();
  return parent;
}

const notAbove = () => domain.cannotBe('/parentId', 'not_here', 'Choose another of this partnership’s agreements');
