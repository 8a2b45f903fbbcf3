import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import {
  moveContributionDue,
  returnReportContribution,
  signOffReportContribution,
} from './check-report-contribution.ts';
import { getReportContribution, listMoved, listReportContributions } from './read-report-contributions.ts';
import { sendNilReturn, sendReportContribution } from './send-report-contribution.ts';
import { writeReportContribution } from './write-report-contribution.ts';

export async function reportContributionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reportContributions', contract.reportContributions, {
    list: listReportContributions,
    get: getReportContribution,
    moved: listMoved,
    write: writeReportContribution,
    send: sendReportContribution,
    sendNil: sendNilReturn,
    return: returnReportContribution,
    signOff: signOffReportContribution,
    moveDue: moveContributionDue,
  });
}
