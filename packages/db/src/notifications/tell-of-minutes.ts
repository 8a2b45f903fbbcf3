import type { NotificationKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

const present = `m.workspace_id = t.workspace_id and m.partnership_id = t.partnership_id
  and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)`;

/** Whom news of minutes concerns: SQL over the meeting `t`, the correction `c` where it is about one, and the `day` it is there. */
const whom = {
  minutes_circulated: `select m.person_id from memberships m where ${present}`,
  correction_asked: `select t.minute_taker_person_id where t.minute_taker_person_id is not null
    union select m.person_id from memberships m where ${present} and m.role = 'coordinator'`,
  correction_answered: 'select c.asked_by_person_id',
} satisfies Partial<Record<NotificationKind, string>>;

export type MinutesNews = keyof typeof whom;

/**
 * Rings the bell of whom news of a meeting's minutes concerns, once per event, but for who made it.
 * @returns whose bell rang
 */
export async function tellOfMinutes(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  kind: MinutesNews,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_minutes_${kind}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, t.partnership_id, person.id, '${kind}', 'meeting', t.id, $3, app.now(), ${toldOf(kind)}
           from meetings t left join minutes_corrections c on c.id = $2
           cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           cross join lateral (${whom[kind]}) told (person_id)
           join people person on person.workspace_id = $1 and person.id = told.person_id
           where t.workspace_id = $1 and t.id = coalesce(c.meeting_id, $2)
             and person.id is distinct from $4 and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.subjectId, event.id, event.personId],
  });
  return rows.map(({ personId }) => personId);
}
