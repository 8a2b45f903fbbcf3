import type { Page, PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** A letter as an administrator sees it: to whom, when, and what became of it; never what it says. */
export type PostedLetter = {
  id: string;
  personId: string;
  personName: string;
  email: string;
  kind: 'day' | 'week' | 'news' | 'nudge' | 'invitation' | 'account' | 'calendar';
  day: string;
  state: 'waiting' | 'sending' | 'sent' | 'temporary' | 'failed' | 'withdrawn' | 'unknown';
  attempts: number;
  failure: string | null;
  nextTryAt: string | null;
  sentAt: string | null;
  createdAt: string;
  bounced: boolean;
};

const letters = `
  select m.id, m.person_id as "personId", p.name as "personName", p.email, m.kind, m.day, m.state, m.attempts, m.failure,
    m.next_try_at as "nextTryAt", m.sent_at as "sentAt", m.created_at as "createdAt", b.person_id is not null as bounced
  from messages m join people p on p.id = m.person_id
  left join address_bounces b on b.workspace_id = m.workspace_id and b.person_id = p.id and b.email = p.email
  where m.workspace_id = $1 and m.channel = 'email'`;

type Asked = { states: readonly string[] | undefined; sort: string; count: boolean };

/** In the order they were made: ids are. */
export async function listPost(
  tx: Transaction,
  workspaceId: string,
  { states, sort, count }: Asked,
  { limit, after }: PageRequest,
): Promise<Page<PostedLetter>> {
  const [further, order] = sort === 'createdAt' ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await tx.client.query<PostedLetter>({
    name: `list_post_${order}`,
    text: `${letters} and ($2::text[] is null or m.state = any ($2)) and ($3::uuid is null or m.id ${further} $3)
           order by m.id ${order} limit $4`,
    values: [workspaceId, states ?? null, after?.[0] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [last.id] : null,
    ...(count && { total: await countPost(tx, workspaceId, states) }),
  };
}

async function countPost(tx: Transaction, workspaceId: string, states: readonly string[] | undefined): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'count_post',
    text: `select count(*)::int as n from (
             select from messages where workspace_id = $1 and channel = 'email' and ($2::text[] is null or state = any ($2)) limit 1001) counted`,
    values: [workspaceId, states ?? null],
  });
  return rows[0]?.n ?? 0;
}

export async function readPosted(tx: Transaction, workspaceId: string, id: string): Promise<PostedLetter | undefined> {
  const { rows } = await tx.client.query<PostedLetter>({
    name: 'read_posted',
    text: `${letters} and m.id = $2`,
    values: [workspaceId, id],
  });
  return rows[0];
}

/** Lets a letter that failed try again from the start. @returns false when it has not failed */
export async function retryPosted(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.client.query<{ retried: boolean }>({
    name: 'retry_posted',
    text: 'select app.retry_message($1) as retried',
    values: [id],
  });
  return rows[0]?.retried ?? false;
}
