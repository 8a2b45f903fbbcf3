import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { keepTargets, standingPoints } from '../series/series-context.ts';
import { representIndicator } from './read-indicators.ts';

export const addIndicator = command(contract.indicators.add, async ({ params: { workspaceId }, body }, context) => {
  const { tx, indicators, workspaces, decision, newId } = context;
  // Held, so that two who add at once do not take one number.
  await workspaces.load(workspaceId);
  await assertPlaced(context, body);
  const number = await db.nextIndicatorNumber(tx, workspaceId);
  const indicator = await indicators.save(domain.addIndicator(body, { id: newId(), workspaceId, number }, decision));
  await keepTargets(context, 'indicator', {
    seriesId: indicator.id,
    partnershipId: null,
    series: indicator,
    because: '',
  });
  return representIndicator(context, indicator.id);
});

export const editIndicator = command(contract.indicators.edit, async ({ params, body }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  await assertPlaced(context, body);
  const standing = await standingPoints(context, 'indicator', indicator.id);
  await context.indicators.save(domain.editIndicator(indicator, standing, body, context.decision));
  return representIndicator(context, indicator.id);
});

type Placed = Pick<domain.IndicatorPatch, 'outcomeId' | 'collectedByOrganisationId'>;

/** @throws Refusal `unprocessable` when its outcome is archived or not of this workspace, or its collector is not */
async function assertPlaced(
  { tx, actor }: CommandContext,
  { outcomeId, collectedByOrganisationId }: Placed,
): Promise<void> {
  if (outcomeId !== undefined && !(await db.holdOutcome(tx, actor.workspaceId, outcomeId)))
    throw domain.cannotBe('/outcomeId', 'not_an_outcome', 'Choose an outcome that is not archived');
  if (!collectedByOrganisationId) return;
  const collector = await db.readOrganisation(tx, actor.workspaceId, collectedByOrganisationId);
  if (!collector || collector.archivedAt)
    throw domain.cannotBe(
      '/collectedByOrganisationId',
      'not_an_organisation',
      'Choose an organisation that is not archived',
    );
}
