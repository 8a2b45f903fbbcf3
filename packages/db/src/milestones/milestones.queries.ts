import {
  type Milestone,
  milestoneLight,
  type MilestoneStatus,
  openActionStatuses,
  type PlanLight,
} from '@trivet/domain';
import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { milestones } from './milestones.table.ts';

/** A milestone as it is read on a day: its light, the objective it leads to, and how the work towards it stands. */
export type MilestoneView = MilestoneRow & PlanLight;

type MilestoneRow = Milestone & {
  reference: string;
  objectiveReference: string;
  objectiveTitle: string;
  ownerPartnerName: string;
  ownerPartnerShortName: string;
  ownerName: string | null;
  actionsOpen: number;
  actionsDone: number;
  /** Open, and overdue or blocked */
  lateActions: number;
};

export type MilestoneFilter = {
  q?: string | undefined;
  status?: MilestoneStatus[] | undefined;
  objectiveId?: string | undefined;
  ownerPersonId?: string | undefined;
  ownerPartnerId?: string | undefined;
  overdue?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

const reference = sql<string>`(select app.reference(p.code, 'M', milestones.number) from partnerships p
  where p.workspace_id = milestones.workspace_id and p.id = milestones.partnership_id)`;

const ownerPartner = (column: SQL) => sql<string>`(select ${column} from partners p
  join organisations o on o.id = p.organisation_id where p.id = milestones.owner_partner_id)`;

const openAction = sql.raw(openActionStatuses.map((status) => `'${status}'`).join(', '));

const countActions = (which: SQL) => sql<number>`(select count(*)::int from actions a
  where a.workspace_id = milestones.workspace_id and a.partnership_id = milestones.partnership_id
    and a.milestone_id = milestones.id and ${which})`;

const rowOn = (today: string) => ({
  ...getTableColumns(milestones),
  reference,
  objectiveReference: sql<string>`(select app.reference(p.code, 'O', o.number) from objectives o
    join partnerships p on p.id = o.partnership_id where o.id = milestones.objective_id)`,
  objectiveTitle: sql<string>`(select o.title from objectives o where o.id = milestones.objective_id)`,
  ownerPartnerName: ownerPartner(sql`o.name`),
  ownerPartnerShortName: ownerPartner(sql`o.short_name`),
  ownerName: sql<string | null>`(select p.name from people p where p.id = milestones.owner_person_id)`,
  actionsOpen: countActions(sql`a.status in (${openAction})`),
  actionsDone: countActions(sql`a.status in ('done', 'verified')`),
  lateActions: countActions(sql`a.status in (${openAction}) and (a.status = 'blocked' or a.due_on < ${today})`),
});

const sorts = {
  dueOn: { by: milestones.dueOn, of: ({ dueOn }: MilestoneView) => dueOn },
  reference: { by: milestones.number, of: ({ number }: MilestoneView) => number },
  title: { by: milestones.title, of: ({ title }: MilestoneView) => title },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(milestones.workspaceId, workspaceId), eq(milestones.partnershipId, partnershipId));

/** The milestones of a partnership, of every status unless the filter names some. */
export async function listMilestones(
  tx: Transaction,
  within: OnDay,
  filter: MilestoneFilter,
  page: PageRequest,
): Promise<Page<MilestoneView>> {
  const { today } = within;
  const sorted = keyset(sorts, { sort: filter.sort, id: milestones.id }, page);
  const matching = all(inside(within), matches(filter, today));
  const rows = await tx
    .select(rowOn(today))
    .from(milestones)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const views = rows.map((milestone) => seenOn(milestone, today));
  return {
    ...sorted.page(views),
    ...(filter.count && { total: await countUpTo1000(tx, sql`${milestones}`, matching) }),
  };
}

function matches(
  { q, status, objectiveId, ownerPersonId, ownerPartnerId, overdue }: MilestoneFilter,
  today: string,
): SQL | undefined {
  return all(
    status && inArray(milestones.status, status),
    objectiveId === undefined ? undefined : eq(milestones.objectiveId, objectiveId),
    ownerPersonId === undefined ? undefined : eq(milestones.ownerPersonId, ownerPersonId),
    ownerPartnerId === undefined ? undefined : eq(milestones.ownerPartnerId, ownerPartnerId),
    overdue === undefined
      ? undefined
      : sql`(${milestones.status} = 'open' and ${milestones.dueOn} < ${today}) is ${sql.raw(overdue ? 'true' : 'false')}`,
    contains(sql`(${reference} || ' ' || ${milestones.title} || ' ' || ${milestones.description})`, q),
  );
}

/** @returns undefined when there is none such in this partnership */
export async function readMilestone(tx: Transaction, within: OnDay, id: string): Promise<MilestoneView | undefined> {
  const [found] = await tx
    .select(rowOn(within.today))
    .from(milestones)
    .where(all(inside(within), eq(milestones.id, id)));
  return found && seenOn(found, within.today);
}

/** All of an open partnership's milestones, in the order of their days: a plan is read whole. */
export async function milestonesOfPlan(tx: Transaction, within: OnDay): Promise<MilestoneView[]> {
  const rows = await tx
    .select(rowOn(within.today))
    .from(milestones)
    .where(inside(within))
    .orderBy(milestones.dueOn, milestones.number);
  return rows.map((milestone) => seenOn(milestone, within.today));
}

const seenOn = (milestone: MilestoneRow, today: string): MilestoneView => ({
  ...milestone,
  ...milestoneLight(milestone, today),
});
