-- Files that were brought to become records of a partnership.
create table imports (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  register text not null check (register in ('risks', 'actions')),
  file_name text not null check (length(file_name) between 1 and 200),
  person_id uuid not null,
  status text not null check (status in ('draft', 'confirmed', 'undone')),
  sheets jsonb not null,
  mapping jsonb not null,
  headings jsonb not null,
  created integer not null check (created >= 0),
  updated integer not null check (updated >= 0),
  unchanged integer not null check (unchanged >= 0),
  left_out integer not null check (left_out >= 0),
  confirmed_at timestamptz,
  undone_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint imports__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint imports__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint imports__confirmed_at__needed check ((confirmed_at is null) = (status = 'draft')),
  constraint imports__undone_at__needed check ((undone_at is null) = (status <> 'undone'))
);
create index imports_in_order on imports (workspace_id, partnership_id, created_at, id);
create index imports_confirmed on imports (workspace_id, partnership_id, register, confirmed_at) where status = 'confirmed';
create index imports_of_person on imports (workspace_id, person_id);
call app.protect_partnership_table('imports');

-- Their rows as they were read, and, once confirmed, what each became and what was there before. Kept while the file may
-- still be confirmed or undone, and no longer: it may hold more than the register does.
create table import_rows (
  workspace_id uuid not null,
  partnership_id uuid not null,
  import_id uuid not null,
  sheet smallint not null,
  number integer not null,
  cells jsonb not null,
  record_id uuid,
  -- Whether the import made the record
  made boolean,
  -- What it left the record at
  record_version integer,
  before jsonb,
  primary key (import_id, sheet, number),
  constraint import_rows__import_id foreign key (workspace_id, partnership_id, import_id) references imports (workspace_id, partnership_id, id),
  constraint import_rows__record_id__whole check ((record_id is null) = (made is null) and (record_id is null) = (record_version is null))
);
create index import_rows_of_record on import_rows (record_id) where record_id is not null;
call app.protect_partnership_table('import_rows');
grant delete on import_rows to trivet_worker;

-- Undoing an import takes away what it made. A request may delete a record, or what hangs on one, only where the address
-- led and only if an import made that record: row-level security holds it to that, whatever the statement says.
create procedure app.let_imports_be_undone(t regclass, record_column name) language plpgsql as $$
begin
  execute format('grant delete on %s to trivet_request', t);
  execute format('create policy undone_import_%s on %s as restrictive for delete to trivet_request
                  using (partnership_id = (select app.partnership_id())
                         and exists (select from import_rows made where made.record_id = %s.%I and made.made))',
                 record_column, t, t, record_column);
end $$;
call app.let_imports_be_undone('risks', 'id');
call app.let_imports_be_undone('risk_reviews', 'risk_id');
call app.let_imports_be_undone('actions', 'id');
call app.let_imports_be_undone('action_updates', 'action_id');

-- Which records that an import made are in use by now: something points at them that the import did not write itself. A
-- row that its transaction wrote, and nobody touched since, carries the same transaction number as the import's own.
create function app.used_since_import(register regclass, import uuid) returns setof uuid language plpgsql stable as $$
declare
  pointing record;
