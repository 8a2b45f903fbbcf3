import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { byAccept } from '../kernel/by-accept.ts';
import { mount } from '../kernel/mount.ts';
import { exportIndicatorProgress } from './export-indicator-progress.ts';
import { listIndicatorProgress } from './read-indicator-progress.ts';

export async function indicatorProgressRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'indicatorProgress', contract.indicatorProgress, {
    list: byAccept(listIndicatorProgress, exportIndicatorProgress),
    export: exportIndicatorProgress,
  });
}
