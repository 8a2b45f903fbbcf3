import type { Organisation, OrganisationKind, Sector } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { organisations } from './organisations.table.ts';

/** An organisation as it is read, with the names behind its ids. */
export type OrganisationView = Organisation & { leadName: string | null; parentName: string | null };

export type OrganisationFilter = {
  q?: string | undefined;
  kind?: OrganisationKind[] | undefined;
  sector?: Sector[] | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const view = {
  ...getTableColumns(organisations),
  // The outer table is written out: drizzle leaves its name away where it selects from one table only.
  leadName: sql<string | null>`(select p.name from people p where p.id = organisations.lead_person_id)`,
  parentName: sql<string | null>`(select o.name from organisations o where o.id = organisations.parent_id)`,
};

const sorts = {
  name: { by: organisations.name, of: (row: OrganisationView) => row.name },
  createdAt: { by: organisations.createdAt, of: (row: OrganisationView) => row.createdAt },
};

export async function listOrganisations(
  tx: Transaction,
  workspaceId: string,
  { q, kind, sector, archived, sort, count }: OrganisationFilter,
  page: PageRequest,
): Promise<Page<OrganisationView>> {
  const sorted = keyset(sorts, { sort, id: organisations.id }, page);
  const matching = all(
    eq(organisations.workspaceId, workspaceId),
    archived ? isNotNull(organisations.archivedAt) : isNull(organisations.archivedAt),
    kind && inArray(organisations.kind, kind),
    sector && inArray(organisations.sector, sector),
    contains(sql`(${organisations.name} || ' ' || ${organisations.shortName})`, q),
  );
  const rows = await tx
    .select(view)
    .from(organisations)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(count && { total: await countUpTo1000(tx, sql`${organisations}`, matching) }),
  };
}

/** @returns undefined when there is none such in this workspace */
export async function readOrganisation(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<OrganisationView | undefined> {
  const [row] = await tx
    .select(view)
    .from(organisations)
    .where(all(eq(organisations.workspaceId, workspaceId), eq(organisations.id, id)));
  return row;
}
