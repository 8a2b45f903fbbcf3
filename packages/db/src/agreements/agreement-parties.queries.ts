import type { AgreementParty } from '@trivet/domain';
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { agreementParties as parties } from './agreements.table.ts';

type OfAgreement = Within & { agreementId: string };

/** A party with the names behind its ids, and whether its signatory may sign for it on this day. */
export type AgreementPartyView = AgreementParty & {
  partnerName: string;
  partnerShortName: string;
  signatoryName: string | null;
  isAuthorised: boolean;
};

const ofAgreement = ({ workspaceId, partnershipId, agreementId }: OfAgreement) =>
  and(
    eq(parties.workspaceId, workspaceId),
    eq(parties.partnershipId, partnershipId),
    eq(parties.agreementId, agreementId),
  );

const organisation = (column: string) => sql<string>`(
  select o.${sql.raw(column)} from partners x join organisations o on o.id = x.organisation_id where x.id = agreement_parties.partner_id)`;

/** The parties of an agreement by their names; one that was taken out stays with what it signed, not here. */
export function listAgreementParties(
  tx: Transaction,
  { today, ...place }: OfAgreement & { today: string },
): Promise<AgreementPartyView[]> {
  const partnerName = organisation('name');
  return tx
    .select({
      ...getTableColumns(parties),
      partnerName,
      partnerShortName: organisation('short_name'),
      signatoryName: sql<string | null>`(select p.name from people p where p.id = agreement_parties.signatory_id)`,
      isAuthorised: sql<boolean>`coalesce(agreement_parties.signatory_id = any (${authorisedFor('agreement_parties', today)}), false)`,
    })
    .from(parties)
    .where(and(ofAgreement(place), isNull(parties.removedOn)))
    .orderBy(asc(partnerName), asc(parties.id));
}

/** Every party an agreement ever named, for a change of them: whoever holds the agreement holds these. */
export function agreementPartiesOf(tx: Transaction, place: OfAgreement): Promise<AgreementParty[]> {
  return tx.select().from(parties).where(ofAgreement(place)).orderBy(asc(parties.id));
}

/** Who may sign for whom: the lead of a partner here, or the lead of its organisation. */
export type Signatory = {
  partnerId: string;
  personId: string;
  personName: string;
  role: 'partner_lead' | 'organisation_lead';
};

/** Everyone who may sign for one of the partners that are here now. One statement. */
export async function listSignatories(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<Signatory[]> {
  const { rows } = await tx.client.query<Signatory>({
    name: 'signatories',
    text: `
      select distinct on (x.id, p.id) x.id as "partnerId", p.id as "personId", p.name as "personName", who.role
      from partners x join organisations o on o.id = x.organisation_id
      cross join lateral (
        select m.person_id, 'partner_lead' as role from memberships m
        where m.partnership_id = x.partnership_id and m.partner_id = x.id and m.role = 'partner_lead'
          and m.from_on <= $3 and (m.to_on is null or m.to_on > $3)
        union all select o.lead_person_id, 'organisation_lead') who
      join people p on p.id = who.person_id and p.archived_at is null
      where x.workspace_id = $1 and x.partnership_id = $2 and x.left_on is null
      order by x.id, p.id, who.role desc`,
    values: [workspaceId, partnershipId, today],
  });
  return rows;
}

const authorisedFor = (table: string, today: string) => sql`array(
  select m.person_id from memberships m
  where m.partnership_id = ${sql.raw(table)}.partnership_id and m.partner_id = ${sql.raw(table)}.partner_id and m.role = 'partner_lead'
    and m.from_on <= ${today}::date and (m.to_on is null or m.to_on > ${today}::date)
  union all
  select o.lead_person_id from partners x join organisations o on o.id = x.organisation_id
  where x.id = ${sql.raw(table)}.partner_id and x.left_on is null)`;
