import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { keepForecast, keepTargets, standingPoints } from '../series/series-context.ts';
import { representIndicator } from './read-indicators.ts';

export const setIndicatorTargets = command(contract.indicators.setTargets, async ({ params, body }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  const standing = await standingPoints(context, 'indicator', indicator.id);
  const series = await context.indicators.save(domain.setIndicatorTargets(indicator, standing, body, context.decision));
  await keepTargets(context, 'indicator', {
    seriesId: indicator.id,
    partnershipId: null,
    series,
    because: body.reason,
  });
  return representIndicator(context, indicator.id);
});

export const forecastIndicator = command(contract.indicators.forecast, async ({ params, body }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  const standing = await standingPoints(context, 'indicator', indicator.id);
  const series = await context.indicators.save(domain.forecastIndicator(indicator, standing, body, context.decision));
  await keepForecast(context, 'indicator', { seriesId: indicator.id, partnershipId: null, series, because: body.note });
  return representIndicator(context, indicator.id);
});

export const archiveIndicator = command(contract.indicators.archive, async ({ params }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  const standing = await standingPoints(context, 'indicator', indicator.id);
  await context.indicators.save(domain.archiveIndicator(indicator, standing, context.decision));
  return representIndicator(context, indicator.id);
});

export const restoreIndicator = command(contract.indicators.restore, async ({ params }, context) => {
  const indicator = await context.indicators.find(params.indicatorId);
  const standing = await standingPoints(context, 'indicator', indicator.id);
  await context.indicators.save(domain.restoreIndicator(indicator, standing, context.decision));
  return representIndicator(context, indicator.id);
});
