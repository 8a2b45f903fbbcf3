import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { placeOf, representUnmet } from './read-unmet-responsibilities.ts';

export const openUnmetResponsibility = command(
  contract.unmetResponsibilities.open,
  async ({ params, body }, context) => {
    const { tx, decision, newId, unmetResponsibilities } = context;
    const within = placeOf(context, params);
    await confirmWhom(context, within, body);
    const policyId = await db.unmetPolicyOf(tx, { ...within, today: decision.today });
    const number = await db.nextNumber(tx, within, 'unmet_responsibility');
    const place = { id: newId(), ...within, number, policyId };
    const { id } = await unmetResponsibilities.save(domain.openUnmetResponsibility(body, place, decision));
    return representUnmet(context, { ...params, unmetId: id });
  },
);

type Within = { workspaceId: string; partnershipId: string };

/** A partner that is here now, and a line that it answers on or a report that it was asked for, where one is named. */
async function confirmWhom(
  { tx, decision }: CommandContext,
  within: Within,
  { partnerId, lineId, reportId }: domain.UnmetDraft,
): Promise<void> {
  if (!(await db.holdPartner(tx, within, partnerId)))
    throw domain.cannotBe('/partnerId', 'not_here', 'Choose one of the partners');
  if (lineId !== null && reportId !== null)
    throw domain.cannotBe('/reportId', 'one_of_both', 'Name the line or the report, not both');
  if (reportId !== null && !(await db.idOfReportContribution(tx, { ...within, reportId, partnerId })))
    throw domain.cannotBe('/reportId', 'not_asked', 'Choose a report that this partner was asked for');
  if (lineId === null) return;
  const line = await db.readAccountabilityLine(tx, { ...within, today: decision.today }, lineId);
  if (!line || (line.fromPartnerId !== null && line.fromPartnerId !== partnerId))
    throw domain.cannotBe('/lineId', 'not_theirs', 'Choose a line that this partner answers on');
}
