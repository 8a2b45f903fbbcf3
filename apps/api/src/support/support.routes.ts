import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { arrangeSupport } from './arrange-support.ts';
import { getSupport } from './read-support.ts';

export async function supportRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'support', contract.support, { get: getSupport, arrange: arrangeSupport });
}
