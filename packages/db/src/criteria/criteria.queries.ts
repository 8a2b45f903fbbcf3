import { type Criterion, type CriterionKind, isAgreed } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { criteria } from './criteria.table.ts';

/** A criterion as it is read: whether it is agreed as worded, and by whom it last was. */
export type CriterionView = CriterionRow & { agreed: boolean };

type CriterionRow = Criterion & { reference: string; agreedByName: string | null };

export type CriterionFilter = {
  kind?: CriterionKind[] | undefined;
  agreed?: boolean | undefined;
  withdrawn?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const row = {
  ...getTableColumns(criteria),
  reference: sql<string>`(select app.reference(p.code, 'C', criteria.number) from partnerships p
    where p.workspace_id = criteria.workspace_id and p.id = criteria.partnership_id)`,
  agreedByName: sql<string | null>`(select p.name from people p where p.id = criteria.agreed_by_person_id)`,
};

const kindOrder = sql`array_position(array['success', 'failure', 'intervention'], ${criteria.kind})`;

const sorts = {
  // Ten thousand of one kind are more than anybody agrees on: the two orders become one number.
  kind: {
    by: sql`(${kindOrder} * 10000 + ${criteria.number})`,
    of: ({ kind, number }: CriterionRow) =>
      ['success', 'failure', 'intervention'].indexOf(kind) * 10_000 + 10_000 + number,
  },
  reference: { by: criteria.number, of: ({ number }: CriterionRow) => number },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(criteria.workspaceId, workspaceId), eq(criteria.partnershipId, partnershipId));

const agreedNow = sql`(${criteria.agreedEdition} is not distinct from ${criteria.edition})`;

/** Those that hold, unless the withdrawn ones are asked for. */
export async function listCriteria(
  tx: Transaction,
  within: Within,
  { kind, agreed, withdrawn, sort, count }: CriterionFilter,
  page: PageRequest,
): Promise<Page<CriterionView>> {
  const sorted = keyset(sorts, { sort, id: criteria.id }, page);
  const matching = all(
    inside(within),
    kind && inArray(criteria.kind, kind),
    agreed === undefined ? undefined : sql`${agreedNow} is ${sql.raw(agreed ? 'true' : 'false')}`,
    withdrawn ? isNotNull(criteria.withdrawnOn) : isNull(criteria.withdrawnOn),
  );
  const rows = await tx
    .select(row)
    .from(criteria)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const { items, after } = sorted.page(rows);
  return {
    items: items.map(seen),
    after,
    ...(count && { total: await countUpTo1000(tx, sql`${criteria}`, matching) }),
  };
}

/** @returns undefined when there is none such in this partnership */
export async function readCriterion(tx: Transaction, within: Within, id: string): Promise<CriterionView | undefined> {
  const [found] = await tx
    .select(row)
    .from(criteria)
    .where(all(inside(within), eq(criteria.id, id)));
  return found && seen(found);
}

const seen = (criterion: CriterionRow): CriterionView => ({ ...criterion, agreed: isAgreed(criterion) });
