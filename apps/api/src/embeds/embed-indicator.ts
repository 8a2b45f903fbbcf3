import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query, type QueryContext } from '../kernel/handlers.ts';
import { assertOpenEmbed, assertSession, keepEmbed, renewKept } from './keep-embed.ts';

export const listIndicatorEmbeds = query(contract.indicatorEmbeds.list, async ({ params }, context) => {
  const { tx, actor } = context;
  const seriesId = await mine(context, params);
  return { items: await db.listEmbeds(tx, 'indicator', { workspaceId: actor.workspaceId, seriesId }) };
});

export const makeIndicatorEmbed = (publicOrigin: string) =>
  command(contract.indicatorEmbeds.make, async ({ params, body }, context) => {
    assertSession(context.actor);
    const indicator = await context.indicators.find(params.indicatorId);
    const embed = { ...body, embedId: context.newId() };
    await context.indicators.save(domain.embedIndicator(indicator, embed, context.decision));
    return keepEmbed(context, seriesOf(indicator), embed, publicOrigin);
  });

export const renewIndicatorEmbed = (publicOrigin: string) =>
  command(contract.indicatorEmbeds.renew, async ({ params: { indicatorId, embedId } }, context) => {
    assertSession(context.actor);
    const indicator = await context.indicators.find(indicatorId);
    await assertOpenEmbed(context, seriesOf(indicator), embedId);
    await context.indicators.save(domain.renewIndicatorEmbed(indicator, embedId));
    return renewKept(context, seriesOf(indicator), embedId, publicOrigin);
  });

export const endIndicatorEmbed = command(contract.indicatorEmbeds.end, async ({ params }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  const { kind, ...of } = seriesOf(indicator);
  await assertOpenEmbed(context, { kind, ...of }, params.embedId);
  await context.indicators.save(domain.endIndicatorEmbed(indicator, params.embedId));
  await db.endEmbed(context.tx, kind, { ...of, embedId: params.embedId, at: context.decision.at });
  return undefined;
});

const seriesOf = ({ id, workspaceId }: domain.Indicator) => ({
  kind: 'indicator' as const,
  workspaceId,
  partnershipId: null,
  seriesId: id,
});

async function mine({ tx, actor }: QueryContext, { indicatorId }: { indicatorId: string }): Promise<string> {
  const indicator = await db.readIndicator(tx, actor.workspaceId, indicatorId);
  if (!indicator) throw domain.notFound();
  return indicator.id;
}
