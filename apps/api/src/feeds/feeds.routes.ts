import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { readAFeed } from './read-feed.ts';

export async function feedRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'feeds', contract.feeds, { read: readAFeed });
}
