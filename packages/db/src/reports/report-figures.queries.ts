import { openActionStatuses, owedReportStatuses, type OverallFacts } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { gapsSql } from '../accountability-lines/gaps-sql.ts';
import { countUntreatedRisks } from '../risks/untreated-risks.ts';

/** What a report is filled in from: counts of a partnership, and what its overall light rests on. */
export type ReportCounts = {
  risksRed: number;
  risksAmber: number;
  risksGreen: number;
  actionsOpen: number;
  actionsBlocked: number;
  actionsOverdue: number;
};

/** Kept counts from the rollup; what depends on the day is counted live. One statement. */
export async function countForReport(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<{ counts: ReportCounts; facts: OverallFacts }> {
  const { rows } = await tx.client.query<
    ReportCounts & Omit<OverallFacts, 'redRisks' | 'openActions' | 'overdueActions'>
  >({
    name: 'count_for_report',
    text: `select k.risks_red as "risksRed", k.risks_amber as "risksAmber", k.risks_green as "risksGreen",
             k.actions_open as "actionsOpen", k.actions_blocked as "actionsBlocked",
             (select (e.at at time zone w.time_zone)::date from audit_entries e
                where e.chain_id = $2 order by e.sequence desc limit 1) as "lastChangeOn",
             (select count(*) from actions a where a.workspace_id = $1 and a.partnership_id = $2
                and a.status = any ($4) and a.due_on < $3) as "actionsOverdue",
             (select count(*)::int from milestones m where m.workspace_id = $1 and m.partnership_id = $2
                and m.status = 'open' and m.due_on < $3) as "overdueMilestones",
             (select count(*)::int from pledges g where g.workspace_id = $1 and g.partnership_id = $2
                and g.next_due_on < $3) as "latePledges",
             ${offTarget(`'amber', 'red'`)} as "measuresOff", ${offTarget(`'red'`)} as "measuresFarOff",
             (select min(r.due_on) from reports r where r.workspace_id = $1 and r.partnership_id = $2
                and r.status = any ($5) and r.due_on < $3) as "reportOwedSince",
             ${untreated} as "redRisksUntreated",
             (select count(*)::int from (${gaps}) gap) as "accountabilityGaps"
           from partnership_rollups k join workspaces w on w.id = k.workspace_id
           where k.workspace_id = $1 and k.partnership_id = $2`,
    values: [workspaceId, partnershipId, today, openActionStatuses, owedReportStatuses],
  });
  const [row] = rows;
  if (!row) throw new Error(`Partnership ${partnershipId} has no rollup`);
  const { redRisksUntreated, overdueMilestones, latePledges, reportOwedSince, accountabilityGaps, ...more } = row;
  const { lastChangeOn, measuresOff, measuresFarOff, ...counts } = more;
  const late = { overdueMilestones, latePledges, reportOwedSince };
  const live = { redRisksUntreated, ...late, accountabilityGaps, lastChangeOn, measuresOff, measuresFarOff };
  return { counts, facts: { ...factsOf(counts), ...live } };
}

/** The measures in use whose light against their target is one of these. */
const offTarget = (lights: string) => `(select count(*)::int from measures f where f.workspace_id = $1
  and f.partnership_id = $2 and f.light in (${lights}) and f.archived_at is null)`;

const gaps = gapsSql({ workspace: '$1::uuid', partnership: '$2::uuid', today: '$3::date' });
const untreated = countUntreatedRisks({ workspace: '$1', partnership: '$2', today: '$3' });

const factsOf = ({ risksRed, actionsOpen, actionsOverdue }: ReportCounts) => ({
  redRisks: risksRed,
  openActions: actionsOpen,
  overdueActions: actionsOverdue,
});
