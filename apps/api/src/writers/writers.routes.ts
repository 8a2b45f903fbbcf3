import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { writeInReport, writeInReportContribution } from './tell-writer.ts';

export async function writerRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'writers', contract.writers, {
    report: writeInReport,
    reportContribution: writeInReportContribution,
  });
}
