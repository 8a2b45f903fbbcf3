import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { cannotBe, type Held, notFound, type Partner, partnerKind, permissionsOn } from '@trivet/domain';
import { type CommandContext, list, query, type QueryContext } from '../kernel/handlers.ts';

export const listPartners = list(contract.partners.list, ({ params, query: filter }, { tx, actor, decision, page }) =>
  db.listPartners(tx, { ...params, workspaceId: actor.workspaceId, today: decision.today }, filter, page),
);

export const getPartner = query(contract.partners.get, ({ params }, context) => representPartner(context, params));

type Asking = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

/** A partner as this caller sees it now; every command on one answers with it too. */
export async function representPartner(
  { tx, actor, decision }: Asking,
  { partnershipId, partnerId }: { partnershipId: string; partnerId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const partner = await db.readPartner(tx, within, partnerId);
  if (!partner) throw notFound();
  const held = await heldByPartner(tx, partner);
  return { ...partner, permissions: permissionsOn({ ...partnerKind, heldBy: () => held }, actor, partner) };
}

/** What the policy asks of a partner: who leads its organisation stands beside the record. */
export async function heldByPartner(tx: db.Transaction, partner: Partner): Promise<Held> {
  const organisationLeadId = await db.organisationLeadOf(tx, partner.workspaceId, partner.id);
  return { ...partnerKind.heldBy(partner), organisationLeadId };
}

/**
 * Locks a partner that a body names.
 * @throws Refusal `unprocessable` naming the field, when it is none of the current partners
 */
export async function presentPartner(
  { tx, actor, decision, partners }: CommandContext,
  { partnershipId, partnerId }: { partnershipId: string; partnerId: string },
  pointer: string,
): Promise<Partner> {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const known = await db.readPartner(tx, within, partnerId);
  const partner = known && (await partners.load(known.id));
  if (!partner || partner.leftOn) throw notAmongPartners(pointer);
  return partner;
}

/**
 * Keeps a partner that a body names here until the command ends.
 * @throws Refusal `unprocessable` naming the field, when it is none of the current partners
 */
export async function assertPartnerHere(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  { partnershipId, partnerId }: { partnershipId: string; partnerId: string },
  pointer: string,
): Promise<void> {
  const here = await db.holdPartner(tx, { workspaceId: actor.workspaceId, partnershipId }, partnerId);
  if (!here) throw notAmongPartners(pointer);
}

const notAmongPartners = (pointer: string) => cannotBe(pointer, 'not_a_partner', 'Choose one of the current partners');
