import type { NotificationKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

/**
 * What is told beside whose an action is, to whom, and about which action: SQL over the action `a`, its workspace's
 * `today` and the payload $5.
 */
const whom = {
  verification: `select app.verifiers(a, today), a.id where a.status = 'done' and a.priority = 'high'`,
  verified: `select unnest(array[a.owner_person_id, a.completed_by_person_id]), a.id`,
  returned: `select unnest(array[a.owner_person_id, ($5::jsonb ->> 'completedBy')::uuid]), a.id`,
  date_asked: `select app.level_holders(a.workspace_id, a.partnership_id, 'chair', today), a.id where a.asked_due_on is not null`,
  date_granted: `select unnest(array[a.owner_person_id, ($5::jsonb ->> 'askedBy')::uuid]), a.id`,
  date_refused: `select unnest(array[a.owner_person_id, ($5::jsonb ->> 'askedBy')::uuid]), a.id`,
  escalation: `select app.level_holders(a.workspace_id, a.partnership_id, a.escalated_to, today), a.id where a.answer_due_on is not null`,
  escalation_answered: `select unnest(array[a.owner_person_id, ($5::jsonb ->> 'askedBy')::uuid]), a.id`,
  help: `select added.id::uuid, a.id from jsonb_array_elements_text(coalesce($5::jsonb -> 'added', $5::jsonb -> 'helpers')) added (id)`,
  noted: `select a.owner_person_id, a.id`,
  ready: `select later.owner_person_id, later.id from action_dependencies d join actions later on later.id = d.action_id
          where d.workspace_id = a.workspace_id and d.partnership_id = a.partnership_id and d.waits_for_id = a.id
            and later.closed_on is null and not exists (
              select from action_dependencies other join actions first on first.id = other.waits_for_id
              where other.action_id = later.id and first.closed_on is null)`,
} satisfies Partial<Record<NotificationKind, string>>;

export type ActionNews = keyof typeof whom;

/**
 * Rings the bell of whom news of an action concerns, once per event and kind, but for who made it.
 * @returns whose bell rang
 */
export async function tellOfAction(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  kind: ActionNews,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_action_${kind}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, a.partnership_id, person.id, '${kind}', 'action', told.about, $3, app.now(), ${toldOf(kind)}
           from actions a cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
           cross join lateral (${whom[kind]}) told (person_id, about)
           join people person on person.workspace_id = $1 and person.id = told.person_id
           where a.workspace_id = $1 and a.id = $2 and $5::jsonb is not null and person.id is distinct from $4 and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.subjectId, event.id, event.personId, JSON.stringify(event.payload)],
  });
  return rows.map(({ personId }) => personId);
}

/** Takes what nobody needs to answer any more out of the bells in which it has not been read. */
export async function withdrawNews(
  tx: Transaction,
  workspaceId: string,
  { subjectId, id }: StoredEvent,
  kinds: readonly ActionNews[],
): Promise<void> {
  await tx.client.query({
    name: 'withdraw_news',
    text: `update notifications set withdrawn_at = app.now()
           where workspace_id = $1 and kind = any ($3::text[]) and (subject_id = $2 or (kind = 'ready' and subject_id in (
               select action_id from action_dependencies where workspace_id = $1 and waits_for_id = $2)))
             and event_id is distinct from $4 and read_at is null and withdrawn_at is null`,
    values: [workspaceId, subjectId, kinds, id],
  });
}
