import type { Light, Objective, ObjectiveStatus } from '@trivet/domain';
import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { objectives } from './objectives.table.ts';

/** An outcome as an objective serves it. */
export type ServedOutcome = { contributionId: string; outcomeId: string; code: string; statement: string };

/** An objective as it is read, with the outcomes it serves and how far it is. */
export type ObjectiveView = Objective & {
  reference: string;
  ownerPartnerName: string;
  ownerPartnerShortName: string;
  ownerName: string | null;
  serves: ServedOutcome[];
  milestones: { open: number; reached: number; missed: number; overdue: number };
  risksAtStake: RiskAtStake[];
};

/** An open risk that puts an objective at stake. */
export type RiskAtStake = { id: string; reference: string; title: string; light: Light };

export type ObjectiveFilter = {
  q?: string | undefined;
  status?: ObjectiveStatus[] | undefined;
  ownerPartnerId?: string | undefined;
  contributionId?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

const reference = sql<string>`(select app.reference(p.code, 'O', objectives.number) from partnerships p
  where p.workspace_id = objectives.workspace_id and p.id = objectives.partnership_id)`;

const ownerPartner = (column: SQL) => sql<string>`(select ${column} from partners p
  join organisations o on o.id = p.organisation_id where p.id = objectives.owner_partner_id)`;

const rowOn = (today: string) => ({
  ...getTableColumns(objectives),
  reference,
  ownerPartnerName: ownerPartner(sql`o.name`),
  ownerPartnerShortName: ownerPartner(sql`o.short_name`),
  ownerName: sql<string | null>`(select p.name from people p where p.id = objectives.owner_person_id)`,
  serves: sql<ServedOutcome[]>`(
    select coalesce(json_agg(json_build_object('contributionId', c.id, 'outcomeId', o.id, 'code', o.code, 'statement', o.statement)
      order by o.position, o.id), '[]')
    from objective_contributions s join contributions c on c.id = s.contribution_id and c.ended_on is null
    join outcomes o on o.id = c.outcome_id
    where s.workspace_id = objectives.workspace_id and s.partnership_id = objectives.partnership_id and s.objective_id = objectives.id)`,
  milestones: sql<ObjectiveView['milestones']>`(
    select json_build_object('open', count(*) filter (where m.status = 'open'), 'reached', count(*) filter (where m.status = 'reached'),
      'missed', count(*) filter (where m.status = 'missed'), 'overdue', count(*) filter (where m.status = 'open' and m.due_on < ${today}))
    from milestones m where m.workspace_id = objectives.workspace_id and m.partnership_id = objectives.partnership_id
      and m.objective_id = objectives.id)`,
  risksAtStake: sql<RiskAtStake[]>`(
    select coalesce(json_agg(json_build_object('id', k.id, 'reference', app.reference(p.code, 'R', k.number), 'title', k.title, 'light', k.light)
      order by k.score desc, k.number), '[]')
    from risks k join partnerships p on p.id = k.partnership_id where k.workspace_id = objectives.workspace_id and k.partnership_id = objectives.partnership_id
      and k.objective_id = objectives.id and k.status = 'open')`,
});

const sorts = {
  reference: { by: objectives.number, of: ({ number }: ObjectiveView) => number },
  title: { by: objectives.title, of: ({ title }: ObjectiveView) => title },
  dueOn: {
    by: sql`coalesce(${objectives.dueOn}, 'infinity'::date)`,
    of: ({ dueOn }: ObjectiveView) => dueOn ?? 'infinity',
  },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(objectives.workspaceId, workspaceId), eq(objectives.partnershipId, partnershipId));

export async function listObjectives(
  tx: Transaction,
  within: OnDay,
  { q, status, ownerPartnerId, contributionId, sort, count }: ObjectiveFilter,
  page: PageRequest,
): Promise<Page<ObjectiveView>> {
  const sorted = keyset(sorts, { sort, id: objectives.id }, page);
  const matching = all(
    inside(within),
    status && inArray(objectives.status, status),
    ownerPartnerId === undefined ? undefined : eq(objectives.ownerPartnerId, ownerPartnerId),
    contributionId === undefined
      ? undefined
      : sql`exists (select from objective_contributions s where s.objective_id = objectives.id and s.contribution_id = ${contributionId})`,
    contains(sql`(${reference} || ' ' || ${objectives.title} || ' ' || ${objectives.success})`, q),
  );
  const rows = await tx
    .select(rowOn(within.today))
    .from(objectives)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${objectives}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readObjective(tx: Transaction, within: OnDay, id: string): Promise<ObjectiveView | undefined> {
  const [found] = await tx
    .select(rowOn(within.today))
    .from(objectives)
    .where(all(inside(within), eq(objectives.id, id)));
  return found;
}

/** All of a partnership's objectives, in the order of their numbers: a plan is read whole. */
export async function objectivesOfPlan(tx: Transaction, within: OnDay): Promise<ObjectiveView[]> {
  return tx.select(rowOn(within.today)).from(objectives).where(inside(within)).orderBy(objectives.number);
}

/** Whether an objective is here and open. If so it stays so until this transaction ends. */
export async function holdObjective(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  id: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'hold_objective',
    text: `select from objectives where workspace_id = $1 and partnership_id = $2 and id = $3 and status = 'open' for share`,
    values: [workspaceId, partnershipId, id],
  });
  return rowCount === 1;
}

/** Has an objective serve these outcomes and no others. */
export async function setServed(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
  contributionIds: readonly string[],
): Promise<void> {
  await tx.client.query({
    name: 'unserve',
    text: `delete from objective_contributions
           where workspace_id = $1 and partnership_id = $2 and objective_id = $3 and contribution_id <> all ($4::uuid[])`,
    values: [workspaceId, partnershipId, id, contributionIds],
  });
  await tx.client.query({
    name: 'serve',
    text: `insert into objective_contributions (workspace_id, partnership_id, objective_id, contribution_id)
           select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
    values: [workspaceId, partnershipId, id, contributionIds],
  });
}
