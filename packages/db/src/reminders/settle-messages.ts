import { askLast, type Transaction } from '../kernel/transaction.ts';
import { type ClaimedMessage, planOnce } from './claim-messages.ts';

/** What became of a message that was ours. `unknown`: it may have been sent by a process that was killed. */
export type MessageFate =
  | { state: 'sent' }
  | { state: 'withdrawn' | 'unknown' }
  | { state: 'failed'; failure: string; bounced?: true }
  | { state: 'temporary'; failure: string; retryInSeconds: number };

export type Settled = { message: Pick<ClaimedMessage, 'id' | 'claim' | 'personId'>; fate: MessageFate };

/**
 * Writes down what became of messages, except those that somebody else has taken meanwhile. The last statement of its
 * transaction.
 */
export async function settleMessages(tx: Transaction, workspaceId: string, settled: readonly Settled[]): Promise<void> {
  const values = [workspaceId, ...columns.map((pick) => settled.map(pick))];
  await Promise.all([planOnce(tx), askLast(tx, { name: 'settle_messages', text: settling, values })]);
}

const columns: readonly ((one: Settled) => string | number | null)[] = [
  ({ message }) => message.id,
  ({ message }) => message.claim,
  ({ fate }) => fate.state,
  ({ fate }) => ('failure' in fate ? fate.failure : null),
  ({ fate }) => (fate.state === 'temporary' ? fate.retryInSeconds : null),
];

// Only what is being sent has a claim. That is not asked by its state, whose index is of all that is on its way.
// A letter that was taken clears an address that was refused, not one that a notice says is nobody's.
const settling = `
  with settled as (
    update messages m set state = f.state, claim = null, failure = f.failure,
      sent_at = case when f.state = 'sent' then app.now() end,
      next_try_at = statement_timestamp() + make_interval(secs => f.pause)
    from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::float8[]) as f (id, claim, state, failure, pause)
    where m.workspace_id = $1 and m.id = f.id and m.claim = f.claim
    returning m.person_id, m.state)
  delete from address_bounces b using settled s where s.state = 'sent' and b.workspace_id = $1 and b.person_id = s.person_id
    and not b.by_notice`;
