import * as db from '@trivet/db';
import { type AccountabilityLine, type Action, can, type Held, type Person } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Ends = Pick<AccountabilityLine, 'dimension' | 'answersTo' | 'fromPartnerId' | 'toPartnerId'>;
type Party = Pick<db.AccountabilityPartyRow, 'party' | 'partnerId' | 'organisationLeadId' | 'sroPersonId'>;

/** What the policy asks of a line: its partner, its parties, and who speaks for each. */
export async function heldByLine(
  tx: db.Transaction,
  line: Ends & { workspaceId: string },
  parties: readonly Party[],
): Promise<Held> {
  const partners = parties.flatMap(({ partnerId }) => (partnerId ? [partnerId] : []));
  const waiting = parties.map((party) => heldByParty(line, party));
  const askedLevel = waiting.find((held) => held.askedLevel)?.askedLevel ?? null;
  return {
    partnerId: line.fromPartnerId,
    partyPartnerIds: partners,
    partyOrganisationLeadIds: parties.flatMap(({ organisationLeadId: lead }) => (lead ? [lead] : [])),
    organisationLeadId: await db.organisationLeadOf(tx, line.workspaceId, line.fromPartnerId),
    sroPersonId: parties.find(({ party }) => party === 'sro')?.sroPersonId ?? null,
    askedLevel,
  };
}

/** Who may agree for one party: its partner's lead or organisation lead, the SRO, and for an overall body the chair. */
export const mayAgreeFor = (actor: Person, line: Ends, party: Party): boolean =>
  can(actor, 'accountability_line.agree', heldByParty(line, party));

function heldByParty({ dimension, fromPartnerId }: Ends, party: Party): Held {
  if (party.party === 'sro') return { sroPersonId: party.sroPersonId };
  if (party.party === 'body' && dimension === 'collective') return { askedLevel: 'chair' };
  // A body outside signs nothing here: who speaks for the partner below it writes down who agreed.
  const partnerId = party.partnerId ?? fromPartnerId;
  return {
    partyPartnerIds: partnerId ? [partnerId] : [],
    partyOrganisationLeadIds: party.organisationLeadId ? [party.organisationLeadId] : [],
  };
}

/**
 * Locks a line for a command. The right is decided on all that speaks for its ends, not on the record alone.
 * @throws Refusal `not_found`, `forbidden`, or `stale` when it is not the version that was read
 */
export async function findLine(context: CommandContext, lineId: string, action: Action): Promise<AccountabilityLine> {
  const { tx, actor, accountabilityLines } = context;
  const line = await accountabilityLines.load(lineId);
  const parties = await db.partiesOfLine(tx, line, line.id);
  if (!can(actor, action, await heldByLine(tx, line, parties))) throw db.mayNot(action);
  accountabilityLines.assertCurrent(line);
  return line;
}
