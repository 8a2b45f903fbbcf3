import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A line upwards of the partnership’s last partner, with what it keeps to itself, an agreement, an account and another line that stays beside it. */
export async function furnishAccountability(it: TestApp, partnershipId: string, personId: string): Promise<void> {
  await look(
    it,
    `with upwards as (
       insert into accountability_lines (id, workspace_id, partnership_id, number, dimension, answers_to, from_partner_id, body_name, about,
         what_for, means, form, cadence, starts_on, first_due_on, next_due_on, consequence, terms, private_editions, ending_reason,
         version, created_at, updated_at)
       select uuidv7(), p.workspace_id, p.partnership_id, 9002, 'vertical', 'resource_source', p.id, 'Furnishing Fund', 'money', 'The grant',
         'report', '', 'yearly', '2026-01-01', '2026-11-30', '2026-11-30', '', 1, 1, '', 1, now(), now()
       from partners p where p.partnership_id = $1 and p.joined_on < '2026-11-01' order by p.created_at desc, p.id desc limit 1
       returning *
     ), confided as (
       insert into accountability_private_details (id, workspace_id, partnership_id, line_id, partner_id, edition, words, written_at, written_by_id)
       select uuidv7(), workspace_id, partnership_id, id, from_partner_id, 1, 'Kept apart', now(), $2 from upwards
     ), agreed as (
       insert into accountability_agreements (id, workspace_id, partnership_id, line_id, terms, party, agreed_on, by_person_id,
         signatory_name, capacity, version, created_at, updated_at)
       select uuidv7(), workspace_id, partnership_id, id, 1, 'body', '2026-01-01', $2, 'A clerk', 'Clerk', 1, now(), now() from upwards
     ), settled as (
       insert into clash_settlements (id, workspace_id, partnership_id, keep_line_id, keep_terms, line_id, terms, reason, settled_on, settled_by_id,
         version, created_at, updated_at)
       select uuidv7(), u.workspace_id, u.partnership_id, u.id, 1, l.id, 1, 'The fund asks for its own', '2026-01-01', $2, 1, now(), now()
       from upwards u join accountability_lines l on l.partnership_id = u.partnership_id and l.number = 9001
     )
     insert into accounts_given (id, workspace_id, partnership_id, line_id, due_on, given_on, means, words, evidence, version, created_at, updated_at)
     select uuidv7(), workspace_id, partnership_id, id, '2025-11-30', '2026-01-01', 'report', '', 'The letter', 1, now(), now() from upwards`,
    [partnershipId, personId],
  );
}
