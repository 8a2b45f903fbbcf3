import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { byAccept } from '../kernel/by-accept.ts';
import { mount } from '../kernel/mount.ts';
import { askForFile } from '../report-files/ask-for-file.ts';
import { exportPortfolio } from './export-portfolio.ts';
import { getPortfolio } from './get-portfolio.ts';

export async function portfolioRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'portfolio', contract.portfolio, {
    get: byAccept(getPortfolio, exportPortfolio),
    export: exportPortfolio,
    askForFile: askForFile('portfolio', contract.portfolio.askForFile),
  });
}
