import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representAction } from './read-actions.ts';

export const setHelpers = command(contract.actions.setHelpers, async ({ params, body }, context) => {
  const { actions, tx } = context;
  const action = await actions.find(params.actionId);
  const wanted = { wanted: body.personIds, now: await db.helperIds(tx, action) };
  const change = domain.setHelpers(action, wanted);
  const { added, removed } = domain.differences(wanted);
  await confirmHelpers(context, action, { wanted: body.personIds, added, field: '/personIds' });
  await db.changeHelpers(tx, action, { added, removed });
  await actions.save(change);
  return representAction(context, params);
});

export const setDependencies = command(contract.actions.setDependencies, async ({ params, body }, context) => {
  const { actions, tx } = context;
  const action = await actions.find(params.actionId);
  const edges = await db.holdDependencies(tx, action);
  const now = edges.filter(({ actionId }) => actionId === action.id).map(({ waitsForId }) => waitsForId);
  const wanted = { wanted: body.waitsForIds, now };
  const change = domain.setDependencies(action, wanted);
  await confirmDependencies(context, action, { wanted: body.waitsForIds, edges });
  await db.changeDependencies(tx, action, domain.differences(wanted));
  await actions.save(change);
  return representAction(context, params);
});

type Place = Pick<domain.ActionRecord, 'workspaceId' | 'partnershipId'>;
type Naming = { wanted: readonly string[]; added: readonly string[]; field: string };

/**
 * Only who is here now can help.
 * @throws Refusal `unprocessable`, naming the one who is not
 */
export async function confirmHelpers(
  { tx, decision: { today } }: CommandContext,
  place: Place,
  { wanted, added, field }: Naming,
): Promise<void> {
  for (const personId of added) {
    const seats = await db.holdSeats(tx, place, { personId, today });
    if (seats.length > 0) continue;
    const pointer = `${field}/${wanted.indexOf(personId)}`;
    throw domain.cannotBe(pointer, 'not_a_member', 'Choose someone who is a member now');
  }
}

/**
 * Only an action of this partnership, and none that waits for this one.
 * @throws Refusal `unprocessable`, naming the one that cannot be
 */
export async function confirmDependencies(
  { tx }: CommandContext,
  { id, ...place }: Place & { id: string },
  { wanted, edges }: { wanted: readonly string[]; edges: readonly domain.Edge[] },
): Promise<void> {
  const references = await db.referencesOf(tx, place, wanted);
  for (const [n, otherId] of wanted.entries()) {
    const pointer = `/waitsForIds/${n}`;
    const reference = references.get(otherId);
    if (!reference) throw domain.cannotBe(pointer, 'not_here', 'Choose an action of this partnership');
    if (otherId === id) throw domain.cannotBe(pointer, 'itself', 'An action cannot wait for itself');
    if (domain.waitsFor(edges, otherId, id))
      throw domain.cannotBe(pointer, 'circle', `${reference} already waits for this action. Choose another`);
  }
}
