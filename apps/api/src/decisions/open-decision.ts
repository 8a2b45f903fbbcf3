import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** What a decision is opened with: its number, the rule as it is today, and who votes by it. */
export async function opening(
  { actor, decision, newId, tx }: CommandContext,
  { partnershipId }: { partnershipId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const terms = domain.termsOf(await db.readDecisionRule(tx, within));
  const voices = await db.listVoters(tx, within, { voterRoles: terms.voterRoles, today: decision.today });
  const number = await db.nextNumber(tx, within, 'decision');
  return {
    place: { id: newId(), ...within, number },
    terms,
    voices,
    voterPartnerIds: voices.map(({ partnerId }) => partnerId),
  };
}

/**
 * The decision whose place a new one takes.
 * @throws Refusal `unprocessable` for one that is not here or does not hold
 */
export async function whatItReplaces(
  { decisions }: CommandContext,
  { supersedesId }: Pick<domain.DecisionRecord, 'supersedesId'>,
): Promise<domain.DecisionRecord | null> {
  if (supersedesId === null) return null;
  const replaced = await decisions.load(supersedesId).catch((thrown: unknown) => {
    throw thrown instanceof domain.Refusal && thrown.reason === 'not_found' ? notOurs() : thrown;
  });
  domain.assertSupersedable(replaced);
  return replaced;
}

const notOurs = () => domain.cannotBe('/supersedesId', 'not_here', 'Choose a decision of this partnership');
