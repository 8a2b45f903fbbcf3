import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addIndicator, editIndicator } from './add-indicator.ts';
import { archiveIndicator, forecastIndicator, restoreIndicator, setIndicatorTargets } from './change-indicator.ts';
import { giveIndicatorPoints } from './give-indicator-points.ts';
import { getIndicator, getIndicatorCurve, getIndicatorPoints, listIndicators } from './read-indicators.ts';

export async function indicatorRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'indicators', contract.indicators, {
    list: listIndicators,
    add: addIndicator,
    givePoints: giveIndicatorPoints,
    get: getIndicator,
    edit: editIndicator,
    setTargets: setIndicatorTargets,
    forecast: forecastIndicator,
    points: getIndicatorPoints,
    curve: getIndicatorCurve,
    archive: archiveIndicator,
    restore: restoreIndicator,
  });
}