begin
  for pointing in
    select c.conrelid::regclass as child, a.attname as by_column
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute p on p.attrelid = c.confrelid and p.attnum = k.theirs and p.attname = 'id'
    where c.contype = 'f' and c.confrelid = register
  loop
    return query execute format(
      'select made.record_id from public.import_rows made join %s child on child.%I = made.record_id
       where made.import_id = $1 and made.made and child.xmin <> made.xmin', pointing.child, pointing.by_column)
    using import;
  end loop;
end $$;

-- Whether a risk that goes was merged into is asked for each.
create index risks_merged_into on risks (workspace_id, partnership_id, merged_into_risk_id) where merged_into_risk_id is not null;

-- Many changes of one partnership at once. Written one by one, each would look the chain and the rollup up behind all that
-- the same transaction had made of them before: a thousand changes would cost a million looks.
create function app.keep_audit(change json, next_sequence bigint, previous bytea) returns bytea language plpgsql as $$
declare
  chain constant uuid := coalesce((change ->> 'partnershipId')::uuid, app.workspace_id());
  facts constant jsonb := (change -> 'facts')::jsonb;
  words constant jsonb := nullif((change -> 'words')::jsonb, '{}'::jsonb);
  salt constant bytea := case when words is null then null else uuid_send(gen_random_uuid()) end;
  digest constant bytea := case when words is null then null else sha256(salt || convert_to(words::text, 'UTF8')) end;
  -- The canonical form that is hashed is spelled out again, on purpose, in packages/db/src/audit/chain.ts.
  canonical constant text := concat_ws('|', chain, next_sequence, change ->> 'at', coalesce(change ->> 'personId', ''),
                         coalesce(change ->> 'job', ''), change ->> 'via', change ->> 'action', change ->> 'subject',
                         change ->> 'subjectId', change ->> 'requestId', facts, coalesce(encode(digest, 'hex'), ''));
  hash constant bytea := sha256(previous || convert_to(canonical, 'UTF8'));
begin
  insert into public.audit_entries (chain_id, sequence, workspace_id, partnership_id, at, person_id, job, via, action,
    subject, subject_id, request_id, facts, words, salt, words_digest, previous, hash)
  values (chain, next_sequence, app.workspace_id(), (change ->> 'partnershipId')::uuid, (change ->> 'at')::timestamptz,
    (change ->> 'personId')::uuid, change ->> 'job', change ->> 'via', change ->> 'action', change ->> 'subject',
    (change ->> 'subjectId')::uuid, change ->> 'requestId', facts, words, salt, digest, previous, hash);
  return hash;
end $$;

create function app.append_audits(changes json) returns void language plpgsql as $$
declare
  chain constant uuid := coalesce((changes -> 0 ->> 'partnershipId')::uuid, app.workspace_id());
  change json;
  at_sequence bigint;
  at_head bytea;
begin
  if json_array_length(changes) = 0 then
    return;
  end if;
  insert into public.audit_chains (chain_id, workspace_id, partnership_id, sequence, head)
  values (chain, app.workspace_id(), (changes -> 0 ->> 'partnershipId')::uuid, 0, '\x') on conflict (chain_id) do nothing;
  select c.sequence, c.head into at_sequence, at_head from public.audit_chains c where c.chain_id = chain for update;
  for change in select * from json_array_elements(changes) loop
    at_sequence := at_sequence + 1;
    at_head := app.keep_audit(change, at_sequence, at_head);
  end loop;
  update public.audit_chains c set sequence = at_sequence, head = at_head where c.chain_id = chain;
end $$;

create or replace function app.append_audit(change json) returns void language sql as $$
  select app.append_audits(json_build_array(change))
$$;

-- What app.record_change does, for many changes of one partnership, or of the workspace itself, in their order. One by
-- one where each has rows of its own: joined to the tables as JSON, a plan that guesses wrong reads every change for every row.
create function app.record_changes(changes json) returns void language plpgsql as $$
declare
  in_workspace constant uuid := app.workspace_id();
  in_partnership constant uuid := (changes -> 0 ->> 'partnershipId')::uuid;
  change json;
  moment timestamptz;
  about uuid;
  made_event uuid;
begin
  for change in select * from json_array_elements(changes) loop
    moment := change ->> 'at';
    about := change ->> 'subjectId';
    insert into public.events (workspace_id, partnership_id, at, type, subject, subject_id, person_id, payload)
    values (in_workspace, in_partnership, moment, change ->> 'type', change ->> 'subject', about,
            (change ->> 'personId')::uuid, (change -> 'payload')::jsonb)
    returning id into made_event;
    insert into public.outbox (event_id, workspace_id, partnership_id, type, subject_id)
    values (made_event, in_workspace, in_partnership, change ->> 'type', about);
    if json_typeof(change -> 'history') = 'object' then
      update public.state_history set to_at = moment where subject_id = about and to_at is null;
      insert into public.state_history (workspace_id, partnership_id, subject, subject_id, from_at, state)
      values (in_workspace, in_partnership, change ->> 'subject', about, moment, (change -> 'history')::jsonb);
    end if;
  end loop;

  update public.partnership_rollups u set
    risks_red = u.risks_red + moved.risks_red, risks_amber = u.risks_amber + moved.risks_amber,
    risks_green = u.risks_green + moved.risks_green, actions_open = u.actions_open + moved.actions_open,
    actions_blocked = u.actions_blocked + moved.actions_blocked, reports_submitted = u.reports_submitted + moved.reports_submitted,
    changed_at = moved.at
  from (
    select max((told ->> 'at')::timestamptz) as at,
      coalesce(sum((told -> 'tally' ->> 'risks_red')::int), 0) as risks_red,
      coalesce(sum((told -> 'tally' ->> 'risks_amber')::int), 0) as risks_amber,
      coalesce(sum((told -> 'tally' ->> 'risks_green')::int), 0) as risks_green,
      coalesce(sum((told -> 'tally' ->> 'actions_open')::int), 0) as actions_open,
      coalesce(sum((told -> 'tally' ->> 'actions_blocked')::int), 0) as actions_blocked,
      coalesce(sum((told -> 'tally' ->> 'reports_submitted')::int), 0) as reports_submitted
    from json_array_elements(changes) told where json_typeof(told -> 'tally') = 'object'
  ) moved
  where u.partnership_id = in_partnership and moved.at is not null;

  -- Last, because it holds the chain until commit.
  perform app.append_audits(changes);
end $$;
