import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { bringInPartnership } from './bring-in-partnership.ts';
import { previewArchive } from './preview-archive.ts';

export async function broughtPartnershipRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'broughtPartnerships', contract.broughtPartnerships, {
    preview: previewArchive,
    bringIn: bringInPartnership,
  });
}
