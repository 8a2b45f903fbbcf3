import type { LifecycleStage, Outcome, PartnershipStatus } from '@trivet/domain';
import { asc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { outcomes } from './outcomes.table.ts';

/** An outcome with its owner's name; null while the post is vacant. */
export type ListedOutcome = Outcome & { sroName: string | null };

/** What everyone in the workspace may know of a partnership that contributes. */
export type ContributingPartnership = {
  id: string;
  code: string;
  name: string;
  area: string;
  status: PartnershipStatus;
  stage: LifecycleStage;
};

export type OutcomeFilter = {
  q?: string | undefined;
  sroPersonId?: string | undefined;
  vacant?: boolean | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const view = {
  ...getTableColumns(outcomes),
  sroName: sql<string | null>`(select p.name from people p where p.id = ${outcomes.sroPersonId})`,
};

const sorts = {
  position: { by: outcomes.position, of: (row: ListedOutcome) => row.position },
  code: { by: outcomes.code, of: (row: ListedOutcome) => row.code },
};

export async function listOutcomes(
  tx: Transaction,
  workspaceId: string,
  { q, sroPersonId, vacant, archived, sort, count }: OutcomeFilter,
  page: PageRequest,
): Promise<Page<ListedOutcome>> {
  const sorted = keyset(sorts, { sort, id: outcomes.id }, page);
  const matching = all(
    eq(outcomes.workspaceId, workspaceId),
    archived ? isNotNull(outcomes.archivedAt) : isNull(outcomes.archivedAt),
    sroPersonId ? eq(outcomes.sroPersonId, sroPersonId) : undefined,
    vacant === undefined ? undefined : vacant ? isNull(outcomes.sroPersonId) : isNotNull(outcomes.sroPersonId),
    contains(sql`(${outcomes.code} || ' ' || ${outcomes.statement})`, q),
  );
  const rows = await tx
    .select(view)
    .from(outcomes)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(count && { total: await countUpTo1000(tx, sql`${outcomes}`, matching) }),
  };
}

/** @returns undefined when there is none such in this workspace */
export async function readOutcome(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<ListedOutcome | undefined> {
  const [row] = await tx
    .select(view)
    .from(outcomes)
    .where(all(eq(outcomes.workspaceId, workspaceId), eq(outcomes.id, id)));
  return row;
}

/** Every partnership that contributes now: the register tells this to everyone, whatever else they may see of it. */
export async function readContributing(tx: Transaction, outcomeId: string): Promise<ContributingPartnership[]> {
  const { rows } = await tx.execute<ContributingPartnership>(sql`
    select p.id, p.code, p.name, p.area, p.status, p.stage
    from app.register_links(null, null, ${outcomeId}) link join partnerships p on p.id = link.partnership_id
    order by p.name, p.id`);
  return rows;
}

/** The outcomes in use, in order. Hold the workspace before changing it, or two may take one place. */
export async function readOutcomeOrder(
  tx: Transaction,
  workspaceId: string,
): Promise<{ id: string; position: number }[]> {
  return tx
    .select({ id: outcomes.id, position: outcomes.position })
    .from(outcomes)
    .where(all(eq(outcomes.workspaceId, workspaceId), isNull(outcomes.archivedAt)))
    .orderBy(asc(outcomes.position), asc(outcomes.id));
}

/** Archived ones too: their codes are taken. */
export async function countOutcomes(tx: Transaction, workspaceId: string): Promise<number> {
  return countUpTo1000(tx, sql`${outcomes}`, eq(outcomes.workspaceId, workspaceId));
}
