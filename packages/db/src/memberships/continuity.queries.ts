import type { ContinuityFacts } from '@trivet/domain';
import { notFound } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/**
 * All that continuity is reckoned from, in one statement. What people carry elsewhere counts as far as the caller may
 * see it: row-level security leaves out the rest.
 * @throws Refusal `not_found` when there is none such
 */
export async function readContinuityFacts(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<ContinuityFacts> {
  const here = sql`m.workspace_id = ${workspaceId} and m.partnership_id = ${partnershipId}`;
  const held = sql`m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})`;
  const { rows } = await tx.execute<ContinuityFacts>(sql`
    select (s.created_at at time zone w.time_zone)::date::text as "foundedOn",
      (select coalesce(json_agg(json_build_object('personId', m.person_id, 'role', m.role, 'partnerId', m.partner_id,
                'authority', m.authority, 'fromOn', m.from_on, 'toOn', m.to_on) order by m.from_on, m.id), '[]')
       from memberships m where ${here}) as memberships,
      (select coalesce(json_agg(json_build_object('partnerId', p.id, 'organisationName', o.name, 'joinedOn', p.joined_on)
                order by o.name, p.id), '[]')
       from partners p join organisations o on o.workspace_id = p.workspace_id and o.id = p.organisation_id
       where p.workspace_id = ${workspaceId} and p.partnership_id = ${partnershipId} and p.left_on is null) as partners,
      (select coalesce(json_agg(json_build_object('personId', carrier.id, 'name', carrier.name, 'carries', carrier.carries)
                order by carrier.name, carrier.id), '[]')
       from (select who.id, who.name, json_agg(json_build_object('hoursPerMonth', m.hours_per_month)) as carries
             from people who
             join memberships m on m.workspace_id = who.workspace_id and m.person_id = who.id and ${held}
             join partnerships q on q.workspace_id = m.workspace_id and q.id = m.partnership_id and q.archived_at is null
             where who.workspace_id = ${workspaceId}
               and who.id in (select m.person_id from memberships m where ${here} and ${held})
             group by who.id, who.name) carrier) as people
    from partnerships s join workspaces w on w.workspace_id = s.workspace_id
    where s.workspace_id = ${workspaceId} and s.id = ${partnershipId}`);
  const [facts] = rows;
  if (!facts) throw notFound();
  return facts;
}
