import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { getWork } from './get-work.ts';

export async function workRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'work', contract.work, { get: getWork });
}
