import type { Transaction } from '../kernel/transaction.ts';
import type { StoredEvent } from './tell.ts';

const made: Record<string, string> = {
  board_pack: 'board_packs',
  report_file: 'report_files',
  partnership_copy: 'partnership_copies',
};

/**
 * Rings the bell of who asked for a board pack, the file of a report or a copy of a partnership, once it is ready or could
 * not be made. There is no letter: they wait for it.
 * @returns whose bell rang
 */
export async function tellAsker(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const { subject, subjectId, type, id } = event;
  const table = made[subject];
  if (!table) throw new Error(`Nobody asks for a ${subject}`);
  const kind = type.endsWith('.failed') ? 'made_failed' : 'made_ready';
  const { rows } = await tx.client.query<{ personId: string }>({
    name: `tell_asker_of_${subject}`,
    text: `insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, event_id, at, shown, email)
           select uuidv7(), $1, $7::uuid, person.id, $4, $5, $2, $3, app.now(), true, 'off'
           from ${table} m join people person on person.id = m.person_id and person.workspace_id = $1 and person.archived_at is null
           where m.workspace_id = $1 and m.id = $2 and m.status = $6
           on conflict on constraint notifications__event_id__once do nothing returning person_id as "personId"`,
    values: [
      workspaceId,
      subjectId,
      id,
      kind,
      subject,
      kind === 'made_failed' ? 'failed' : 'ready',
      event.partnershipId,
    ],
  });
  return rows.map(({ personId }) => personId);
}
