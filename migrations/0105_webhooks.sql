-- Other systems are told what happens in a workspace, after the Standard Webhooks specification (reliability.md D27).

create table webhooks (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  name text not null check (length(name) between 1 and 80),
  address text not null check (length(address) between 1 and 500),
  kinds text[] not null check (cardinality(kinds) between 1 and 200),
  -- Null: all. What is no partnership of this workspace is refused when it is set, and matches no event of it.
  partnership_ids uuid[] check (cardinality(partnership_ids) between 1 and 200),
  status text not null check (status in ('active', 'paused', 'switched_off', 'removed')),
  status_since timestamptz not null,
  active_since timestamptz not null,
  switched_off_because text check (switched_off_because in ('gone', 'failing')),
  owner_person_id uuid not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, id),
  constraint webhooks__owner_person_id foreign key (workspace_id, owner_person_id) references people (workspace_id, id)
);
create unique index webhooks__name on webhooks (workspace_id, lower(name)) where status <> 'removed';
create index webhooks_of_owner on webhooks (owner_person_id);
call app.protect_workspace_table('webhooks');

-- What messages are signed with. A request makes secrets and ends them; only the worker ever reads one.
create table webhook_secrets (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  webhook_id uuid not null,
  secret text not null,
  made_at timestamptz not null default statement_timestamp(),
  -- Null: the present one. A former one signs beside it until then.
  ends_at timestamptz,
  constraint webhook_secrets__webhook_id foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id)
);
create unique index webhook_secrets__webhook_id__present on webhook_secrets (webhook_id) where ends_at is null;
create index webhook_secrets_of_webhook on webhook_secrets (webhook_id, made_at);
call app.protect_workspace_table('webhook_secrets');
revoke select, update on webhook_secrets from trivet_request, trivet_reader;
grant select (id, workspace_id, webhook_id, made_at, ends_at), update (ends_at) on webhook_secrets to trivet_request;
grant select (id, workspace_id, webhook_id, made_at, ends_at) on webhook_secrets to trivet_reader;
grant delete on webhook_secrets to trivet_worker;

-- What is owed to whom: one row per event and webhook, whatever crashes or runs twice. By the real clock, as letters are.
create table webhook_deliveries (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  webhook_id uuid not null,
  -- The event's id, or a test's own: the receiver tells a repeat by it
  message_id uuid not null,
  kind text not null,
  -- Of which partnership it tells, if of one
  about_partnership_id uuid,
  -- What is sent, byte by byte: ids, facts and an address, never words
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'failed', 'dropped')),
  tries smallint not null default 0,
  next_try_at timestamptz default statement_timestamp(),
  claim uuid,
  claimed_at timestamptz,
  last_tried_at timestamptz,
  last_result text,
  last_status smallint,
  created_at timestamptz not null default statement_timestamp(),
  constraint webhook_deliveries__webhook_id foreign key (workspace_id, webhook_id) references webhooks (workspace_id, id),
  constraint webhook_deliveries__message_id__once unique (webhook_id, message_id),
  unique (workspace_id, id)
);
create index webhook_deliveries_owed on webhook_deliveries (workspace_id, webhook_id, next_try_at) where state in ('waiting', 'sending');
create index webhook_deliveries_in_order on webhook_deliveries (webhook_id, id desc);
create index webhook_deliveries_failed on webhook_deliveries (webhook_id, id desc) where state = 'failed';
create index webhook_deliveries_by_age on webhook_deliveries (workspace_id, created_at);
call app.protect_workspace_table('webhook_deliveries');
grant delete on webhook_deliveries to trivet_worker;

create table webhook_tries (
  id uuid primary key default uuidv7(),
  workspace_id uuid not null references workspaces,
  webhook_id uuid not null,
  delivery_id uuid not null,
  at timestamptz not null default statement_timestamp(),
  result text not null check (result in ('delivered', 'refused', 'no_answer', 'unreachable')),
  status smallint,
  took_ms integer not null check (took_ms >= 0),
  -- A test says nothing of how long a receiver has failed
  is_test boolean not null,
  constraint webhook_tries__delivery_id foreign key (workspace_id, delivery_id) references webhook_deliveries (workspace_id, id) on delete cascade
);
create index webhook_tries_of_delivery on webhook_tries (delivery_id, at);
create index webhook_tries_of_webhook on webhook_tries (webhook_id, at);
call app.protect_workspace_table('webhook_tries');
revoke insert, update on webhook_tries from trivet_request;
grant delete on webhook_tries to trivet_worker;

-- Up to where the events of a workspace have been read for its webhooks: everything before is owed or concerns none
-- (docs/decisions/0003).
create table webhook_cursors (
  workspace_id uuid primary key references workspaces,
  horizon xid8 not null
);
call app.protect_workspace_table('webhook_cursors');
revoke insert, update on webhook_cursors from trivet_request;

-- Which workspaces have somebody to tell, and what is owed now: ids only, for the worker, who looks over all of them.
grant select (id, workspace_id, status, status_since) on webhooks to trivet_definer;
create policy definer_reads on webhooks for select to trivet_definer using (true);
grant select (workspace_id, webhook_id, kind, state, next_try_at, claimed_at) on webhook_deliveries to trivet_definer;
create policy definer_reads on webhook_deliveries for select to trivet_definer using (true);

create function app.workspaces_with_webhooks() returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct w.workspace_id from public.webhooks w
  where w.status = 'active' or (w.status <> 'removed' and w.status_since > app.now() - interval '1 hour')
$$;
create function app.webhooks_owed(at_most integer) returns table (workspace_id uuid, webhook_id uuid)
language sql stable security definer set search_path = '' as $$
  select d.workspace_id, d.webhook_id
  from public.webhook_deliveries d join public.webhooks w on w.workspace_id = d.workspace_id and w.id = d.webhook_id
  where d.state in ('waiting', 'sending') and (w.status = 'active' or (d.kind = 'webhook.test' and w.status <> 'removed'))
    and ((d.state = 'waiting' and d.next_try_at <= statement_timestamp())
      or (d.state = 'sending' and d.claimed_at < statement_timestamp() - interval '40 seconds'))
  group by d.workspace_id, d.webhook_id order by min(d.next_try_at) limit at_most
$$;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.workspaces_with_webhooks()', 'app.webhooks_owed(integer)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
    execute format('grant execute on function %s to trivet_worker', f);
  end loop;
end $$;
