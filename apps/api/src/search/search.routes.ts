import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { getSearch } from './get-search.ts';

export async function searchRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'search', contract.search, { get: getSearch });
}
