import type { NudgeTarget } from '@trivet/contract';
import { listNudgeTargets, type NudgeTargetRow, readNation } from '@trivet/db';
import { heldBack, periodLabel } from '@trivet/domain';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import type { QueryContext } from '../kernel/handlers.ts';
import { nationOf } from '../reports/due-days.ts';

/** Somebody who may be asked for a part now, or why not; with what the letter needs. */
export type FoundTarget = { row: NudgeTargetRow; target: NudgeTarget };
export type FoundTargets = { day: string; found: FoundTarget[] };

/** Who owes these parts, and who of them may be asked now. `day`: the working day that asking now counts for. */
export async function findTargets(
  { tx, actor, decision }: Pick<QueryContext, 'tx' | 'actor' | 'decision'>,
  partnershipId: string,
  contributionIds: readonly string[],
): Promise<FoundTargets> {
  const rows = await listNudgeTargets(tx, { workspaceId: actor.workspaceId, partnershipId }, contributionIds);
  const calendar = workingDays(nationOf[await readNation(tx, actor.workspaceId)]);
  const day = calendar.onOrAfter(decision.today);
  return { day, found: rows.map((row) => ({ row, target: targetOf(row, { day, calendar }) })) };
}

function targetOf(row: NudgeTargetRow, { day, calendar }: { day: string; calendar: WorkingDays }): NudgeTarget {
  const { contributionId, partnerId, partnerName, personId, personName, byLetter, inApp, bounced } = row;
  const last = row.lastOn === null ? null : { day: calendar.onOrAfter(row.lastOn), byName: row.lastBy };
  const held = heldBack({ personName, isOwed: row.isOwed, isReached: byLetter || inApp, last }, day);
  const label = periodLabel({ startsOn: row.periodStartsOn, endsOn: row.periodEndsOn });
  const channel = byLetter ? 'email' : 'in_app';
  return { contributionId, partnerId, partnerName, label, personId, personName, channel, bounced, held };
}
