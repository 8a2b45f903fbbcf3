import { type ReportNews, type StoredEvent, tellOfReport, type Transaction, withdrawReportNews } from '@trivet/db';

/** What happens to a report, or to a part of one, tells people, and which questions nobody needs to answer any more. */
const newsOf: Record<string, { tells?: ReportNews; settles: readonly ReportNews[] }> = {
  'report.sign_off_asked': { tells: 'sign_off_asked', settles: [] },
  'report.submitted': { tells: 'report_submitted', settles: ['sign_off_asked', 'report_returned'] },
  'report.accepted': { tells: 'report_accepted', settles: ['report_submitted'] },
  'report.returned': { tells: 'report_returned', settles: ['report_submitted'] },
  'report.correcting': { settles: ['report_submitted', 'report_accepted'] },
  'report.waived': { settles: ['sign_off_asked', 'report_returned'] },
  'report_contribution.returned': { tells: 'part_returned', settles: [] },
  'report_contribution.sent': { settles: ['part_returned'] },
};

/**
 * Tells whom it concerns what happened to a report, and takes out of the bells what it settled.
 * @returns whose bell rang
 */
export async function tellReportNews(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const news = newsOf[event.type];
  if (!news) return [];
  await withdrawReportNews(tx, workspaceId, event, news.settles);
  return news.tells ? tellOfReport(tx, workspaceId, event, news.tells) : [];
}
