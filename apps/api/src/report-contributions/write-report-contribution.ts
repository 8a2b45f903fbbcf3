import { contract } from '@trivet/contract';
import { readContributionBefore, thingsHere } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { findContribution } from './find-contribution.ts';
import { representReportContribution } from './read-report-contributions.ts';

export const writeReportContribution = command(
  contract.reportContributions.write,
  async ({ params, body }, context) => {
    const { reportContributions, tx, actor } = context;
    const contribution = await findContribution(context, params);
    const before = await readContributionBefore(tx, { workspaceId: actor.workspaceId, ...params });
    const change = domain.writeReportContribution(contribution, body, before?.light ?? null);
    await assertHere(context, params.partnershipId, body.moved ?? []);
    await reportContributions.save(change);
    return representReportContribution(context, params);
  },
);

/** What is picked must be of this partnership: names of other things must not be learned by naming them. */
async function assertHere(
  { tx, actor }: CommandContext,
  partnershipId: string,
  moved: readonly domain.MovedThing[],
): Promise<void> {
  const here = await thingsHere(tx, { workspaceId: actor.workspaceId, partnershipId }, moved);
  const foreign = moved.findIndex(({ subjectId }) => !here.has(subjectId));
  if (foreign === -1) return;
  throw domain.cannotBe(`/moved/${foreign}/subjectId`, 'not_here', 'Choose an action or a risk of this partnership');
}
