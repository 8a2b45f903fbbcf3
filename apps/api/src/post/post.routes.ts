import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { listPost } from './read-post.ts';
import { retryPosted } from './retry-letter.ts';

export async function postRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'post', contract.post, { list: listPost, retry: retryPosted });
}
