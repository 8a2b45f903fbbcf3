import type { Transaction } from '../kernel/transaction.ts';
import { toldOf } from './choices.ts';

/** An event as a subscription reads it. */
export type StoredEvent = {
  id: string;
  type: string;
  subject: string;
  subjectId: string;
  partnershipId: string | null;
  /** Who did it; null when a job did */
  personId: string | null;
  payload: Record<string, unknown>;
};

/** @returns undefined when it is older than 7 days and gone */
export async function readEvent(tx: Transaction, workspaceId: string, id: string): Promise<StoredEvent | undefined> {
  const { rows } = await tx.client.query<StoredEvent>({
    name: 'read_event',
    text: `select id, type, subject, subject_id as "subjectId", partnership_id as "partnershipId", person_id as "personId", payload
           from events where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  return rows[0];
}

// Who holds a thing now. A thing that has changed hands since is told to who has it.
const holders: Record<string, string> = {
  // What a meeting takes is told when its minutes go out.
  action: `select owner_person_id from actions
    where workspace_id = $1 and id = $3 and not (agenda_item_id is not null and status = 'proposed')`,
  milestone: 'select owner_person_id from milestones where workspace_id = $1 and id = $3',
  risk: 'select owner_person_id from risks where workspace_id = $1 and id = $3',
  membership: 'select person_id from memberships where workspace_id = $1 and id = $3 and to_on is null',
};

/**
 * Rings the bell of whom a thing was given to, once per event, unless they did it themselves.
 * @returns whose bell rang
 */
export async function tellHolder(
  tx: Transaction,
  workspaceId: string,
  event: StoredEvent,
  kind: 'assignment' | 'invitation',
): Promise<string[]> {
  const holder = holders[event.subject];
  if (!holder) throw new Error(`Nobody is known to hold a ${event.subject}`);
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_${kind}_${event.subject}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, $2, person.id, $4, $5, $3, $6, app.now(), ${toldOf(kind)}
           from people person where person.workspace_id = $1 and person.id = (${holder})
             and person.id is distinct from $7 and person.archived_at is null
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [workspaceId, event.partnershipId, event.subjectId, kind, event.subject, event.id, event.personId],
  });
  return rows.map(({ personId }) => personId);
}
