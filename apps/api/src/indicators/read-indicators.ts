import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { indicatorKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, queryAhead, type QueryContext } from '../kernel/handlers.ts';
import { readCurve, readPoints } from '../series/read-series.ts';
import { withCompleteness } from '../series/series-context.ts';

export const listIndicators = list(
  contract.indicators.list,
  async ({ params, query: filter }, { tx, decision, page }) => {
    const place = { ...params, today: decision.today };
    const found = await db.listIndicators(tx, place, filter, page);
    return { ...found, items: found.items.map((indicator) => listed(indicator, decision.today)) };
  },
);

export const getIndicator = query(contract.indicators.get, ({ params }, context) =>
  representIndicator(context, params.indicatorId),
);

export const getIndicatorPoints = query(contract.indicators.points, async ({ params, query: asked }, context) => {
  const { id, collectedByOrganisationId } = await findIndicator(context, params.indicatorId);
  const { organisationId } = context.actor;
  const seesSuppressed = organisationId != null && organisationId === collectedByOrganisationId;
  return { items: await readPoints(context, { kind: 'indicator', seriesId: id }, { ...asked, seesSuppressed }) };
});

export const getIndicatorCurve = queryAhead(contract.indicators.curve, ({ params, query: { asOf } }, { tx }) =>
  readCurve(tx, { kind: 'indicator', placeId: params.workspaceId, seriesId: params.indicatorId, asOf }),
);

/** An indicator as this caller sees it now; every command on one answers with it too. */
export async function representIndicator(context: Pick<QueryContext, 'tx' | 'actor' | 'decision'>, id: string) {
  const indicator = await findIndicator(context, id);
  const permissions = permissionsOn(indicatorKind, context.actor, indicator);
  return { ...listed(indicator, context.decision.today), permissions };
}

const listed = (indicator: db.IndicatorView, today: string) =>
  withCompleteness(indicator, { hasCollector: indicator.collectedByOrganisationId !== null, today });

async function findIndicator({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, id: string): Promise<db.IndicatorView> {
  const indicator = await db.readIndicator(tx, actor.workspaceId, id);
  if (!indicator) throw notFound();
  return indicator;
}
