import { contract } from '@trivet/contract';
import { giveMeasurePoints as give, type Measure, type PointDraft } from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { givePoints } from '../series/give-points.ts';

export const giveMeasurePoints = command(
  contract.measures.givePoints,
  ({ params: { partnershipId }, body }, context) => {
    const { measures, decision } = context;
    const here = (measure: Measure) => measure.partnershipId === partnershipId;
    return givePoints<Measure>(
      context,
      {
        kind: 'measure',
        partnershipId,
        key: 'measureId',
        load: async (ids) => (await measures.loadAll(ids)).filter(here),
        give: (measure, standing, points) => measures.save(give(measure, standing, points, decision)),
      },
      body.items.map(({ measureId, ...draft }) => ({ seriesId: measureId, draft: draft satisfies PointDraft })),
    );
  },
);
