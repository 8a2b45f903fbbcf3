-- What every change writes beside its row: audit entry, event, outbox row, history, rollup. All by app.record_change.

-- One chain per partnership and one per workspace (chain_id is the id of either): a global chain would make every
-- writer wait for every other.
create table audit_chains (
  chain_id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  sequence bigint not null,
  head bytea not null
);
call app.protect_mixed_table('audit_chains');
grant update (sequence, head) on audit_chains to trivet_request, trivet_worker;

create table audit_entries (
  chain_id uuid not null,
  sequence bigint not null,
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  at timestamptz not null,
  person_id uuid,
  job text,
  via text not null check (via in ('session', 'token', 'job')),
  action text not null,
  subject text not null,
  subject_id uuid not null,
  request_id text not null,
  -- ids, dates, numbers and choices: [before, after] by field
  facts jsonb not null,
  -- what a person typed, erasable: the hash rests on the digest, so a blanked entry still verifies
  words jsonb,
  salt bytea,
  words_digest bytea,
  previous bytea not null,
  hash bytea not null,
  primary key (chain_id, sequence)
);
create index audit_of_subject on audit_entries (workspace_id, subject_id, sequence);
create index audit_of_workspace on audit_entries (workspace_id, at desc);
create index audit_of_person on audit_entries (workspace_id, person_id, at desc);
call app.protect_mixed_table('audit_entries');

create function app.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger append_only before update or delete on audit_entries for each row
  when (current_setting('app.erasing', true) is distinct from 'on') execute function app.refuse_rewriting();
create trigger never_emptied before truncate on audit_entries for each statement execute function app.refuse_rewriting();

-- Append-only, kept 7 days: subscriptions, server-sent events with replay, webhooks. The transaction id lets a reader
-- resume without missing what committed late.
create table events (
  id uuid primary key default uuidv7(),
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  type text not null,
  subject text not null,
  subject_id uuid not null,
  person_id uuid,
  payload jsonb not null
);
create index events_in_order on events (workspace_id, transaction_id, id);
call app.protect_mixed_table('events');
grant delete on events to trivet_worker;

-- Events nobody has acted on yet. Ids only, because the relay reads it for all workspaces at once.
create table outbox (
  event_id uuid primary key references events on delete cascade,
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  type text not null,
  subject_id uuid not null
);
call app.protect_mixed_table('outbox');
grant delete, update on outbox to trivet_worker;
drop policy own_workspace on outbox;
create policy relay on outbox to trivet_worker using (true) with check (true);
create function app.wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('trivet_outbox', '');
  return null;
end $$;
create trigger wake_relay after insert on outbox for each statement execute function app.wake_relay();

-- What lights, states and scores were: the row with to_at null is the present.
create table state_history (
  id uuid primary key default uuidv7(),
  workspace_id uuid not null references workspaces,
  partnership_id uuid,
  subject text not null,
  subject_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  state jsonb not null
);
create unique index state_history_present on state_history (subject_id) where to_at is null;
create index state_history_of_partnership on state_history (workspace_id, partnership_id, subject, from_at);
create index state_history_of_subject on state_history (workspace_id, subject_id, from_at);
call app.protect_mixed_table('state_history');
grant update (to_at) on state_history to trivet_request, trivet_worker;

