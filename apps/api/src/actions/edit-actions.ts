import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { allOrNone } from './all-or-none.ts';
import { ownerFields } from './owner-fields.ts';
import { saveSaid } from './save-update.ts';

export const editActions = command(contract.actions.editMany, async ({ params, body }, context) => {
  const { tx, actor, decision, newId } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const changes = await withOwner(context, within, body.changes);
  const edited = await allOrNone(context, { within, items: body.items }, (item) => editOne(context, item, changes));
  const id = newId();
  await db.keepActionEdit(tx, { ...within, id, personId: actor.personId, at: decision.at, items: edited });
  const ids = body.items.map((item) => item.id);
  return { id, items: await db.readActions(tx, { ...within, today: decision.today }, ids) };
});

type Item = domain.ActionsEdit['items'][number];

/** One person who is put in for all of them is asked about once. */
async function withOwner(
  context: CommandContext,
  { partnershipId }: { partnershipId: string },
  changes: domain.SharedActionChanges,
): Promise<domain.SharedActionChanges> {
  const { ownerPartnerId: partnerId, ownerPersonId: personId } = changes;
  if (!personId) return changes;
  const fields = { partner: `/changes${ownerFields.partner}`, person: `/changes${ownerFields.person}` };
  const owner = await confirmOwner(context, { partnershipId, partnerId, personId }, fields);
  return { ...changes, ownerPartnerId: owner.partnerId };
}

/** One of them, by the same verbs as alone. */
async function editOne(context: CommandContext, { id, version }: Item, changes: domain.SharedActionChanges) {
  const before = await context.actions.load(id);
  assertMayEdit(context, before, version);
  const patched = await patch(context, before, changes);
  const after = changes.status ? await say(context, patched, changes) : patched;
  return { id, version: after.version, before };
}

/** @throws Refusal `forbidden` not theirs to edit, `stale` changed since it was chosen */
export function assertMayEdit({ actor }: CommandContext, action: domain.ActionRecord, version: number): void {
  if (!domain.can(actor, 'action.edit', domain.actionKind.heldBy(action))) throw db.mayNot('action.edit');
  if (action.version !== version) throw new domain.Refusal('stale', 'stale', 'Someone changed it since you chose it.');
}

async function patch(context: CommandContext, action: domain.ActionRecord, changes: domain.SharedActionChanges) {
  const { dueOn, priority } = changes;
  const wanted = { ...(await newOwner(context, action, changes)), dueOn, priority };
  const differing = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && value !== action[field as keyof typeof wanted],
  );
  if (differing.length === 0) return action;
  const body: domain.ActionPatch = Object.fromEntries(differing);
  if (domain.movesDueAgain(action, body) && !domain.can(context.actor, 'action.move_due_again'))
    throw db.mayNot('action.move_due_again');
  const change = domain.editAction(action, body);
  if (change.after.dueMoves === action.dueMoves) return context.actions.save(change);
  return saveSaid(context, change, { kind: 'date_moved', note: changes.note, dueOn: change.after.dueOn });
}

/** Given to a partner it stays with who acts for it; given to nobody, with its partner. */
async function newOwner(
  context: CommandContext,
  { partnershipId, ...action }: domain.ActionRecord,
  { ownerPartnerId, ownerPersonId }: domain.SharedActionChanges,
) {
  if (ownerPersonId || (ownerPersonId === undefined && ownerPartnerId === undefined))
    return { ownerPartnerId, ownerPersonId };
  const personId = ownerPersonId === undefined ? action.ownerPersonId : ownerPersonId;
  const asked = { partnershipId, partnerId: ownerPartnerId ?? action.ownerPartnerId, personId };
  const owner = await confirmOwner(context, asked, ownerFields);
  return { ownerPartnerId: owner.partnerId, ownerPersonId: owner.personId };
}

function say(context: CommandContext, action: domain.ActionRecord, { status, note }: domain.SharedActionChanges) {
  const { decision } = context;
  if (status === 'done') {
    const completion = { note: words(note, 'what was done'), evidence: action.evidence, verifierPersonId: null };
    return saveSaid(context, domain.completeAction(action, completion, decision), { kind: 'completed' });
  }
  if (status === 'ceased') {
    const reason = words(note, 'why they stop');
    return saveSaid(context, domain.ceaseAction(action, { reason }, decision), { kind: 'ceased' });
  }
  const percent = status === 'agreed' ? 0 : Math.min(action.percent, 99);
  const progress = { status: status ?? 'in_progress', percent, note, worse: null };
  return saveSaid(context, domain.progressAction(action, progress, decision), { kind: 'progress' });
}

function words(note: string, what: string): string {
  if (note === '') throw domain.cannotBe('/changes/note', 'needed', `Say ${what}`);
  return note;
}
