import type { PortfolioFlatRow } from '../sro-reports/portfolio.ts';

type Standing = Pick<PortfolioFlatRow, 'light' | 'risksRed' | 'actionsOverdue' | 'reportDaysLate'>;

export type PortfolioSummary = {
  partnerships: number;
  lights: Record<PortfolioFlatRow['light'], number>;
  risksRed: number;
  actionsOverdue: number;
  reportsLate: number;
};

/** How partnerships stand together: the sums over the rows of the portfolio report. */
export function portfolioSummary(rows: readonly Standing[]): PortfolioSummary {
  const sum = (of: (row: Standing) => number) => rows.reduce((total, row) => total + of(row), 0);
  const withLight = (light: Standing['light']) => rows.filter((row) => row.light === light).length;
  return {
    partnerships: rows.length,
    lights: { red: withLight('red'), amber: withLight('amber'), green: withLight('green'), grey: withLight('grey') },
    risksRed: sum(({ risksRed }) => risksRed),
    actionsOverdue: sum(({ actionsOverdue }) => actionsOverdue),
    reportsLate: rows.filter(({ reportDaysLate }) => reportDaysLate > 0).length,
  };
}

const severity = { red: 3, amber: 2, grey: 1, green: 0 } as const;

type Named = Standing & { partnershipName: string };

/** The order in which partnerships are read about: the worst first. */
export const worstFirst = (a: Named, b: Named): number =>
  severity[b.light] - severity[a.light] ||
  b.risksRed - a.risksRed ||
  b.actionsOverdue - a.actionsOverdue ||
  a.partnershipName.localeCompare(b.partnershipName, 'en-GB');