-- Counts per partnership, kept by the transaction that changes them; what depends on the day is counted live.
create table partnership_rollups (
  partnership_id uuid primary key,
  workspace_id uuid not null,
  risks_red integer not null default 0 check (risks_red >= 0),
  risks_amber integer not null default 0 check (risks_amber >= 0),
  risks_green integer not null default 0 check (risks_green >= 0),
  actions_open integer not null default 0 check (actions_open >= 0),
  actions_blocked integer not null default 0 check (actions_blocked >= 0),
  reports_submitted integer not null default 0 check (reports_submitted >= 0),
  changed_at timestamptz not null,
  constraint partnership_rollups__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
call app.protect_partnership_table('partnership_rollups');

-- The next number of each kind of thing in a partnership: R-012 is never used again.
create table reference_counters (
  partnership_id uuid not null,
  workspace_id uuid not null,
  subject text not null,
  last integer not null,
  primary key (partnership_id, subject),
  constraint reference_counters__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
call app.protect_partnership_table('reference_counters');

-- The first answer to a request that carried an Idempotency-Key, kept 24 hours.
create table idempotency_keys (
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 255),
  route text not null,
  body_hash text not null,
  status smallint,
  answer text,
  headers jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, person_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
call app.protect_workspace_table('idempotency_keys');
grant delete on idempotency_keys to trivet_worker, trivet_request;

-- One change, told everywhere it must be told. `change` is made by packages/db/src/kernel/trail.ts.
create function app.record_change(change json) returns void language plpgsql as $$
declare
  moment constant timestamptz := (change ->> 'at')::timestamptz;
  in_workspace constant uuid := app.workspace_id();
  in_partnership constant uuid := (change ->> 'partnershipId')::uuid;
  about constant uuid := (change ->> 'subjectId')::uuid;
  made_event uuid;
begin
  insert into public.events (workspace_id, partnership_id, at, type, subject, subject_id, person_id, payload)
  values (in_workspace, in_partnership, moment, change ->> 'type', change ->> 'subject', about,
          (change ->> 'personId')::uuid, (change -> 'payload')::jsonb)
  returning id into made_event;
  insert into public.outbox (event_id, workspace_id, partnership_id, type, subject_id)
  values (made_event, in_workspace, in_partnership, change ->> 'type', about);

  if change -> 'history' is not null and json_typeof(change -> 'history') <> 'null' then
    update public.state_history set to_at = moment where subject_id = about and to_at is null;
    insert into public.state_history (workspace_id, partnership_id, subject, subject_id, from_at, state)
    values (in_workspace, in_partnership, change ->> 'subject', about, moment, (change -> 'history')::jsonb);
  end if;

  if in_partnership is not null and json_typeof(change -> 'tally') = 'object' then
    update public.partnership_rollups set
      risks_red = risks_red + coalesce((change -> 'tally' ->> 'risks_red')::int, 0),
      risks_amber = risks_amber + coalesce((change -> 'tally' ->> 'risks_amber')::int, 0),
      risks_green = risks_green + coalesce((change -> 'tally' ->> 'risks_green')::int, 0),
      actions_open = actions_open + coalesce((change -> 'tally' ->> 'actions_open')::int, 0),
      actions_blocked = actions_blocked + coalesce((change -> 'tally' ->> 'actions_blocked')::int, 0),
      reports_submitted = reports_submitted + coalesce((change -> 'tally' ->> 'reports_submitted')::int, 0),
      changed_at = moment
    where partnership_id = in_partnership;
  end if;

  -- Last, because it holds the chain until commit.
  perform app.append_audit(change);
end $$;

-- The canonical form that is hashed is spelled out again, on purpose, in packages/db/src/audit/verify.ts.
create function app.append_audit(change json) returns void language plpgsql as $$
declare
  in_workspace constant uuid := app.workspace_id();
  in_partnership constant uuid := (change ->> 'partnershipId')::uuid;
  chain constant uuid := coalesce(in_partnership, in_workspace);
  facts constant jsonb := (change -> 'facts')::jsonb;
  words constant jsonb := nullif((change -> 'words')::jsonb, '{}'::jsonb);
  salt constant bytea := case when words is null then null else uuid_send(gen_random_uuid()) end;
  digest constant bytea := case when words is null then null else sha256(salt || convert_to(words::text, 'UTF8')) end;
  next_sequence bigint;
  previous bytea;
  canonical text;
begin
  insert into public.audit_chains (chain_id, workspace_id, partnership_id, sequence, head)
  values (chain, in_workspace, in_partnership, 0, '\x') on conflict (chain_id) do nothing;
  select c.sequence + 1, c.head into next_sequence, previous
  from public.audit_chains c where c.chain_id = chain for update;

  canonical := concat_ws('|', chain, next_sequence, change ->> 'at', coalesce(change ->> 'personId', ''),
                         coalesce(change ->> 'job', ''), change ->> 'via', change ->> 'action', change ->> 'subject',
                         change ->> 'subjectId', change ->> 'requestId', facts, coalesce(encode(digest, 'hex'), ''));
  insert into public.audit_entries (chain_id, sequence, workspace_id, partnership_id, at, person_id, job, via, action,
    subject, subject_id, request_id, facts, words, salt, words_digest, previous, hash)
  values (chain, next_sequence, in_workspace, in_partnership, (change ->> 'at')::timestamptz,
    (change ->> 'personId')::uuid, change ->> 'job', change ->> 'via', change ->> 'action', change ->> 'subject',
    (change ->> 'subjectId')::uuid, change ->> 'requestId', facts, words, salt, digest, previous,
    sha256(previous || convert_to(canonical, 'UTF8')));
  update public.audit_chains c set sequence = next_sequence, head = sha256(previous || convert_to(canonical, 'UTF8'))
  where c.chain_id = chain;
end $$;
