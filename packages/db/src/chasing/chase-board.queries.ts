import type { PartTiming, ReportStatus } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { type ChasedPart, dayHere, partColumns, partJoins, timingsOf } from './chased-parts.ts';

/** One partner in one period: its part, or null where it was not asked. */
export type ChaseCellRow = {
  reportId: string;
  periodStartsOn: string;
  periodEndsOn: string;
  reportDueOn: string;
  reportStatus: ReportStatus;
  partnerId: string;
  partnerName: string;
  partnerShortName: string;
  leadName: string | null;
  timings: PartTiming[];
  part: ChasedPart | null;
};

type Flat = Omit<ChaseCellRow, 'part'> & { [Name in keyof ChasedPart]: ChasedPart[Name] | null };

/**
 * The partners that were asked for a part in the last periods, by name, each with every one of these periods, the oldest
 * first. One statement.
 */
export async function readChaseBoard(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  periods: number,
): Promise<ChaseCellRow[]> {
  const { rows } = await tx.client.query<Flat>({
    name: 'chase_board',
    text: board,
    values: [workspaceId, partnershipId, periods],
  });
  return rows.map(withPart);
}

function withPart(row: Flat): ChaseCellRow {
  const { reportId, periodStartsOn, periodEndsOn, reportDueOn, reportStatus, ...partner } = row;
  const { partnerId, partnerName, partnerShortName, leadName, timings, ...part } = partner;
  return {
    reportId,
    periodStartsOn,
    periodEndsOn,
    reportDueOn,
    reportStatus,
    partnerId,
    partnerName,
    partnerShortName,
    leadName,
    timings,
    part: isThere(part) ? part : null,
  };
}

/** A left join that found nothing is null all over. */
const isThere = (part: { [Name in keyof ChasedPart]: ChasedPart[Name] | null }): part is ChasedPart =>
  part.contributionId !== null;

const board = `
with span as materialized (
  select r.* from reports r
  where r.workspace_id = $1 and r.partnership_id = $2 and r.status <> 'upcoming'
    and exists (select from report_contributions c where c.report_id = r.id)
  order by r.period_starts_on desc limit $3
), asked as materialized (
  select x.id, x.partnership_id, o.name, o.short_name, (
    select p.name from memberships m join people p on p.id = m.person_id
    where m.partner_id = x.id and m.role = 'partner_lead' and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
    limit 1) as lead_name, ${timingsOf('$3')} as timings
  from partners x join organisations o on o.id = x.organisation_id cross join ${dayHere}
  where x.workspace_id = $1 and x.partnership_id = $2
    and exists (select from report_contributions c join span on span.id = c.report_id where c.partner_id = x.id)
)
select r.id as "reportId", r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn", r.due_on as "reportDueOn",
  r.status as "reportStatus", x.id as "partnerId", x.name as "partnerName", x.short_name as "partnerShortName",
  x.lead_name as "leadName", x.timings, ${partColumns}
from span r cross join asked x cross join ${dayHere}
left join report_contributions c on c.report_id = r.id and c.partner_id = x.id
${partJoins}
order by x.name, x.id, r.period_starts_on`;
