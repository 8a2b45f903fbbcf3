import { contract } from '@trivet/contract';
import { type ContentsOf, reportDownload } from '../report-files/report-contents.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { reportDay } from '../sro-reports/report-day.ts';
import { reportSheet } from '../sro-reports/report-sheet.ts';
import { cellsOf, columnNames, readPortfolioRows } from './portfolio-rows.ts';

/** How all partnerships stand, before a file is written of it. */
export const portfolioContents: ContentsOf<typeof contract.portfolio.export> = async (
  { params: { workspaceId }, query: { format: _format, asOf, ...filter } },
  { tx, decision },
) => {
  const { day, isPast } = await reportDay(tx, { asOf, workspaceId }, decision);
  const moment = isPast ? { past: day } : { today: day };
  const read = async () => cellsOf(await readPortfolioRows(tx, { workspaceId, day, moment, filter }));
  return {
    day,
    sheet: reportSheet('portfolio', { day, filter }),
    csv: async () => writeCsv(columnNames, await read()),
    portions: async function* () {
      yield (await read()).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    },
  };
};

/** The portfolio as a file: the rows of its report, whole. */
export const exportPortfolio = reportDownload('portfolio', contract.portfolio.export, portfolioContents);
