import * as db from '@trivet/db';
import { type AccountabilityLine, type AgreementStatus, cannotBe } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Resting = Pick<AccountabilityLine, 'workspaceId' | 'partnershipId' | 'agreementId' | 'sectionKey'>;

const over: readonly AgreementStatus[] = ['expired', 'terminated', 'withdrawn'];

/**
 * A line rests on a section that its agreement has, of an agreement that is not over.
 * @throws Refusal `unprocessable` naming the agreement or the section
 */
export async function confirmRestsOn(
  { tx, decision: { today } }: CommandContext,
  { workspaceId, partnershipId, agreementId, sectionKey }: Resting,
): Promise<void> {
  if (agreementId === null || sectionKey === null) return;
  const agreement = await db.readAgreement(tx, { workspaceId, partnershipId, today }, agreementId);
  if (!agreement) throw cannotBe('/agreementId', 'not_here', 'Choose an agreement of this partnership');
  if (over.includes(agreement.status))
    throw cannotBe('/agreementId', 'ended', 'This agreement has ended. Choose one that holds or is being written');
  if (!agreement.sections.some(({ key }) => key === sectionKey))
    throw cannotBe('/sectionKey', 'not_in_it', 'Choose a section of this agreement');
}
