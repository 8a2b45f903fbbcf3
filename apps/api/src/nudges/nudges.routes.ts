import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { giveNudges } from './give-nudges.ts';
import { previewNudges } from './preview-nudges.ts';

export async function nudgeRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'nudges', contract.nudges, { preview: previewNudges(app.config.publicOrigin), give: giveNudges });
}
