import type { Membership, PartnershipRole } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { memberships } from './memberships.table.ts';

/** A membership as it is read, with the names behind its ids and where it stands today. */
export type MembershipView = Membership & {
  personName: string;
  /** Null for those who act for the partnership as a whole */
  organisationName: string | null;
  deputyName: string | null;
  standing: 'upcoming' | 'current' | 'past';
  /** Invited and not yet signed in */
  awaited: boolean;
};

export type MembershipFilter = {
  q?: string | undefined;
  role?: PartnershipRole[] | undefined;
  partnerId?: string | undefined;
  personId?: string | undefined;
  past?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const personName = sql<string>`(
  select p.name from people p where p.workspace_id = memberships.workspace_id and p.id = memberships.person_id)`;

const viewOn = (today: string) => ({
  ...getTableColumns(memberships),
  personName,
  organisationName: sql<string | null>`(
    select o.name from partners q join organisations o on o.workspace_id = q.workspace_id and o.id = q.organisation_id
    where q.workspace_id = memberships.workspace_id and q.id = memberships.partner_id)`,
  deputyName: sql<string | null>`(
    select p.name from people p where p.workspace_id = memberships.workspace_id and p.id = memberships.deputy_person_id)`,
  standing: sql<MembershipView['standing']>`
    case when ${hasEnded(today)} then 'past' when memberships.from_on > ${today} then 'upcoming' else 'current' end`,
  awaited: sql<boolean>`exists (
    select from people p where p.workspace_id = memberships.workspace_id and p.id = memberships.person_id and p.account_id is null)`,
});

const hasEnded = (today: string): SQL => sql`coalesce(memberships.to_on <= ${today}, false)`;

const sorts = {
  name: { by: personName, of: (row: MembershipView) => row.personName },
  fromOn: { by: memberships.fromOn, of: (row: MembershipView) => row.fromOn },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(memberships.workspaceId, workspaceId), eq(memberships.partnershipId, partnershipId));

export async function listMemberships(
  tx: Transaction,
  within: Within & { today: string },
  { q, role, partnerId, personId, past, sort, count }: MembershipFilter,
  page: PageRequest,
): Promise<Page<MembershipView>> {
  const sorted = keyset(sorts, { sort, id: memberships.id }, page);
  const ended = hasEnded(within.today);
  const matching = all(
    inside(within),
    past ? ended : sql`not ${ended}`,
    role && inArray(memberships.role, role),
    partnerId ? eq(memberships.partnerId, partnerId) : undefined,
    personId ? eq(memberships.personId, personId) : undefined,
    contains(personName, q),
  );
  const rows = await tx
    .select(viewOn(within.today))
    .from(memberships)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${memberships}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readMembership(
  tx: Transaction,
  within: Within & { today: string },
  id: string,
): Promise<MembershipView | undefined> {
  const [row] = await tx
    .select(viewOn(within.today))
    .from(memberships)
    .where(all(inside(within), eq(memberships.id, id)));
  return row;
}

/** The membership of who chairs, or is to chair. */
export async function chairOf(tx: Transaction, within: Within): Promise<string | null> {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(all(inside(within), eq(memberships.role, 'chair'), isNull(memberships.toOn)));
  return row?.id ?? null;
}

/** The memberships of a partner that have not ended. */
export function membershipsOfPartner(
  tx: Transaction,
  within: Within,
  partnerId: string,
): Promise<{ id: string; role: PartnershipRole }[]> {
  return tx
    .select({ id: memberships.id, role: memberships.role })
    .from(memberships)
    .where(all(inside(within), eq(memberships.partnerId, partnerId), isNull(memberships.toOn)))
    .orderBy(memberships.id);
}

/** Whether someone is of the workspace. If so they stay so until this transaction ends. */
export async function holdPerson(tx: Transaction, workspaceId: string, personId: string): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'hold_person',
    text: 'select from people where workspace_id = $1 and id = $2 and archived_at is null for share',
    values: [workspaceId, personId],
  });
  return rowCount === 1;
}

/** Who has this e-mail address in the workspace. */
export async function personByEmail(tx: Transaction, workspaceId: string, email: string): Promise<string | null> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'person_by_email',
    text: 'select id from people where workspace_id = $1 and email = $2',
    values: [workspaceId, email],
  });
  return rows[0]?.id ?? null;
}

/** Lets an administrator appoint a chair where they may see nothing: for this transaction only. */
export async function appointFromOutside(tx: Transaction): Promise<void> {
  await tx.client.query({ name: 'appoint_from_outside', text: 'select app.appoint_from_outside()' });
}
