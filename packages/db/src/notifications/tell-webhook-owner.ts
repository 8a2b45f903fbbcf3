import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';
import type { StoredEvent } from './tell.ts';

/**
 * Rings the bell of who made a webhook that the product has switched off; of the administrators where they are gone.
 * @returns whose bell rang
 */
export async function tellWebhookOwner(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'tell_webhook_owner',
    text: `with owner as (
             select p.id from webhooks w join people p on p.id = w.owner_person_id and p.archived_at is null
               and 'administrator' = any (p.roles)
             where w.workspace_id = $1 and w.id = $2
           )
           insert into notifications (id, workspace_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, person.id, 'webhook_switched_off', 'webhook', $2, $3, app.now(), ${toldOf('webhook_switched_off')}
           from people person
           where person.workspace_id = $1 and person.archived_at is null and 'administrator' = any (person.roles)
             and (person.id in (select id from owner) or not exists (select from owner))
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.subjectId, event.id],
  });
  return rows.map(({ personId }) => personId);
}
