import { createHash } from 'node:crypto';
import type { Person } from '@trivet/domain';
import { askLast, type Transaction } from './transaction.ts';

/** A request that may be sent twice: its key, and what it must equal to count as the same. */
export type KeyedRequest = { key: string; route: string; body: string };

export type FirstAnswer = { status: number; answer: string; headers: Record<string, string> };

/** `fresh`: do the work. `answered`: give the first answer again. `differs`: the key was used for something else. */
export type Claim = { is: 'fresh' } | { is: 'answered'; first: FirstAnswer } | { is: 'differs' };

/** Claims a key inside the command's transaction: two at once wait for each other, and the work is done once. */
export async function claimKey(
  tx: Transaction,
  { personId, workspaceId }: Person,
  request: KeyedRequest,
  at: string,
): Promise<Claim> {
  const bodyHash = createHash('sha256').update(request.body).digest('base64url');
  const { rowCount } = await tx.client.query({
    name: 'claim_key',
    text: `insert into idempotency_keys (workspace_id, person_id, key, route, body_hash, created_at)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (workspace_id, person_id, key) do update
             set route = excluded.route, body_hash = excluded.body_hash, created_at = excluded.created_at,
                 status = null, answer = null, headers = null
             where idempotency_keys.created_at < excluded.created_at - interval '24 hours'`,
    values: [workspaceId, personId, request.key, request.route, bodyHash, at],
  });
  if (rowCount === 1) return { is: 'fresh' };
  const { rows } = await tx.client.query<FirstAnswer & { route: string; bodyHash: string }>({
    name: 'first_answer',
    text: `select route, body_hash as "bodyHash", status, answer, headers from idempotency_keys
           where workspace_id = $1 and person_id = $2 and key = $3`,
    values: [workspaceId, personId, request.key],
  });
  const [first] = rows;
  if (!first || first.route !== request.route || first.bodyHash !== bodyHash) return { is: 'differs' };
  return { is: 'answered', first: { status: first.status, answer: first.answer, headers: first.headers } };
}

/** Keeps the answer beside the work it answers for, so that a rollback forgets both: the last of the transaction. */
export async function keepAnswer(
  tx: Transaction,
  { personId, workspaceId }: Person,
  key: string,
  first: FirstAnswer,
): Promise<void> {
  await askLast(tx, {
    name: 'keep_answer',
    text: `update idempotency_keys set status = $4, answer = $5, headers = $6
           where workspace_id = $1 and person_id = $2 and key = $3`,
    values: [workspaceId, personId, key, first.status, first.answer, first.headers],
  });
}
