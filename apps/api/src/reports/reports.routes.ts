import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { acceptReport, correctReport, returnReport } from './judge-report.ts';
import { listReportEditions } from './read-editions.ts';
import { getReport, listReports } from './read-reports.ts';
import { listReportReminders } from './read-reminders.ts';
import { getSchedule, previewSchedule } from './read-schedule.ts';
import { sendReport } from './send-report.ts';
import { setSchedule } from './set-schedule.ts';
import { submitReport } from './submit-report.ts';
import { askSignOff, waiveReport } from './waive-report.ts';
import { writeReport } from './write-report.ts';

export async function reportRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reports', contract.reports, {
    getSchedule,
    setSchedule,
    previewSchedule,
    list: listReports,
    get: getReport,
    write: writeReport,
    submit: submitReport,
    askSignOff,
    accept: acceptReport,
    return: returnReport,
    correct: correctReport,
    waive: waiveReport,
    document: sendReport,
    editions: listReportEditions,
    reminders: listReportReminders,
  });
}
