import type { PersonProfile, PersonStatus, WorkspaceRole } from '@trivet/domain';
import { arrayOverlaps, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { people } from './people.table.ts';

/** A person as their colleagues read them: without what is theirs alone. */
export type ListedPerson = Omit<PersonProfile, 'accountId' | 'preferences'> & {
  status: PersonStatus;
  organisationName: string | null;
};

/** A person with what is theirs, and whether the workspace could be administered without them. */
export type PersonView = ListedPerson &
  Pick<PersonProfile, 'accountId' | 'preferences'> & { soleAdministrator: boolean };

export type PersonFilter = {
  q?: string | undefined;
  role?: WorkspaceRole[] | undefined;
  organisationId?: string | undefined;
  archived?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const { accountId, preferences, ...shared } = getTableColumns(people);

const listed = {
  ...shared,
  status: sql<PersonStatus>`case when ${people.archivedAt} is not null then 'archived'
                                 when ${people.accountId} is null then 'invited' else 'active' end`,
  organisationName: sql<string | null>`(select o.name from organisations o where o.id = ${people.organisationId})`,
};

const canAdminister = sql`'administrator' = any (p.roles) and p.archived_at is null and p.account_id is not null`;
const otherAdministrators = sql`from people p where p.workspace_id = ${people.workspaceId} and p.id <> ${people.id} and ${canAdminister}`;

const view = {
  ...listed,
  accountId,
  preferences,
  soleAdministrator: sql<boolean>`('administrator' = any (${people.roles}) and ${people.archivedAt} is null
                                   and not exists (select ${otherAdministrators}))`,
};

const sorts = {
  name: { by: people.name, of: (row: ListedPerson) => row.name },
  email: { by: people.email, of: (row: ListedPerson) => row.email },
  createdAt: { by: people.createdAt, of: (row: ListedPerson) => row.createdAt },
};

export async function listPeople(
  tx: Transaction,
  workspaceId: string,
  { q, role, organisationId, archived, sort, count }: PersonFilter,
  page: PageRequest,
): Promise<Page<ListedPerson>> {
  const sorted = keyset(sorts, { sort, id: people.id }, page);
  const matching = all(
    eq(people.workspaceId, workspaceId),
    archived ? isNotNull(people.archivedAt) : isNull(people.archivedAt),
    role && arrayOverlaps(people.roles, role),
    organisationId ? eq(people.organisationId, organisationId) : undefined,
    contains(sql`(${people.name} || ' ' || ${people.email})`, q),
  );
  const rows = await tx
    .select(listed)
    .from(people)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(count && { total: await countUpTo1000(tx, sql`${people}`, matching) }),
  };
}

/** @returns undefined when there is none such in this workspace */
export async function readPerson(tx: Transaction, workspaceId: string, id: string): Promise<PersonView | undefined> {
  const [row] = await tx
    .select(view)
    .from(people)
    .where(all(eq(people.workspaceId, workspaceId), eq(people.id, id)));
  return row;
}

/** How many others could administer the workspace. Hold the workspace before asking, or two may leave at once. */
export async function countOtherAdministrators(tx: Transaction, workspaceId: string, id: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*) as n from people p where p.workspace_id = ${workspaceId} and p.id <> ${id} and ${canAdminister}`,
  );
  return rows[0]?.n ?? 0;
}
