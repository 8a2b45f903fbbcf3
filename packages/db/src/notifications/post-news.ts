import type { Transaction } from '../kernel/transaction.ts';

type Posting = { workspaceId: string; mailDomain: string };

/** Puts a letter on its way to each person who wants to hear of an event at once, if they were told of it. */
export async function postNews(tx: Transaction, { workspaceId, mailDomain }: Posting, eventId: string): Promise<void> {
  await tx.client.query({
    name: 'post_news',
    text: `with pending as (
             select n.id, n.person_id from notifications n
             where n.workspace_id = $1 and n.event_id = $2 and n.email = 'now' and n.message_id is null and n.withdrawn_at is null
           ), letter as (
             insert into messages (id, workspace_id, person_id, channel, day, kind, message_id, state, event_id, created_at)
             select n.id, $1, n.person_id, 'email', (app.now() at time zone w.time_zone)::date, 'news', '<' || n.id || '@' || $3 || '>',
               'waiting', $2, app.now()
             from (select uuidv7() as id, person_id from (select distinct person_id from pending order by 1) p) n
             join workspaces w on w.id = $1
             on conflict on constraint messages__day__once do nothing
             returning id, person_id
           )
           update notifications n set message_id = l.id from pending p join letter l on l.person_id = p.person_id where n.id = p.id`,
    values: [workspaceId, eventId, mailDomain],
  });
}

/**
 * Puts the news that people keep for the day's letter into it; where today's has left, it waits for tomorrow's.
 * `of` whom; null for everyone's.
 */
export async function gatherDailyNews(
  tx: Transaction,
  { workspaceId, mailDomain }: Posting,
  of: readonly string[] | null,
): Promise<void> {
  await tx.client.query({
    name: 'gather_daily_news',
    text: `with pending as (
             select n.id, n.person_id from notifications n
             where n.workspace_id = $1 and n.email = 'daily' and n.message_id is null and n.read_at is null and n.withdrawn_at is null
               and ($3::uuid[] is null or n.person_id = any ($3))
           ), letter as (
             insert into messages (id, workspace_id, person_id, channel, day, message_id, state, created_at)
             select n.id, $1, n.person_id, 'email', (app.now() at time zone w.time_zone)::date, '<' || n.id || '@' || $2 || '>', 'waiting', app.now()
             from (select uuidv7() as id, person_id from (select distinct person_id from pending order by 1) p) n
             join workspaces w on w.id = $1
             on conflict on constraint messages__day__once do update set state = 'waiting' where messages.state in ('waiting', 'withdrawn')
             returning id, person_id
           )
           update notifications n set message_id = l.id from pending p join letter l on l.person_id = p.person_id where n.id = p.id`,
    values: [workspaceId, mailDomain, of],
  });
}
