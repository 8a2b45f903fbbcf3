import { WebhookKind, webhookPlaces } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** The workspaces in which somebody may have to be told something. */
export async function listWorkspacesWithWebhooks(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from app.workspaces_with_webhooks() as id');
  return rows.map(({ id }) => id);
}

/** What things of a kind are quoted by: the table they are in and the letter of their reference. */
const quoted: Readonly<Record<string, readonly [table: string, letter: string]>> = {
  action: ['actions', 'A'],
  risk: ['risks', 'R'],
  objective: ['objectives', 'O'],
  milestone: ['milestones', 'M'],
  measure: ['measures', 'F'],
  accountability_line: ['accountability_lines', 'L'],
  meeting: ['meetings', 'MT'],
  decision: ['decisions', 'D'],
  agreement: ['agreements', 'G'],
  pledge: ['pledges', 'W'],
};

const reference = Object.entries(quoted)
  .map(
    ([subject, [table, letter]]) =>
      `when '${subject}' then (select app.reference(p.code, '${letter}', x.number) from ${table} x where x.id = h.subject_id)`,
  )
  .join('\n');

/**
 * Writes down what is owed: a message for each event and each webhook that asks for such events of such a partnership, of
 * what has happened since this was last done. Done twice it changes nothing; two at once wait for each other. An event of
 * a transaction that was still open is found by the next that looks (docs/decisions/0003).
 * What happened before a webhook was set going is not told, what happened before it was paused is.
 * `api` is the address of the API, below which things are read.
 */
export async function oweEvents(tx: Transaction, workspaceId: string, api: string): Promise<number> {
  const { rows } = await tx.client.query<{ horizon: string }>({
    name: 'webhook_horizon',
    text: `insert into webhook_cursors (workspace_id, horizon) values ($1, '0')
           on conflict (workspace_id) do update set horizon = webhook_cursors.horizon returning horizon::text`,
    values: [workspaceId],
  });
  const { rowCount } = await tx.client.query({
    name: 'owe_events',
    text: owing,
    values: [workspaceId, rows[0]?.horizon ?? '0', WebhookKind.options, api, subjects, belows, paths],
  });
  return rowCount ?? 0;
}

const places = Object.entries(webhookPlaces);
const subjects = places.map(([subject]) => subject);
const belows = places.map(([, { below }]) => below);
const paths = places.map(([, { path }]) => path);

// An event of a partnership itself has it as its subject.
const owing = `
  with moved as (
    update webhook_cursors set horizon = pg_snapshot_xmin(pg_current_snapshot()) where workspace_id = $1
  ), heard as materialized (
    select e.id, e.at, e.type, e.subject, e.subject_id,
      coalesce(e.partnership_id, case when e.subject = 'partnership' then e.subject_id end) as about_partnership_id
    from events e where e.workspace_id = $1 and e.transaction_id >= $2::xid8 and e.type = any ($3::text[])
  ), wanted as materialized (
    select h.*, w.id as webhook_id from heard h
    join webhooks w on w.workspace_id = $1 and h.type = any (w.kinds) and h.at >= w.active_since
      and (w.partnership_ids is null or h.about_partnership_id = any (w.partnership_ids))
      and (w.status = 'active' or (w.status <> 'removed' and h.at <= w.status_since))
  )
  insert into webhook_deliveries (id, workspace_id, webhook_id, message_id, kind, about_partnership_id, body)
  select uuidv7(), $1, h.webhook_id, h.id, h.type, h.about_partnership_id, json_build_object(
    'type', h.type,
    'timestamp', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', json_build_object(
      'kind', h.subject, 'id', h.subject_id, 'reference', case h.subject ${reference} end,
      'workspaceId', $1::uuid, 'partnershipId', h.about_partnership_id,
      'address', case place.below
        when 'partnerships' then concat_ws('/', $4::text, 'partnerships', h.about_partnership_id, nullif(place.path, ''),
          case when place.path <> '' then h.subject_id end)
        when 'workspaces' then concat_ws('/', $4::text, 'workspaces', $1::uuid, place.path, h.subject_id) end))::text
  from wanted h
  left join partnerships p on p.id = h.about_partnership_id
  left join unnest($5::text[], $6::text[], $7::text[]) place (subject, below, path) on place.subject = h.subject
  order by h.id
  on conflict on constraint webhook_deliveries__message_id__once do nothing`;
