import {
  actionLacks,
  actionLight,
  actionStanding,
  type ActionLack,
  type ActionLightReason,
  type ActionRecord,
  type ActionStanding,
  type ActionStatus,
  awaitsVerification,
  type Light,
  openActionStatuses,
  severityOf,
} from '@trivet/domain';
import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { kept } from '../kernel/kept.ts';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Statement } from '../kernel/copy-out.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { actions } from './actions.table.ts';

/** An action as it is read on a day: its light with the reasons, and the names behind its ids. */
export type ActionView = ActionRow & {
  light: Light | null;
  lightReasons: ActionLightReason[];
  standing: ActionStanding;
  lacks: ActionLack[];
  awaitsVerification: boolean;
};

type ActionRow = ActionRecord & {
  reference: string;
  ownerPartnerName: string;
  ownerPartnerShortName: string;
  ownerName: string | null;
  /** How many of the actions it waits for are still open */
  waitsForOpen: number;
};

export type ActionFilter = {
  q?: string | undefined;
  status?: ActionStatus[] | undefined;
  light?: Light[] | undefined;
  ownerPersonId?: string | undefined;
  ownerPartnerId?: string | undefined;
  riskId?: string | undefined;
  /** Those that serve it, or a milestone on the way to it */
  objectiveId?: string | undefined;
  milestoneId?: string | undefined;
  /** Only this person's */
  mineOf?: string | undefined;
  overdue?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

// Columns of subqueries are written out: drizzle leaves the table's name away where it selects from one table only.
export const actionReference = sql<string>`(select app.reference(p.code, 'A', actions.number) from partnerships p
  where p.workspace_id = actions.workspace_id and p.id = actions.partnership_id)`;

const ownerPartner = (column: SQL) => sql<string>`(select ${column} from partners p
  join organisations o on o.id = p.organisation_id where p.id = actions.owner_partner_id)`;

const row = {
  ...getTableColumns(actions),
  reference: actionReference,
  ownerPartnerName: ownerPartner(sql`o.name`),
  ownerPartnerShortName: ownerPartner(sql`o.short_name`),
  ownerName: sql<string | null>`(select p.name from people p where p.id = actions.owner_person_id)`,
  waitsForOpen: sql<number>`(select count(*)::int from action_dependencies d join actions first on first.id = d.waits_for_id
    where d.workspace_id = actions.workspace_id and d.partnership_id = actions.partnership_id
      and d.action_id = actions.id and first.closed_on is null)`,
};

const isOpen = inArray(actions.status, [...openActionStatuses]);
const noDate = 'infinity';

/** The actions of a partnership: the open ones unless the filter names statuses. */
export async function listActions(
  tx: Transaction,
  within: Within & { today: string },
  filter: ActionFilter,
  page: PageRequest,
): Promise<Page<ActionView>> {
  const { today } = within;
  const sorted = keyset(sortsOn(today), { sort: filter.sort, id: actions.id }, page);
  const matching = matchingActions(within, filter);
  const rows = await tx
    .select(row)
    .from(actions)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const views = rows.map((action) => seenOn(action, today));
  return { ...sorted.page(views), ...(filter.count && { total: await countUpTo1000(tx, sql`${actions}`, matching) }) };
}

/** All actions as a filter and a sort show them, as columns of a spreadsheet: not a page of them. */
export function actionSheet(
  tx: Transaction,
  within: Within & { today: string },
  filter: ActionFilter,
  columns: Record<string, SQL>,
): Statement {
  const everything = { limit: 0, after: null };
  const { orderBy } = keyset(sortsOn(within.today), { sort: filter.sort, id: actions.id }, everything);
  const named = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.as(name)]));
  const { sql: text, params } = tx
    .select(named)
    .from(actions)
    .where(matchingActions(within, filter))
    .orderBy(...orderBy)
    .toSQL();
  return { text, values: params };
}

/** An action of mine, and in which partnership. */
export type MyActionView = ActionView & { partnershipCode: string; partnershipName: string; part: 'lead' | 'helper' };

type Me = { workspaceId: string; personId: string; today: string };

/** The actions that a person leads or helps with, in every partnership of a workspace that is not archived. */
export async function listMyActions(
  tx: Transaction,
  { workspaceId, personId, today }: Me,
  { part, ...filter }: ActionFilter & { part?: 'lead' | 'helper' | undefined },
  page: PageRequest,
): Promise<Page<MyActionView>> {
  const leads = eq(actions.ownerPersonId, personId);
  const helps = sql`exists (select from action_helpers h where h.workspace_id = actions.workspace_id
    and h.action_id = actions.id and h.person_id = ${personId})`;
  const mine = part === 'lead' ? leads : part === 'helper' ? helps : sql`(${leads} or ${helps})`;
  const running = sql`exists (select from partnerships p where p.id = actions.partnership_id and p.archived_at is null)`;
  const matching = all(eq(actions.workspaceId, workspaceId), mine, running, matches(filter, today));
  const sorted = keyset<MyActionView>(sortsOn(today), { sort: filter.sort, id: actions.id }, page);
  const rows = await tx
    .select({
      ...row,
      partnershipCode: sql<string>`(select p.code from partnerships p where p.id = actions.partnership_id)`,
      partnershipName: sql<string>`(select p.name from partnerships p where p.id = actions.partnership_id)`,
      part: sql<'lead' | 'helper'>`case when ${leads} then 'lead' else 'helper' end`,
    })
    .from(actions)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const views = rows.map((action) => ({ ...action, ...seenOn(action, today) }));
  return { ...sorted.page(views), ...(filter.count && { total: await countUpTo1000(tx, sql`${actions}`, matching) }) };
}

