import { type ChaseBoard, type ChasePeriod, type ChaseRow, contract } from '@trivet/contract';
import { type ChaseCellRow, readChaseBoard } from '@trivet/db';
import { isReadByAll, onTimeRecord, periodLabel } from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { representPart } from './represent-part.ts';

export const getChaseBoard = query(contract.chasing.board, ({ params, query: { periods } }, context) =>
  chaseBoard(context, params.partnershipId, periods),
);

/** Where every partner is with its part of the last reports. */
export async function chaseBoard(
  { tx, actor, decision: { today } }: QueryContext,
  partnershipId: string,
  periods: number,
): Promise<ChaseBoard> {
  const cells = await readChaseBoard(tx, { workspaceId: actor.workspaceId, partnershipId }, periods);
  const byPartner = Map.groupBy(cells, ({ partnerId }) => partnerId);
  const [first = []] = byPartner.values();
  return { today, periods: first.map(periodOf), items: [...byPartner.values()].flatMap((row) => rowOf(row, today)) };
}

const periodOf = ({
  reportId,
  periodStartsOn,
  periodEndsOn,
  reportDueOn,
  reportStatus,
}: ChaseCellRow): ChasePeriod => ({
  reportId,
  periodStartsOn,
  label: periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn }),
  dueOn: reportDueOn,
  status: reportStatus,
});

function rowOf(cells: readonly ChaseCellRow[], today: string): ChaseRow[] {
  const [first] = cells;
  if (!first) return [];
  const { partnerId, partnerName, partnerShortName, leadName, timings } = first;
  const parts = cells.map((cell) => cell.part && representPart(cell.part, { today, isOwed: isOwed(cell) }));
  return [{ partnerId, partnerName, partnerShortName, leadName, onTime: onTimeRecord(timings, today), parts }];
}

/** As the reminders see it: its report is being written, and nobody has sent it. */
const isOwed = ({ reportStatus, part }: ChaseCellRow): boolean =>
  part !== null && !part.frozen && !isReadByAll(part) && (reportStatus === 'open' || reportStatus === 'returned');
