import type { ReportingPast, ReportingSchedule } from '@trivet/domain';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { reportingSchedules } from './reports.table.ts';

/** Names as the database has them: the calendar turns them into its own. */
export type WorkspaceNation = 'england_and_wales' | 'scotland' | 'northern_ireland';

/** What a schedule has to fit. `code` is the partnership's. */
export type Reporting = { schedule: ReportingSchedule | null; past: ReportingPast; nation: WorkspaceNation };

/** How a partnership reports, and what its next period follows on from. */
export async function readReporting(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<Reporting> {
  const [schedule] = await tx
    .select()
    .from(reportingSchedules)
    .where(and(eq(reportingSchedules.workspaceId, workspaceId), eq(reportingSchedules.partnershipId, partnershipId)));
  const { rows } = await tx.client.query<ReportingPast & { nation: WorkspaceNation }>({
    name: 'reporting_past',
    text: `select p.starts_on as "startsOn", p.ends_on as "endsOn", w.nation,
             (select max(r.period_ends_on) from reports r where r.workspace_id = $1 and r.partnership_id = $2) as "lastPeriodEndsOn"
           from partnerships p join workspaces w on w.id = p.workspace_id where p.workspace_id = $1 and p.id = $2`,
    values: [workspaceId, partnershipId],
  });
  const [row] = rows;
  if (!row) throw new Error(`No partnership ${partnershipId} in the workspace that was entered`);
  const { nation, ...past } = row;
  return { schedule: schedule ?? null, past, nation };
}

/** Whose bank holidays a workspace keeps. */
export async function readNation(tx: Transaction, workspaceId: string): Promise<WorkspaceNation> {
  const { rows } = await tx.client.query<{ nation: WorkspaceNation }>({
    name: 'workspace_nation',
    text: 'select nation from workspaces where id = $1',
    values: [workspaceId],
  });
  const [workspace] = rows;
  if (!workspace) throw new Error(`Workspace ${workspaceId} was not entered`);
  return workspace.nation;
}

/** The partnerships at work that have a schedule, for the job that opens reports. */
export async function listReportingPartnerships(tx: Transaction, workspaceId: string): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'reporting_partnerships',
    text: `select s.partnership_id as id from reporting_schedules s join partnerships p on p.id = s.partnership_id
           where s.workspace_id = $1 and p.archived_at is null and p.status in ('active', 'closing') order by 1`,
    values: [workspaceId],
  });
  return rows.map(({ id }) => id);
}

/** Holds the partnership's schedule until commit, so that two who open its reports do it one after the other. */
export async function lockReporting(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<void> {
  await tx.client.query({
    name: 'lock_reporting',
    text: 'select from reporting_schedules where workspace_id = $1 and partnership_id = $2 for update',
    values: [workspaceId, partnershipId],
  });
}

/** The current chair: who answers for a report. Null while the seat is vacant. */
export async function readChair(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<string | null> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'current_chair',
    text: `select m.person_id as "personId" from memberships m
           where m.workspace_id = $1 and m.partnership_id = $2 and m.role = 'chair' and m.to_on is null`,
    values: [workspaceId, partnershipId],
  });
  return rows[0]?.personId ?? null;
}
