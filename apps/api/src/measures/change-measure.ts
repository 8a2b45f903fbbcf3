import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { keepForecast, keepTargets, standingPoints } from '../series/series-context.ts';
import { representMeasure } from './read-measures.ts';

export const setMeasureTargets = command(contract.measures.setTargets, async ({ params, body }, context) => {
  const measure = await context.measures.find(params.measureId);
  const standing = await standingPoints(context, 'measure', measure.id);
  const series = await context.measures.save(domain.setMeasureTargets(measure, standing, body, context.decision));
  await keepTargets(context, 'measure', {
    seriesId: measure.id,
    partnershipId: params.partnershipId,
    series,
    because: body.reason,
  });
  return representMeasure(context, params);
});

export const forecastMeasure = command(contract.measures.forecast, async ({ params, body }, context) => {
  const measure = await context.measures.find(params.measureId);
  const standing = await standingPoints(context, 'measure', measure.id);
  const series = await context.measures.save(domain.forecastMeasure(measure, standing, body, context.decision));
  await keepForecast(context, 'measure', {
    seriesId: measure.id,
    partnershipId: params.partnershipId,
    series,
    because: body.note,
  });
  return representMeasure(context, params);
});

export const archiveMeasure = command(contract.measures.archive, async ({ params }, context) => {
  const measure = await context.measures.find(params.measureId);
  const standing = await standingPoints(context, 'measure', measure.id);
  await context.measures.save(domain.archiveMeasure(measure, standing, context.decision));
  return representMeasure(context, params);
});

export const restoreMeasure = command(contract.measures.restore, async ({ params }, context) => {
  const measure = await context.measures.find(params.measureId);
  const standing = await standingPoints(context, 'measure', measure.id);
  await context.measures.save(domain.restoreMeasure(measure, standing, context.decision));
  return representMeasure(context, params);
});
