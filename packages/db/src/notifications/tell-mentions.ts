import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

/**
 * Rings the bell of everyone in the partnership whom the note of an update or a review, or a partner's part of a report
 * once it is sent, names: `@` and their whole name. Once per event, and of a part but once, though not of who wrote it.
 * Words stay where they are: events hold none.
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
             union all
             select c.partnership_id, 'report_contribution', c.id, concat_ws(' ', c.headline, c.light_reason, c.next_period, c.help_needed,
               (select string_agg(thing ->> 'words', ' ') from jsonb_array_elements(c.moved) thing))
             from report_contributions c
             join events e on e.workspace_id = $1 and e.id = $2 and e.type = 'report_contribution.sent'
             where c.workspace_id = $1 and c.id = $3
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
             -- A part that came back is sent again with most of its words.
             and (s.subject <> 'report_contribution' or not exists (
               select from notifications told where told.workspace_id = $1 and told.person_id = person.id and told.kind = 'mention'
                 and told.subject_id = s.subject_id and told.event_id <> $2))
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.id, event.subjectId, event.personId],
  });
  return rows.map(({ personId }) => personId);
}
