import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addMeasure, editMeasure } from './add-measure.ts';
import { archiveMeasure, forecastMeasure, restoreMeasure, setMeasureTargets } from './change-measure.ts';
import { giveMeasurePoints } from './give-measure-points.ts';
import { getMeasure, getMeasureCurve, getMeasurePoints, listMeasures } from './read-measures.ts';

export async function measureRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'measures', contract.measures, {
    list: listMeasures,
    add: addMeasure,
    givePoints: giveMeasurePoints,
    get: getMeasure,
    edit: editMeasure,
    setTargets: setMeasureTargets,
    forecast: forecastMeasure,
    points: getMeasurePoints,
    curve: getMeasureCurve,
    archive: archiveMeasure,
    restore: restoreMeasure,
  });
}
