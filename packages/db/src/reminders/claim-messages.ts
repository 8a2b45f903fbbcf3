import type { ReminderRule } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** Letters of one workspace that should be on their way. */
export type UnsentMessages = {
  workspaceId: string;
  letters: number;
  /** The youngest of them, and which try it waits for: another whenever there is one more to send */
  youngest: string;
};

/** By workspace: waiting, due for another try, or left behind by a process that was killed. Together no more than told. */
export async function listUnsentMessages(pool: Pool, atMost: number): Promise<UnsentMessages[]> {
  const { rows } = await pool.query<UnsentMessages>(
    `select workspace_id as "workspaceId", count(*) as letters, (array_agg(id || '-' || attempts order by id desc))[1] as youngest
     from app.unsent_messages($1) group by workspace_id order by workspace_id`,
    [atMost],
  );
  return rows;
}

/** Whom a message goes to, and what the letter needs to know of the workspace. */
export type Addressee = { name: string; email: string; workspaceName: string; slug: string; today: string };

/** A message that is ours to send. `again`: whoever had it before may have sent it. */
export type ClaimedMessage = Addressee & {
  id: string;
  messageId: string;
  claim: string;
  attempts: number;
  again: boolean;
  kind: 'day' | 'week' | 'news' | 'nudge' | 'calendar';
  personId: string;
  /** Leads to the page that stops such letters */
  stopKey: string;
  /** Which rules remind in it, and whether it tells of anything else */
  rules: ReminderRule[];
  hasNews: boolean;
};

/** How many messages are taken at once. */
export const portion = 25;

/**
 * Takes a portion of the messages that should be on their way, the oldest first, for 30 seconds: longer than a mail server
 * is given, so that no two have one. What another is taking at this moment is left to them.
 */
export async function claimMessages(tx: Transaction, workspaceId: string): Promise<ClaimedMessage[]> {
  const [, { rows }] = await Promise.all([
    planOnce(tx),
    tx.client.query<ClaimedMessage>({ name: 'claim_messages', text: claiming, values: [workspaceId] }),
  ]);
  return rows;
}

// How many is part of the statement: of a number it is only told, Postgres would expect a tenth of all messages.
const claiming = `
  with due as materialized (
    select id from messages
    where workspace_id = $1 and state in ('waiting', 'sending', 'temporary') and (state = 'waiting'
      or (state = 'temporary' and next_try_at <= statement_timestamp())
      or (state = 'sending' and claimed_at < statement_timestamp() - interval '30 seconds'))
    order by created_at limit ${portion} for update skip locked
  )
  update messages m set state = 'sending', claim = gen_random_uuid(), claimed_at = statement_timestamp(), attempts = m.attempts + 1
  from due, people p, workspaces w
  where m.workspace_id = $1 and m.id = due.id and p.id = m.person_id and w.id = m.workspace_id
  returning m.id, m.message_id as "messageId", new.claim, new.attempts, old.state = 'sending' as again, m.kind, m.person_id as "personId",
    m.stop_key as "stopKey", p.name, p.email, w.name as "workspaceName", w.slug, (app.now() at time zone w.time_zone)::date as today,
    array(select distinct r.rule from reminders r where r.workspace_id = $1 and r.message_id = m.id and r.withdrawn_at is null) as rules,
    exists (select from notifications n where n.workspace_id = $1 and n.message_id = m.id and n.withdrawn_at is null) as "hasNews"`;

/** Gives back messages that were taken and not handed over: as if nobody had had them. */
export async function putBackMessages(
  tx: Transaction,
  workspaceId: string,
  messages: readonly Pick<ClaimedMessage, 'id' | 'claim' | 'again'>[],
): Promise<void> {
  await tx.client.query({
    name: 'put_back_messages',
    // Whoever had one before may have sent it: it stays what was on its way.
    text: `update messages m set attempts = m.attempts - 1, state = case when f.again then 'sending' else 'waiting' end,
             claimed_at = m.claimed_at - interval '30 seconds', claim = case when f.again then m.claim end
           from unnest($2::uuid[], $3::uuid[], $4::boolean[]) as f (id, claim, again)
           where m.workspace_id = $1 and m.id = f.id and m.claim = f.claim`,
    values: [
      workspaceId,
      messages.map(({ id }) => id),
      messages.map(({ claim }) => claim),
      messages.map(({ again }) => again),
    ],
  });
}

/**
 * Statements with many tables cost more to plan than to run: one plan serves whatever they are asked with. What a portion
 * needs is a few rows of tables in use, which are in memory.
 */
export async function planOnce({ client }: Transaction): Promise<void> {
  await client.query('set local plan_cache_mode = force_generic_plan; set local random_page_cost = 1.1');
}
