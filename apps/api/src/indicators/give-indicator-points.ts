import { contract } from '@trivet/contract';
import { can, giveIndicatorPoints as give, type Indicator, indicatorKind, type PointDraft } from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { givePoints } from '../series/give-points.ts';

export const giveIndicatorPoints = command(contract.indicators.givePoints, ({ body }, context) => {
  const { actor, indicators, decision } = context;
  const mine = (indicator: Indicator) => can(actor, 'indicator.give_points', indicatorKind.heldBy(indicator));
  return givePoints<Indicator>(
    context,
    {
      kind: 'indicator',
      partnershipId: null,
      key: 'indicatorId',
      load: async (ids) => (await indicators.loadAll(ids)).filter(mine),
      give: (indicator, standing, points) => indicators.save(give(indicator, standing, points, decision)),
    },
    body.items.map(({ indicatorId, ...draft }) => ({ seriesId: indicatorId, draft: draft satisfies PointDraft })),
  );
});
