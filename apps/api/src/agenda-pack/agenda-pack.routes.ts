import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { sendAgendaPack } from './send-agenda-pack.ts';

export async function agendaPackRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'agendaPack', contract.agendaPack, { document: sendAgendaPack });
}
