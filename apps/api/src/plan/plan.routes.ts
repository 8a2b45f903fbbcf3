import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { getPlan } from './get-plan.ts';

export async function planRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'plan', contract.plan, { get: getPlan });
}
