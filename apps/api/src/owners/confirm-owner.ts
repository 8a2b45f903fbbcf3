import * as db from '@trivet/db';
import { type Asked, notAPartner, type Owner, type OwnerFields, settleOwner } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * Settles who owns a thing, and keeps that person and partner here until the command ends.
 * @throws Refusal `unprocessable` when they cannot own it, naming the field
 */
export async function confirmOwner(
  { tx, actor, decision: { today } }: Pick<CommandContext, 'tx' | 'actor' | 'decision'>,
  { partnershipId, ...asked }: Asked & { partnershipId: string },
  fields: OwnerFields,
): Promise<Owner> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const personId = asked.personId ?? actor.personId;
  const seats = await db.holdSeats(tx, within, { personId, today });
  const owner = settleOwner(asked, { personId, seats }, fields);
  if (!(await db.holdPartner(tx, within, owner.partnerId))) throw notAPartner(fields);
  return owner;
}

/** The same for many things: each pair of partner and person is settled, and kept here, once. */
export async function confirmOwners(
  context: Pick<CommandContext, 'tx' | 'actor' | 'decision'>,
  partnershipId: string,
  asked: readonly Asked[],
  fields: OwnerFields,
): Promise<Owner[]> {
  const settled = new Map<string, Owner>();
  const owners: Owner[] = [];
  for (const one of asked) {
    const key = JSON.stringify([one.partnerId, one.personId]);
    const owner = settled.get(key) ?? (await confirmOwner(context, { ...one, partnershipId }, fields));
    settled.set(key, owner);
    owners.push(owner);
  }
  return owners;
}

/** The owner of the nth of them. */
export function ownerAt(owners: readonly Owner[], n: number): Owner {
  const owner = owners[n];
  if (!owner) throw new Error('Each thing that was asked for has an owner');
  return owner;
}
