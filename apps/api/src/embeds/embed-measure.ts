import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query, type QueryContext } from '../kernel/handlers.ts';
import { assertOpenEmbed, assertSession, keepEmbed, renewKept } from './keep-embed.ts';

export const listMeasureEmbeds = query(contract.measureEmbeds.list, async ({ params }, context) => {
  const { tx, actor } = context;
  const seriesId = await mine(context, params);
  return { items: await db.listEmbeds(tx, 'measure', { workspaceId: actor.workspaceId, seriesId }) };
});

export const makeMeasureEmbed = (publicOrigin: string) =>
  command(contract.measureEmbeds.make, async ({ params, body }, context) => {
    assertSession(context.actor);
    const measure = await context.measures.find(params.measureId);
    const embed = { ...body, embedId: context.newId() };
    await context.measures.save(domain.embedMeasure(measure, embed, context.decision));
    return keepEmbed(context, seriesOf(measure), embed, publicOrigin);
  });

export const renewMeasureEmbed = (publicOrigin: string) =>
  command(contract.measureEmbeds.renew, async ({ params: { measureId, embedId } }, context) => {
    assertSession(context.actor);
    const measure = await context.measures.find(measureId);
    await assertOpenEmbed(context, seriesOf(measure), embedId);
    await context.measures.save(domain.renewMeasureEmbed(measure, embedId));
    return renewKept(context, seriesOf(measure), embedId, publicOrigin);
  });

export const endMeasureEmbed = command(contract.measureEmbeds.end, async ({ params }, context) => {
  const measure = await context.measures.find(params.measureId);
  const { kind, ...of } = seriesOf(measure);
  await assertOpenEmbed(context, { kind, ...of }, params.embedId);
  await context.measures.save(domain.endMeasureEmbed(measure, params.embedId));
  await db.endEmbed(context.tx, kind, { ...of, embedId: params.embedId, at: context.decision.at });
  return undefined;
});

const seriesOf = ({ id, workspaceId, partnershipId }: domain.Measure) => ({
  kind: 'measure' as const,
  workspaceId,
  partnershipId,
  seriesId: id,
});

type Address = { partnershipId: string; measureId: string };

async function mine({ tx, actor }: QueryContext, { partnershipId, measureId }: Address): Promise<string> {
  const measure = await db.readMeasure(tx, { workspaceId: actor.workspaceId, partnershipId }, measureId);
  if (!measure) throw domain.notFound();
  return measure.id;
}
