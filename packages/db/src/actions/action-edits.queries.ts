import { type ActionRecord, hoursToTakeBack } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** One action of a change of many: what it was, and the version the change left it at. */
export type EditedAction = { id: string; version: number; before: ActionRecord };

type OneEdit = Within & { id: string };

/** Keeps a change of many actions, to be taken back by who made it. */
export async function keepActionEdit(
  tx: Transaction,
  {
    workspaceId,
    partnershipId,
    id,
    ...edit
  }: OneEdit & { personId: string; at: string; items: readonly EditedAction[] },
): Promise<void> {
  await tx.client.query({
    name: 'keep_action_edit',
    text: `insert into action_edits (id, workspace_id, partnership_id, person_id, at, items) values ($1, $2, $3, $4, $5, $6)`,
    values: [id, workspaceId, partnershipId, edit.personId, edit.at, JSON.stringify(edit.items)],
  });
}

export type KeptEdit = { items: EditedAction[]; takenBack: boolean; tooOld: boolean };

/** A change that this person made here, kept from others until this transaction ends. */
export async function holdActionEdit(
  tx: Transaction,
  { workspaceId, partnershipId, id, personId }: OneEdit & { personId: string },
): Promise<KeptEdit | undefined> {
  const { rows } = await tx.client.query<KeptEdit>({
    name: 'hold_action_edit',
    text: `select items, taken_back_at is not null as "takenBack", at < app.now() - make_interval(hours => $5) as "tooOld"
           from action_edits where workspace_id = $1 and partnership_id = $2 and id = $3 and person_id = $4 for update`,
    values: [workspaceId, partnershipId, id, personId, hoursToTakeBack],
  });
  return rows[0];
}

export async function noteTakenBack(
  tx: Transaction,
  { workspaceId, partnershipId, id, at }: OneEdit & { at: string },
): Promise<void> {
  await tx.client.query({
    name: 'note_taken_back',
    text: `update action_edits set taken_back_at = $4 where workspace_id = $1 and partnership_id = $2 and id = $3`,
    values: [workspaceId, partnershipId, id, at],
  });
}

/** Forgets the changes that can no longer be taken back: they hold what people wrote. */
export async function purgeActionEdits(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.client.query({
    name: 'purge_action_edits',
    text: 'delete from action_edits where workspace_id = $1 and at < app.now() - make_interval(hours => $2)',
    values: [workspaceId, hoursToTakeBack],
  });
}
