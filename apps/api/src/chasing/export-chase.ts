import { type ChasedPart, contract, type OnTime } from '@trivet/contract';
import { listOwedParts, readSheetPlace } from '@trivet/db';
import { download } from '../kernel/downloads.ts';
import { sendCsv } from '../spreadsheets/send-sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { chaseBoard } from './read-chase-board.ts';
import { owedPart } from './read-chase-list.ts';

export const exportChaseBoard = download(contract.chasing.exportBoard, async ({ params, query }, context) => {
  const { tx, actor, decision } = context;
  const place = await readSheetPlace(tx, { workspaceId: actor.workspaceId, ...params, today: decision.today });
  const { periods, items } = await chaseBoard(context, params.partnershipId, query.periods);
  const rows = items.flatMap(({ partnerName, leadName, onTime, parts }) =>
    parts.flatMap((part, at) => {
      const period = periods[at];
      return part && period ? [[partnerName, leadName, period.label, ...partCells(part), ...onTimeCells(onTime)]] : [];
    }),
  );
  const headings = ['partnerName', 'leadName', 'period', ...partHeadings];
  return sendCsv(`${place.code} where is everyone ${decision.today}`, writeCsv(headings, rows));
});

/** More than anybody coordinates: what a person owes stops a list long before. */
const mostRows = 10_000;

export const exportChaseList = download(contract.chasing.exportList, async ({ query }, { tx, actor, decision }) => {
  const { items } = await listOwedParts(tx, actor, query, { limit: mostRows, after: null });
  const rows = items.map((row) => {
    const part = owedPart(row, decision.today);
    const { partnershipName, partnerName, leadName, label, onTime } = part;
    return [partnershipName, partnerName, leadName, label, ...partCells(part), ...onTimeCells(onTime)];
  });
  const headings = ['partnershipName', 'partnerName', 'leadName', 'period', ...partHeadings];
  return sendCsv(`Where is everyone ${decision.today}`, writeCsv(headings, rows));
});

const partHeadings = [
  'status',
  'dueOn',
  'sentOn',
  'daysLate',
  'remindedAt',
  'remindedName',
  'remindedStep',
  'remindedBy',
  'partsDue',
  'partsOnTime',
  'medianDaysLate',
];

const partCells = ({ status, dueOn, sentOn, daysLate, reminder }: ChasedPart) => [
  status,
  dueOn,
  sentOn,
  daysLate,
  reminder?.at ?? null,
  reminder?.personName ?? null,
  reminder?.step ?? null,
  reminder?.byName ?? null,
];

const onTimeCells = ({ due, onTime, medianDaysLate }: OnTime) => [due, onTime, medianDaysLate];
