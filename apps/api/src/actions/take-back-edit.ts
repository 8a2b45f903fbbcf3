import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { allOrNone } from './all-or-none.ts';
import { assertMayEdit } from './edit-actions.ts';
import { ownerFields } from './owner-fields.ts';
import { saveSaid } from './save-update.ts';

export const takeBackActionEdit = command(contract.actions.takeBackEdit, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const edit = await db.holdActionEdit(tx, { ...within, id: params.actionEditId, personId: actor.personId });
  if (!edit) throw domain.notFound();
  if (edit.takenBack) throw domain.ruleBroken('taken_back', 'This change has been taken back already.');
  if (edit.tooOld)
    throw domain.ruleBroken('too_late', 'A change can be taken back for a day. Change them again instead.');
  await allOrNone(context, { within, items: edit.items }, (item) => takeBackOne(context, item));
  await db.noteTakenBack(tx, { ...within, id: params.actionEditId, at: decision.at });
  const ids = edit.items.map(({ id }) => id);
  return { items: await db.readActions(tx, { ...within, today: decision.today }, ids) };
});

async function takeBackOne(context: CommandContext, { id, version, before }: db.EditedAction): Promise<void> {
  const action = await context.actions.load(id);
  assertMayEdit(context, action, version);
  if (before.ownerPersonId !== action.ownerPersonId && before.ownerPersonId !== null) {
    const { partnershipId, ownerPartnerId: partnerId, ownerPersonId: personId } = before;
    await confirmOwner(context, { partnershipId, partnerId, personId }, ownerFields);
  }
  await saveSaid(context, domain.takeBackEdit(action, before), { kind: 'taken_back', note: '' });
}
