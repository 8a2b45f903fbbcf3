import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { beginSeries, previewSeries } from './begin-series.ts';
import { editSeries, endSeries } from './change-series.ts';
import { listSeries, readSeries } from './read-series.ts';

export async function meetingSeriesRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'meetingSeries', contract.meetingSeries, {
    list: listSeries,
    preview: previewSeries,
    begin: beginSeries,
    get: readSeries,
    edit: editSeries,
    end: endSeries,
  });
}
