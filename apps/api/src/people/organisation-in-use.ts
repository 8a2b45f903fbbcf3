import * as db from '@trivet/db';
import { cannotBe } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** @throws Refusal `unprocessable` when somebody would belong to an organisation that is not here or is archived */
export async function assertOrganisationInUse(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  organisationId: string | null | undefined,
): Promise<void> {
  if (!organisationId) return;
  const organisation = await db.readOrganisation(tx, actor.workspaceId, organisationId);
  if (!organisation || organisation.archivedAt)
    throw cannotBe('/organisationId', 'organisation_unavailable', 'Choose an organisation from the list');
}
