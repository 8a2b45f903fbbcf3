import type { SavedView, ViewedList } from '@trivet/domain';
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { savedViews } from './saved-views.table.ts';

type Asking = Within & { personId: string };

/** The views of a register that a person has: their own and the partnership's. */
export async function listSavedViews(
  tx: Transaction,
  asking: Asking,
  { list, sort }: { list?: ViewedList | undefined; sort: string },
  page: PageRequest,
): Promise<Page<SavedView>> {
  const byName = { name: { by: savedViews.name, of: ({ name }: SavedView) => name } };
  const sorted = keyset(byName, { sort, id: savedViews.id }, page);
  const rows = await tx
    .select()
    .from(savedViews)
    .where(all(seen(asking), list && eq(savedViews.list, list), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** @returns undefined when there is none such that this person has */
export async function readSavedView(tx: Transaction, asking: Asking, id: string): Promise<SavedView | undefined> {
  const [view] = await tx
    .select()
    .from(savedViews)
    .where(and(seen(asking), eq(savedViews.id, id)));
  return view;
}

/** The id of what the same register opens with, for the same people. */
export async function findDefaultView(
  tx: Transaction,
  {
    workspaceId,
    partnershipId,
    list,
    ownerPersonId,
  }: Pick<SavedView, 'workspaceId' | 'partnershipId' | 'list' | 'ownerPersonId'>,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.workspaceId, workspaceId),
        eq(savedViews.partnershipId, partnershipId),
        eq(savedViews.list, list),
        sql`${savedViews.ownerPersonId} is not distinct from ${ownerPersonId}`,
        eq(savedViews.isDefault, true),
      ),
    );
  return found?.id;
}

const seen = ({ workspaceId, partnershipId, personId }: Asking): SQL | undefined =>
  and(
    eq(savedViews.workspaceId, workspaceId),
    eq(savedViews.partnershipId, partnershipId),
    isNull(savedViews.removedOn),
    or(isNull(savedViews.ownerPersonId), eq(savedViews.ownerPersonId, personId)),
  );
