import { listOwedReportFiles } from '@trivet/db';
import { wakeOwed } from '../jobs/wake-owed.ts';

/** The queue of report files that should be made. */
export const reportFilesQueue = 'report-files';

export const wakeReportFiles = wakeOwed(reportFilesQueue, listOwedReportFiles, ({ fileId }) => `f-${fileId}`);
