import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { letterOf, type RiskColumn, riskColumns, type RiskMatrix, riskScore, type SheetColumn } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { aboutSheet } from '../spreadsheets/about-sheet.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { lookUpRange, type RegisterSheet } from '../spreadsheets/write-workbook.ts';

export const exportRisks = download(
  contract.risks.export,
  async ({ params: { partnershipId }, query: { format, ...filter } }, { tx, actor, decision, accept }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
    const place = await db.readSheetPlace(tx, within);
    const name = `${place.code} risks ${decision.today}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyRisks(tx, partnershipId, filter));
    const matrix = await db.readRiskMatrix(tx, actor.workspaceId);
    const rows = await db.readRiskSheet(tx, partnershipId, filter, mostInWorkbook);
    const about = aboutSheet(place, { what: 'Risks', today: decision.today, filter });
    return sendWorkbook(name, rows, riskSheetOf(place, matrix, about));
  },
);

/** The workbook of a register of risks, without its rows: it scores as the workspace does. */
export const riskSheetOf = (
  { partners, people }: db.SheetPlace,
  matrix: RiskMatrix,
  about: RegisterSheet['about'],
): Omit<RegisterSheet, 'rows'> => ({
  name: 'Risks',
  columns: riskColumns.map((column) => withBands(column, matrix)),
  choices: { leadPartnerName: partners.map(({ name }) => name), ownerName: people.map(({ name }) => name) },
  worksOut: {
    score: (row) => whereScored(row, `${likelihood}${row}*${impact}${row}`),
    light: (row) => whereScored(row, `INDEX(${lookUpRange(5, 5)},${likelihood}${row},${impact}${row})`),
  },
  lookUp: levels.map((down) => levels.map((across) => matrix.bandLabels[riskScore(matrix, down, across).light])),
  about,
});

/** What a light is called is the workspace's to say. */
const withBands = (column: SheetColumn, { bandLabels }: RiskMatrix): SheetColumn =>
  column.name === 'light' ? { ...column, holds: { kind: 'choice', words: bandLabels } } : column;

const letterOfColumn = (name: RiskColumn) => letterOf(riskColumns.findIndex((column) => column.name === name));
const likelihood = letterOfColumn('residualLikelihood');
const impact = letterOfColumn('residualImpact');
const levels = [1, 2, 3, 4, 5];

const whereScored = (row: number, formula: string) => `IF(COUNT(${likelihood}${row},${impact}${row})=2,${formula},"")`;
