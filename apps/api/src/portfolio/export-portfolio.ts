import { contract } from '@trivet/contract';
import { download } from '../kernel/downloads.ts';
import { formatOf, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { reportDay } from '../sro-reports/report-day.ts';
import { reportSheet } from '../sro-reports/report-sheet.ts';
import { cellsOf, columnNames, readPortfolioRows } from './portfolio-rows.ts';

/** The portfolio as a file: the rows of its report, whole. */
export const exportPortfolio = download(
  contract.portfolio.export,
  async ({ params: { workspaceId }, query: { format, asOf, ...filter } }, { tx, decision, accept }) => {
    const { day, isPast } = await reportDay(tx, { asOf, workspaceId }, decision);
    const moment = isPast ? { past: day } : { today: day };
    const cells = cellsOf(await readPortfolioRows(tx, { workspaceId, day, moment, filter }));
    const name = `portfolio ${day}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, writeCsv(columnNames, cells));
    const rows = cells.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    return sendWorkbook(name, rows, reportSheet('portfolio', { day, filter }));
  },
);
