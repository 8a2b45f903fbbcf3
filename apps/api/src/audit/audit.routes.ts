import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { listAnchors, listAudit, listHistory } from './read-audit.ts';

export async function auditRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'audit', contract.audit, { list: listAudit, anchors: listAnchors(app.config), history: listHistory });
}
