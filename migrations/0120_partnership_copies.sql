-- Copies of partnerships: all of a partnership as one archive, made by a worker for whoever asked. Each is its asker's
-- alone, because it holds what only they may see together.

create table partnership_copies (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  person_id uuid not null,
  status text not null check (status in ('waiting', 'making', 'ready', 'failed', 'removed')),
  done integer not null check (done >= 0),
  total integer not null check (total >= 0),
  attempts integer not null check (attempts >= 0),
  failure text,
  bytes integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, person_id, id),
  constraint partnership_copies__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint partnership_copies__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint partnership_copies__failure__of_failed check ((failure is null) or status in ('failed', 'removed'))
);
create index partnership_copies_of_person on partnership_copies (partnership_id, person_id, created_at, id);
create index partnership_copies_by_person on partnership_copies (person_id);
create index partnership_copies_owed on partnership_copies (updated_at) where status in ('waiting', 'making');
create index partnership_copies_in_time on partnership_copies (workspace_id, created_at);

-- In portions, so that none is ever in memory as a whole.
create table partnership_copy_portions (
  workspace_id uuid not null,
  partnership_id uuid not null,
  person_id uuid not null,
  copy_id uuid not null,
  portion smallint not null check (portion >= 0),
  content bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (copy_id, portion),
  constraint partnership_copy_portions__copy_id foreign key (workspace_id, partnership_id, person_id, copy_id)
    references partnership_copies (workspace_id, partnership_id, person_id, id)
);
-- An archive is compressed already.
alter table partnership_copy_portions alter column content set storage external;

call app.protect_partnership_table('partnership_copies');
call app.protect_partnership_table('partnership_copy_portions');
-- What a person took away is nobody else's to see, whoever sees the partnership.
create policy my_own on partnership_copies as restrictive to trivet_request, trivet_reader
  using (person_id = (select app.person_id()));
create policy my_own on partnership_copy_portions as restrictive to trivet_request, trivet_reader
  using (person_id = (select app.person_id()));
grant delete on partnership_copies to trivet_worker;
-- Only a worker makes what is in a copy; whoever removes theirs leaves nothing of it behind.
revoke insert, update on partnership_copy_portions from trivet_request;
grant delete on partnership_copy_portions to trivet_request, trivet_worker;
revoke update on partnership_copy_portions from trivet_worker;

-- The copies that somebody waits for, of all workspaces in turn, as those of report files (0108).
grant select on partnership_copies to trivet_definer;
create policy definer_reads on partnership_copies for select to trivet_definer using (true);
create function app.owed_partnership_copies(at_most integer) returns table (workspace_id uuid, id uuid, attempts integer)
language sql stable security definer set search_path = '' as $$
  select f.workspace_id, f.id, f.attempts
  from (select *, row_number() over (partition by b.workspace_id order by b.updated_at, b.id) as turn
        from public.partnership_copies b
        where b.status in ('waiting', 'making') and b.updated_at + b.attempts * interval '10 seconds' <= app.now()) f
  order by f.turn, f.updated_at limit at_most
$$;
revoke execute on function app.owed_partnership_copies(integer) from public;
alter function app.owed_partnership_copies(integer) owner to trivet_definer;
grant execute on function app.owed_partnership_copies(integer) to trivet_worker;
