import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What a partner's organisation says it answers to; empty where nobody has said. */
export async function governingBodyOf(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerId: string,
): Promise<string> {
  const { rows } = await tx.client.query<{ name: string }>({
    name: 'governing_body_of',
    text: `select o.governing_body as name from partners p join organisations o on o.id = p.organisation_id
           where p.workspace_id = $1 and p.partnership_id = $2 and p.id = $3`,
    values: [workspaceId, partnershipId, partnerId],
  });
  return rows[0]?.name ?? '';
}

/** Who leads a partner's organisation, also under the name it was merged into; null where nobody does. */
export async function organisationLeadOf(
  tx: Transaction,
  workspaceId: string,
  partnerId: string | null,
): Promise<string | null> {
  const { rows } = await tx.client.query<{ lead: string | null }>({
    name: 'organisation_lead_of',
    text: `select coalesce(into_one.lead_person_id, o.lead_person_id) as lead
           from partners p join organisations o on o.id = p.organisation_id
           left join organisations into_one on into_one.id = o.merged_into_id
           where p.workspace_id = $1 and p.id = $2`,
    values: [workspaceId, partnerId],
  });
  return rows[0]?.lead ?? null;
}

/** Whether a contribution to an outcome holds now, kept as it is until this transaction ends. */
export async function isContributedTo(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  contributionId: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'is_contributed_to',
    text: `select from contributions where workspace_id = $1 and partnership_id = $2 and id = $3 and ended_on is null for share`,
    values: [workspaceId, partnershipId, contributionId],
  });
  return rowCount === 1;
}

/** What a person is called. */
export async function readPersonName(tx: Transaction, workspaceId: string, personId: string): Promise<string> {
  const { rows } = await tx.client.query<{ name: string }>({
    name: 'person_name',
    text: 'select name from people where workspace_id = $1 and id = $2',
    values: [workspaceId, personId],
  });
  return rows[0]?.name ?? '';
}

/** How many lines of a partner's own are still there: one that leaves ends them first, or finds them another home. */
export async function countLinesOfPartner(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerId: string,
): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'lines_of_partner',
    text: `select count(*)::int as n from accountability_lines
           where workspace_id = $1 and partnership_id = $2 and ended_on is null and $3::uuid in (from_partner_id, to_partner_id)`,
    values: [workspaceId, partnershipId, partnerId],
  });
  return rows[0]?.n ?? 0;
}
