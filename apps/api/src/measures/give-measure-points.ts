import { contract } from '@trivet/contract';
import { giveMeasurePoints as give, type Measure, type PointDraft } from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { givePoints, type TakesPoints } from '../series/give-points.ts';

export const giveMeasurePoints = command(contract.measures.givePoints, ({ params: { partnershipId }, body }, context) =>
  givePoints<Measure>(
    context,
    takesMeasurePoints(context, partnershipId),
    body.items.map(({ measureId, ...draft }) => ({ seriesId: measureId, draft: draft satisfies PointDraft })),
  ),
);

/** How the measures of one partnership take points. */
const takesMeasurePoints = ({ measures, decision }: CommandContext, partnershipId: string): TakesPoints<Measure> => ({
  kind: 'measure',
  partnershipId,
  key: 'measureId',
  load: async (ids) => (await measures.loadAll(ids)).filter((measure) => measure.partnershipId === partnershipId),
  give: (measure, standing, points) => measures.save(give(measure, standing, points, decision)),
});
