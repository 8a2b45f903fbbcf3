import * as db from '@trivet/db';
import {
  type AccountabilityGapRow,
  type Decision,
  type DeviationRow,
  type LateReportRow,
  type PackSection,
  type PortfolioFlatRow,
  type SpendRow,
  type RiskMatrix,
  type SroReportName,
  worstFirst,
} from '@trivet/domain';
import { frameworkWords } from '../framework-versions/framework-words.ts';
import { readPortfolioRows } from '../portfolio/portfolio-rows.ts';
import { type PackOutcome, readPackOutcomes } from './read-pack-outcomes.ts';

/** What a pack tells, before it is put into words. */
export type PackContents = {
  title: string;
  workspaceName: string;
  /** The version of the outcomes in force on its day, in words */
  framework: string;
  timeZone: string;
  /** What it tells, in this order */
  sections: readonly PackSection[];
  /** Who asked for it; null where nobody is named */
  madeBy: string | null;
  /** The day it tells of; `isPast` where that is over */
  day: string;
  isPast: boolean;
  /** The instant its figures were read */
  at: string;
  /** How risks were scored on its day, and what each light of them was called */
  matrix: RiskMatrix;
  bandLabels: RiskMatrix['bandLabels'];
  /** The worst first */
  rows: PortfolioFlatRow[];
  /** Those that were asked for and are not told of */
  leftOut: number;
  risks: db.ReportedRisk[];
  cells: db.RisksInCell[];
  outcomes: PackOutcome[];
  deviations: DeviationRow[];
  lateReports: LateReportRow[];
  gaps: AccountabilityGapRow[];
  spend: SpendRow[];
};

/** How many of the highest risks of all are shown together; the page of a partnership shows fewer of its own. */
export const highestOfAll = 10;

const atOnce = 20;

type Entered = { tx: db.Transaction; decision: Decision };

/**
 * Reads all that a pack tells by the queries of the reports over partnerships, so that their figures are the pack's.
 * @param tell hears how many partnerships have been read
 */
export async function readPackContents(
  { tx, decision }: Entered,
  pack: db.ClaimedPack,
  tell: (done: number) => Promise<void>,
): Promise<PackContents | null> {
  const { workspaceId, asOf: day, title, sections, withoutNames, partnershipIds } = pack;
  const workspace = await db.readWorkspace(tx, workspaceId);
  if (!workspace) return null;
  const isPast = day < decision.today;
  const moment = isPast ? { past: day } : { today: day };
  const rows = await readPortfolioRows(tx, { workspaceId, day, moment, filter: { partnershipIds, sort: 'name' } });
  const details: Details = { risks: [], deviations: [], lateReports: [], gaps: [], spend: [] };
  for (let from = 0; from < rows.length; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ partnershipId }) => partnershipId);
    await readDetails(tx, { workspaceId, day, isPast, filter: { partnershipIds: ids } }, details);
    await tell(from + ids.length);
  }
  const place = { workspaceId, past: isPast ? day : null };
  const matrix = await db.readRiskMatrixOn(tx, workspaceId, day);
  return {
    title,
    sections,
    workspaceName: workspace.name,
    framework: frameworkWords(await db.readFrameworkInForce(tx, workspaceId, day)),
    timeZone: workspace.timeZone,
    madeBy: withoutNames ? null : pack.personName,
    day,
    isPast,
    at: decision.at,
    matrix,
    bandLabels: matrix.bandLabels,
    cells: sections.includes('risks')
      ? await db.countRisksByCell(tx, { workspaceId, day, isPast, filter: { partnershipIds } })
      : [],
    outcomes: sections.includes('outcomes') ? await readPackOutcomes(tx, place, rows) : [],
    rows: rows.toSorted(worstFirst),
    leftOut: partnershipIds.length - rows.length,
    ...(withoutNames ? unnamed(details) : details),
  };
}

type Details = Pick<PackContents, 'risks' | 'deviations' | 'lateReports' | 'gaps' | 'spend'>;

async function readDetails(tx: db.Transaction, scope: db.SroReportScope, details: Details): Promise<void> {
  const read = <Row>(name: SroReportName) => db.readSroReportRows<Row>(tx, { ...scope, name });
  details.risks.push(...(await db.listReportedRisks(tx, scope, highestOfAll)));
  details.deviations.push(...(await read<DeviationRow>('deviations')));
  details.lateReports.push(...(await read<LateReportRow>('late-reports')));
  details.gaps.push(...(await read<AccountabilityGapRow>('accountability-gaps')));
  details.spend.push(...(await read<SpendRow>('spend')));
}

/** The same without anybody's name: an organisation stands where a person would. */
const unnamed = ({ risks, deviations, gaps, ...details }: Details): Details => ({
  ...details,
  risks: risks.map((risk) => ({ ...risk, ownerName: null })),
  deviations: deviations.map((late) => ({ ...late, ownerName: null })),
  // Who has not agreed may be a person: the senior responsible owner.
  gaps: gaps.map((gap) => ({ ...gap, party: null })),
});