const matchingActions = (
  { workspaceId, partnershipId, today }: Within & { today: string },
  filter: ActionFilter,
): SQL | undefined =>
  all(eq(actions.workspaceId, workspaceId), eq(actions.partnershipId, partnershipId), matches(filter, today));

/** What a filter asks of an action itself, wherever it is. */
function matches(
  { q, status, light, ownerPersonId, ownerPartnerId, riskId, objectiveId, milestoneId, mineOf, overdue }: ActionFilter,
  today: string,
): SQL | undefined {
  return all(
    status ? inArray(actions.status, status) : isOpen,
    light && inArray(actionLightOn(today), light),
    ownerPersonId === undefined ? undefined : eq(actions.ownerPersonId, ownerPersonId),
    ownerPartnerId === undefined ? undefined : eq(actions.ownerPartnerId, ownerPartnerId),
    riskId === undefined ? undefined : eq(actions.riskId, riskId),
    milestoneId === undefined ? undefined : eq(actions.milestoneId, milestoneId),
    objectiveId === undefined
      ? undefined
      : sql`(${actions.objectiveId} = ${objectiveId} or ${actions.milestoneId} in (
          select m.id from milestones m where m.workspace_id = actions.workspace_id and m.objective_id = ${objectiveId}))`,
    mineOf === undefined ? undefined : eq(actions.ownerPersonId, mineOf),
    overdue === undefined
      ? undefined
      : sql`(${isOpen} and ${actions.dueOn} < ${today}) is ${sql.raw(overdue ? 'true' : 'not true')}`,
    contains(sql`(${actionReference} || ' ' || ${actions.title} || ' ' || ${actions.description})`, q),
  );
}

/** @returns undefined when there is none such in this partnership */
export async function readAction(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  id: string,
): Promise<ActionView | undefined> {
  // Kept, as every change reads what it made: to plan it takes ten times as long as to ask it.
  const reading = kept(tx, 'read_action', (name) =>
    tx
      .select(row)
      .from(actions)
      .where(
        all(
          eq(actions.workspaceId, sql.placeholder('workspaceId')),
          eq(actions.partnershipId, sql.placeholder('partnershipId')),
          eq(actions.id, sql.placeholder('id')),
        ),
      )
      .prepare(name),
  );
  const [action] = await reading.execute({ workspaceId, partnershipId, id });
  return action && seenOn(action, today);
}

/** Those of a partnership that have one of these ids, by their numbers. */
export async function readActions(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  ids: readonly string[],
): Promise<ActionView[]> {
  const these = inArray(actions.id, [...ids]);
  const found = await tx
    .select(row)
    .from(actions)
    .where(all(eq(actions.workspaceId, workspaceId), eq(actions.partnershipId, partnershipId), these))
    .orderBy(actions.number);
  return found.map((action) => seenOn(action, today));
}

export const actionLightOn = (today: string): SQL<Light | null> =>
  sql`app.action_light(${actions.status}, ${actions.percent}, ${actions.dueOn}, ${actions.lastUpdateOn},
    ${actions.worseLight}, ${actions.worseUntilOn}, ${today}::date)`;

const sortsOn = (today: string) => ({
  dueOn: {
    by: sql`coalesce(${actions.dueOn}, 'infinity'::date)`,
    of: ({ dueOn }: ActionView) => dueOn ?? noDate,
  },
  light: {
    by: sql`coalesce(array_position(array['green', 'amber', 'red'], ${actionLightOn(today)}), 0)`,
    of: ({ light }: ActionView) => severityOf(light),
  },
  reference: { by: actions.number, of: ({ number }: ActionView) => number },
  title: { by: actions.title, of: ({ title }: ActionView) => title },
  priority: {
    by: sql`array_position(array['low', 'medium', 'high'], ${actions.priority})`,
    of: ({ priority }: ActionView) => ({ low: 1, medium: 2, high: 3 })[priority],
  },
  lastUpdateOn: { by: actions.lastUpdateOn, of: ({ lastUpdateOn }: ActionView) => lastUpdateOn },
  createdAt: { by: actions.createdAt, of: ({ createdAt }: ActionView) => createdAt },
});

function seenOn(action: ActionRow, today: string): ActionView {
  const { light, reasons } = actionLight(action, today);
  const standing = actionStanding(action, light);
  const lacks = actionLacks(action);
  return { ...action, light, lightReasons: reasons, standing, lacks, awaitsVerification: awaitsVerification(action) };
}
