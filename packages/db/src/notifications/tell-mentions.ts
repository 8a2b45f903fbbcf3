import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

/**
 * Rings the bell of everyone in the partnership whom the note of an update or a review names: `@` and their whole name.
 * Once per event, but for who wrote it. Words stay where they are: events hold none.
 * @returns whose bell rang
 */
export async function tellMentions(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'tell_mentions',
    text: `with said as (
             select u.partnership_id, 'action' as subject, u.action_id as subject_id, u.note as words
             from action_updates u join events e on e.workspace_id = $1 and e.id = $2 and e.at = u.at
             where u.workspace_id = $1 and u.action_id = $3
             union all
             select v.partnership_id, 'risk', v.risk_id, v.note || ' ' || v.reason
             from risk_reviews v join events e on e.workspace_id = $1 and e.id = $2 and e.at = v.at
             where v.workspace_id = $1 and v.risk_id = $3
           )
           insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, s.partnership_id, person.id, 'mention', s.subject, s.subject_id, $2, app.now(), ${toldOf('mention')}
           from said s
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           join people person on person.workspace_id = $1 and person.archived_at is null and person.id is distinct from $4
             and exists (select from memberships m where m.partnership_id = s.partnership_id and m.person_id = person.id
                           and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today))
           cross join lateral (select strpos(lower(s.words), '@' || lower(person.name)) as place) found
           -- '@Ann Lee' does not name Ann Leeson.
           where found.place > 0 and substr(s.words, found.place + 1 + length(person.name), 1) !~ '[[:alnum:]]'
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.id, event.subjectId, event.personId],
  });
  return rows.map(({ personId }) => personId);
}
