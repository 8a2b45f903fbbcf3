import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Stake = { outcomeId?: string | null | undefined; typicalRisk?: string | null | undefined };

/**
 * What a risk puts at stake, and what it starts from, must be there.
 * @throws Refusal `unprocessable` naming the field
 */
export async function confirmStake(
  { tx }: Pick<CommandContext, 'tx'>,
  within: db.Within,
  { outcomeId, typicalRisk }: Stake,
): Promise<void> {
  if (outcomeId && !(await db.contributesTo(tx, within, outcomeId)))
    throw domain.cannotBe('/outcomeId', 'not_contributed', 'Choose an outcome this partnership contributes to');
  if (typicalRisk && !domain.typicalRisks.some(({ key }) => key === typicalRisk))
    throw domain.cannotBe('/typicalRisk', 'unknown', 'Choose one from the catalogue');
}

/**
 * Makes exactly these the partners a risk touches.
 * @throws Refusal `unprocessable` when one that is named now is no partner
 */
export async function saveAffected(
  { tx, affectedPartners, decision, newId }: CommandContext,
  risk: domain.Risk,
  wanted: readonly string[],
): Promise<void> {
  const rows = await db.affectedPartnersOf(tx, { ...risk, riskId: risk.id });
  const { workspaceId, partnershipId } = risk;
  const place = () => ({ id: newId(), workspaceId, partnershipId, riskId: risk.id });
  const changes = domain.nameAffected(wanted, rows, { place, decision });
  const named = changes.flatMap(({ after }) => (after.affected ? [after.partnerId] : []));
  const there = named.length === 0 ? new Set<string>() : await db.holdPartners(tx, risk, named);
  if (named.some((id) => !there.has(id)))
    throw domain.cannotBe('/affectedPartnerIds', 'not_a_partner', 'Choose from the current partners');
  for (const change of changes) await affectedPartners.save(change);
}
