import {
  type ReportNews,
  sendToRecipients,
  type StoredEvent,
  tellOfReport,
  type Transaction,
  withdrawReportNews,
} from '@trivet/db';

/** What is being written again is nothing to read now. */
const received = ['report_received', 'report_corrected'] as const;

/** What happens to a report, or to a part of one, tells people, and which questions nobody needs to answer any more. */
const newsOf: Record<string, { tells?: ReportNews; settles: readonly ReportNews[] }> = {
  'report.written': { tells: 'report_due_moved', settles: ['report_due_moved'] },
  'report.sign_off_asked': { tells: 'sign_off_asked', settles: [] },
  'report.submitted': { tells: 'report_submitted', settles: ['sign_off_asked', 'report_returned', 'report_due_moved'] },
  'report.accepted': { tells: 'report_accepted', settles: ['report_submitted'] },
  'report.returned': { tells: 'report_returned', settles: ['report_submitted', ...received] },
  'report.correcting': { settles: ['report_submitted', 'report_accepted', ...received] },
  'report.waived': { settles: ['sign_off_asked', 'report_returned'] },
  'report_contribution.returned': { tells: 'part_returned', settles: [] },
  'report_contribution.due_moved': { tells: 'part_due_moved', settles: ['part_due_moved'] },
  'report_contribution.sent': { settles: ['part_returned', 'part_due_moved'] },
};

/**
 * Tells whom it concerns what happened to a report, and takes out of the bells what it settled.
 * @returns whose bell rang
 */
export async function tellReportNews(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const news = newsOf[event.type];
  // Words that are written are no news; another date is.
  if (!news || (event.type === 'report.written' && !event.payload['due'])) return [];
  await withdrawReportNews(tx, workspaceId, event, news.settles);
  const rung = news.tells ? await tellOfReport(tx, workspaceId, event, news.tells) : [];
  return event.type === 'report.submitted' ? [...rung, ...(await sendToRecipients(tx, workspaceId, event))] : rung;
}
