import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { exportPortfolio } from './export-portfolio.ts';
import { getPortfolio } from './get-portfolio.ts';

export async function portfolioRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'portfolio', contract.portfolio, { get: getPortfolio, export: exportPortfolio });
}
