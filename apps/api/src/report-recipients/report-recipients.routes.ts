import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { addReportRecipient, removeReportRecipient } from './change-report-recipients.ts';
import { listReportDispatches, listReportRecipients } from './read-report-recipients.ts';

export async function reportRecipientRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reportRecipients', contract.reportRecipients, {
    list: listReportRecipients,
    add: addReportRecipient,
    remove: removeReportRecipient,
    dispatches: listReportDispatches,
  });
}
