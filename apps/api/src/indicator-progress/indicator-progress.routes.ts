import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { byAccept } from '../kernel/by-accept.ts';
import { mount } from '../kernel/mount.ts';
import { askForFile } from '../report-files/ask-for-file.ts';
import { exportIndicatorProgress } from './export-indicator-progress.ts';
import { listIndicatorProgress } from './read-indicator-progress.ts';

export async function indicatorProgressRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'indicatorProgress', contract.indicatorProgress, {
    list: byAccept(listIndicatorProgress, exportIndicatorProgress),
    export: exportIndicatorProgress,
    askForFile: askForFile('indicator-progress', contract.indicatorProgress.askForFile),
  });
}
