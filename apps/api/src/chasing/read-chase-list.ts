import { contract, type OwedPart } from '@trivet/contract';
import { listOwedParts, type OwedPartRow } from '@trivet/db';
import { onTimeRecord, periodLabel } from '@trivet/domain';
import { list } from '../kernel/handlers.ts';
import { representPart } from './represent-part.ts';

export const listChased = list(contract.chasing.list, async ({ query }, { tx, actor, decision, page }) => {
  const { items, ...rest } = await listOwedParts(tx, actor, query, page);
  return { items: items.map((row) => owedPart(row, decision.today)), ...rest };
});

/** A part of a report that somebody still owes, with how its partner kept to its days until now. */
export function owedPart(row: OwedPartRow, today: string): OwedPart {
  const { id, partnershipId, partnershipName, partnershipCode, periodStartsOn, periodEndsOn } = row;
  const { partnerId, partnerName, leadName, timings } = row;
  return {
    ...representPart(row, { today, isOwed: true }),
    id,
    partnershipId,
    partnershipName,
    partnershipCode,
    periodStartsOn,
    partnerId,
    partnerName,
    leadName,
    label: periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn }),
    onTime: onTimeRecord(timings, today),
  };
}
