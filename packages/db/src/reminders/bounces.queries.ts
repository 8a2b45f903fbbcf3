import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from '../notifications/choices.ts';

type Bounce = {
  workspaceId: string;
  personId: string;
  reason: string;
  messageId: string;
  /** Said by a notice that came later, not by the server the letter was handed to */
  byNotice?: boolean;
};

/** That letters to a person come back, and why; null while they do not, or once the person has another address. */
export type AddressBounce = { at: string; reason: string };

/**
 * Marks the address a letter went to as one that nobody has, and tells those around the person who can ask for another:
 * their partner's lead and the coordinator wherever they are, once for an address.
 * @returns whose bell rang
 */
export async function markBounced(
  tx: Transaction,
  { workspaceId, personId, reason, messageId, byNotice = false }: Bounce,
): Promise<string[]> {
  const { rowCount } = await tx.client.query({
    name: 'mark_bounced',
    text: `insert into address_bounces (workspace_id, person_id, email, reason, at, by_notice)
           select $1, p.id, p.email, $3, app.now(), $4 from people p where p.workspace_id = $1 and p.id = $2
           on conflict (workspace_id, person_id) do update set email = excluded.email, reason = excluded.reason, at = excluded.at, by_notice = excluded.by_notice
             where address_bounces.email <> excluded.email`,
    values: [workspaceId, personId, reason, byNotice],
  });
  if (rowCount === 0) return [];
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'tell_of_bounce',
    text: `with day as (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1),
           around as (
             select distinct on (m.person_id) m.person_id, m.partnership_id
             from memberships mine
             join partnerships p on p.id = mine.partnership_id and p.archived_at is null
             join memberships m on m.partnership_id = mine.partnership_id
               and (m.role = 'coordinator' or (m.role = 'partner_lead' and m.partner_id = mine.partner_id))
             cross join day
             where mine.workspace_id = $1 and mine.person_id = $2 and m.person_id <> $2
               and mine.from_on <= day.today and (mine.to_on is null or mine.to_on > day.today)
               and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
             order by m.person_id, m.partnership_id
           )
           insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, a.partnership_id, person.id, 'address_bounced', 'person', $2, $3, app.now(), ${toldOf('address_bounced')}
           from around a join people person on person.id = a.person_id and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, personId, messageId],
  });
  return rows.map((row) => row.personId);
}

export async function readBounce(
  tx: Transaction,
  workspaceId: string,
  personId: string,
): Promise<AddressBounce | null> {
  const { rows } = await tx.client.query<AddressBounce>({
    name: 'read_bounce',
    text: `select b.at, b.reason from address_bounces b join people p on p.id = b.person_id and p.email = b.email
           where b.workspace_id = $1 and b.person_id = $2`,
    values: [workspaceId, personId],
  });
  return rows[0] ?? null;
}
