import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { getDashboard } from './get-dashboard.ts';

export async function dashboardRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'dashboard', contract.dashboard, { get: getDashboard });
}
