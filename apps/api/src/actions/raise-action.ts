import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmTakenAt } from '../meetings/confirm-item.ts';
import { confirmOwner, confirmOwners, ownerAt } from '../owners/confirm-owner.ts';
import { confirmDependencies, confirmHelpers } from './link-action.ts';
import { ownerFields } from './owner-fields.ts';
import { representAction } from './read-actions.ts';

export const raiseAction = command(contract.actions.raise, async ({ params: { partnershipId }, body }, context) => {
  const action = await raiseOneAction(context, partnershipId, body);
  return representAction(context, { partnershipId, actionId: action.id });
});

/** Many actions at once, numbered in their order, each by the same verb as alone. For an import: none has helpers yet. */
export async function raiseActions(
  context: CommandContext,
  partnershipId: string,
  drafts: readonly domain.ActionDraft[],
): Promise<domain.ActionRecord[]> {
  const { actions, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const owners = await confirmOwners(context, partnershipId, drafts.map(askedIn), ownerFields);
  const first = await db.nextNumbers(tx, within, { subject: 'action', many: drafts.length });
  return actions.addAll(
    drafts.map((draft, n) => {
      const place = { id: newId(), ...within, number: first + n, owner: ownerAt(owners, n) };
      return domain.raiseAction(draft, place, decision);
    }),
  );
}

const askedIn = ({ ownerPartnerId: partnerId, ownerPersonId: personId }: domain.ActionDraft) => ({
  partnerId,
  personId,
});

/** An action with who helps and what it waits for. */
export async function raiseOneAction(
  context: CommandContext,
  partnershipId: string,
  body: domain.ActionDraft,
): Promise<domain.ActionRecord> {
  const { actions, actor, decision, newId, tx } = context;
  const asked = { partnershipId, partnerId: body.ownerPartnerId, personId: body.ownerPersonId };
  const owner = await confirmOwner(context, asked, ownerFields);
  await confirmTakenAt(context, partnershipId, body.agendaItemId);
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const number = await db.nextNumber(tx, within, 'action');
  const change = domain.raiseAction(body, { id: newId(), ...within, number, owner }, decision);
  const action = await actions.save(change);
  await link(context, action, body);
  return action;
}

/** A new action closes no circle: nothing can wait for it yet. */
async function link(context: CommandContext, action: domain.ActionRecord, draft: domain.ActionDraft): Promise<void> {
  const { helperPersonIds, waitsForIds } = draft;
  if (helperPersonIds.length > 0) {
    const added = [...new Set(helperPersonIds)];
    await confirmHelpers(context, action, { wanted: helperPersonIds, added, field: '/helperPersonIds' });
    await db.changeHelpers(context.tx, action, { added, removed: [] });
  }
  if (waitsForIds.length > 0) {
    await confirmDependencies(context, action, { wanted: waitsForIds, edges: [] });
    await db.changeDependencies(context.tx, action, { added: [...new Set(waitsForIds)], removed: [] });
  }
}
