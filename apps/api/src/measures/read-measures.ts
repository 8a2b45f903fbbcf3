import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { measureKind, notFound, permissionsOn } from '@trivet/domain';
import { list, query, queryAhead, type QueryContext } from '../kernel/handlers.ts';
import { readCurve, readPoints } from '../series/read-series.ts';
import { withCompleteness } from '../series/series-context.ts';

export const listMeasures = list(
  contract.measures.list,
  async ({ params, query: filter }, { tx, actor, decision, page }) => {
    const within = { ...params, workspaceId: actor.workspaceId, today: decision.today };
    const found = await db.listMeasures(tx, within, filter, page);
    return { ...found, items: found.items.map((measure) => listed(measure, decision.today)) };
  },
);

export const getMeasure = query(contract.measures.get, ({ params }, context) => representMeasure(context, params));

export const getMeasurePoints = query(contract.measures.points, async ({ params, query: asked }, context) => {
  const { id, collectedByPartnerId } = await findMeasure(context, params);
  const partnerIds = context.actor.standing?.partnerIds ?? [];
  const seesSuppressed = collectedByPartnerId !== null && partnerIds.includes(collectedByPartnerId);
  return { items: await readPoints(context, { kind: 'measure', seriesId: id }, { ...asked, seesSuppressed }) };
});

export const getMeasureCurve = queryAhead(contract.measures.curve, ({ params, query: { asOf } }, { tx }) =>
  readCurve(tx, { kind: 'measure', placeId: params.partnershipId, seriesId: params.measureId, asOf }),
);

type Address = { partnershipId: string; measureId: string };

/** A measure as this caller sees it now; every command on one answers with it too. */
export async function representMeasure(context: Pick<QueryContext, 'tx' | 'actor' | 'decision'>, address: Address) {
  const measure = await findMeasure(context, address);
  const permissions = permissionsOn(measureKind, context.actor, measure);
  return { ...listed(measure, context.decision.today), permissions };
}

const listed = (measure: db.MeasureView, today: string) =>
  withCompleteness(measure, { hasCollector: measure.collectedByPartnerId !== null, today });

async function findMeasure(
  { tx, actor }: Pick<QueryContext, 'tx' | 'actor'>,
  { partnershipId, measureId }: Address,
): Promise<db.MeasureView> {
  const measure = await db.readMeasure(tx, { workspaceId: actor.workspaceId, partnershipId }, measureId);
  if (!measure) throw notFound();
  return measure;
}
