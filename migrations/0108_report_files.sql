-- Report files: a report as a workbook with more rows than are made while somebody waits, made by a worker for whoever
-- asked. Each is its asker's alone, because it holds what only they may see together.

create table report_files (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  report text not null,
  asked jsonb not null check (jsonb_typeof(asked) = 'object'),
  as_of date not null,
  partnership_ids uuid[],
  status text not null check (status in ('waiting', 'making', 'ready', 'failed', 'removed')),
  rows integer not null check (rows >= 0),
  attempts integer not null check (attempts >= 0),
  failure text,
  bytes integer,
  made_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, person_id, id),
  constraint report_files__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint report_files__failure__of_failed check ((failure is null) or status in ('failed', 'removed'))
);
create index report_files_of_person on report_files (workspace_id, person_id, created_at, id);
create index report_files_owed on report_files (updated_at) where status in ('waiting', 'making');
create index report_files_in_time on report_files (workspace_id, created_at);

-- In portions, so that none is ever in memory as a whole when it is read again.
create table report_file_portions (
  workspace_id uuid not null,
  person_id uuid not null,
  file_id uuid not null,
  portion smallint not null check (portion >= 0),
  content bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (file_id, portion),
  constraint report_file_portions__file_id foreign key (workspace_id, person_id, file_id) references report_files (workspace_id, person_id, id)
);
-- A workbook is compressed already.
alter table report_file_portions alter column content set storage external;

do $$
declare
  t text;
begin
  foreach t in array array['report_files', 'report_file_portions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy my_own on %I to trivet_request
                    using (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()))
                    with check (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()))', t);
    execute format('create policy own_workspace on %I to trivet_worker
                    using (workspace_id = (select app.workspace_id())) with check (workspace_id = (select app.workspace_id()))', t);
  end loop;
end $$;
grant select, insert, update on report_files to trivet_request;
grant select, update, delete on report_files to trivet_worker;
-- Only a worker makes what is in a file; whoever removes theirs leaves nothing of it behind.
grant select, delete on report_file_portions to trivet_request;
grant select, insert, delete on report_file_portions to trivet_worker;

-- The files that somebody waits for, of all workspaces in turn. One that was tried waits longer each time; one whose
-- worker was killed is found by the same rule. Ids only: the worker enters each one's workspace.
grant select on report_files to trivet_definer;
create policy definer_reads on report_files for select to trivet_definer using (true);
create function app.owed_report_files(at_most integer) returns table (workspace_id uuid, id uuid, attempts integer)
language sql stable security definer set search_path = '' as $$
  select f.workspace_id, f.id, f.attempts
  from (select *, row_number() over (partition by b.workspace_id order by b.updated_at, b.id) as turn
        from public.report_files b
        where b.status in ('waiting', 'making') and b.updated_at + b.attempts * interval '10 seconds' <= app.now()) f
  order by f.turn, f.updated_at limit at_most
$$;
revoke execute on function app.owed_report_files(integer) from public;
alter function app.owed_report_files(integer) owner to trivet_definer;
grant execute on function app.owed_report_files(integer) to trivet_worker;
