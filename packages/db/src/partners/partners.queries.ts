import type { Partner, PartnerAcknowledgement, PartnerRole } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { partners } from './partners.table.ts';

/** A partner as it is read: with its organisation's name, who leads for it, and how many people act for it now. */
export type PartnerView = Partner & {
  organisationName: string;
  partnerLead: { personId: string; name: string } | null;
  people: number;
  acknowledgement: PartnerAcknowledgement;
  acknowledgedByName: string | null;
};

export type PartnerFilter = {
  q?: string | undefined;
  role?: PartnerRole[] | undefined;
  acknowledgement?: PartnerAcknowledgement[] | undefined;
  past?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

const organisationName = sql<string>`(
  select o.name from organisations o where o.workspace_id = partners.workspace_id and o.id = partners.organisation_id)`;

/** As `acknowledgementOf` says of one partner. */
const acknowledgement = sql<PartnerAcknowledgement>`case
  when partners.expectations = '' and partners.responsibilities = '' then 'nothing_asked'
  when partners.acknowledged_on is null then 'asked'
  when partners.acknowledged_expectations = partners.expectations
    and partners.acknowledged_responsibilities = partners.responsibilities then 'given'
  else 'asked_again' end`;

const acknowledgedByName = sql<string | null>`(
  select p.name from people p
  where p.workspace_id = partners.workspace_id and p.id = partners.acknowledged_by_person_id)`;

const viewOn = (today: string) => {
  const acting = sql`from memberships m join people p on p.workspace_id = m.workspace_id and p.id = m.person_id
    where m.partner_id = partners.id and m.workspace_id = partners.workspace_id
      and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})`;
  return {
    ...getTableColumns(partners),
    organisationName,
    partnerLead: sql<PartnerView['partnerLead']>`(
      select json_build_object('personId', p.id, 'name', p.name) ${acting} and m.role = 'partner_lead')`,
    people: sql<number>`(select count(distinct m.person_id)::int ${acting})`,
    acknowledgement,
    acknowledgedByName,
  };
};

const sorts = {
  name: { by: organisationName, of: (row: PartnerView) => row.organisationName },
  joinedOn: { by: partners.joinedOn, of: (row: PartnerView) => row.joinedOn },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(partners.workspaceId, workspaceId), eq(partners.partnershipId, partnershipId));

export async function listPartners(
  tx: Transaction,
  within: Within & { today: string },
  { q, role, acknowledgement: asked, past, sort, count }: PartnerFilter,
  page: PageRequest,
): Promise<Page<PartnerView>> {
  const sorted = keyset(sorts, { sort, id: partners.id }, page);
  const matching = all(
    inside(within),
    past ? isNotNull(partners.leftOn) : isNull(partners.leftOn),
    role && inArray(partners.role, role),
    asked && inArray(acknowledgement, asked),
    contains(organisationName, q),
  );
  const rows = await tx
    .select(viewOn(within.today))
    .from(partners)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${partners}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readPartner(
  tx: Transaction,
  within: Within & { today: string },
  id: string,
): Promise<PartnerView | undefined> {
  const [row] = await tx
    .select(viewOn(within.today))
    .from(partners)
    .where(all(inside(within), eq(partners.id, id)));
  return row;
}

/** The partner that leads now. */
export async function leadPartnerOf(tx: Transaction, within: Within): Promise<string | null> {
  const [row] = await tx
    .select({ id: partners.id })
    .from(partners)
    .where(all(inside(within), eq(partners.role, 'lead'), isNull(partners.leftOn)));
  return row?.id ?? null;
}

/** Whose partner it is. */
export async function organisationOfPartner(tx: Transaction, within: Within, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ organisationId: partners.organisationId })
    .from(partners)
    .where(all(inside(within), eq(partners.id, id)));
  return row?.organisationId ?? null;
}

/** Whether an organisation is in use. If so it stays so until this transaction ends. */
export async function holdOrganisation(tx: Transaction, workspaceId: string, organisationId: string): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'hold_organisation',
    text: 'select from organisations where workspace_id = $1 and id = $2 and archived_at is null for share',
    values: [workspaceId, organisationId],
  });
  return rowCount === 1;
}
