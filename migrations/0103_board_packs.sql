-- Board packs: how partnerships stand on a day, as one document, made by a worker for whoever asked. Each is its asker's
-- alone, because it holds what only they may see together.

create table board_packs (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  person_id uuid not null,
  title text not null,
  as_of date not null,
  partnership_ids uuid[] not null check (cardinality(partnership_ids) between 1 and 200),
  status text not null check (status in ('waiting', 'making', 'ready', 'failed', 'removed')),
  done integer not null check (done >= 0),
  attempts integer not null check (attempts >= 0),
  failure text,
  bytes integer,
  made_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, person_id, id),
  constraint board_packs__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint board_packs__failure__of_failed check ((failure is null) or status in ('failed', 'removed'))
);
create index board_packs_of_person on board_packs (workspace_id, person_id, created_at, id);
create index board_packs_owed on board_packs (updated_at) where status in ('waiting', 'making');
create index board_packs_in_time on board_packs (workspace_id, created_at);

-- In portions, so that none is ever in memory as a whole when it is read again.
create table board_pack_portions (
  workspace_id uuid not null,
  person_id uuid not null,
  pack_id uuid not null,
  portion smallint not null check (portion >= 0),
  content bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (pack_id, portion),
  constraint board_pack_portions__pack_id foreign key (workspace_id, person_id, pack_id) references board_packs (workspace_id, person_id, id)
);
-- A PDF is compressed already.
alter table board_pack_portions alter column content set storage external;

do $$
declare
  t text;
begin
  foreach t in array array['board_packs', 'board_pack_portions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy my_own on %I to trivet_request
                    using (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()))
                    with check (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()))', t);
    execute format('create policy own_workspace on %I to trivet_worker
                    using (workspace_id = (select app.workspace_id())) with check (workspace_id = (select app.workspace_id()))', t);
  end loop;
end $$;
grant select, insert, update on board_packs to trivet_request;
grant select, update, delete on board_packs to trivet_worker;
-- Only a worker makes what is in a pack; whoever removes theirs leaves nothing of it behind.
grant select, delete on board_pack_portions to trivet_request;
grant select, insert, delete on board_pack_portions to trivet_worker;

-- The packs that somebody waits for, of all workspaces in turn. One that was tried waits longer each time; one whose
-- worker was killed is found by the same rule. Ids only: the worker enters each one's workspace.
grant select on board_packs to trivet_definer;
create policy definer_reads on board_packs for select to trivet_definer using (true);
create function app.owed_board_packs(at_most integer) returns table (workspace_id uuid, id uuid, attempts integer)
language sql stable security definer set search_path = '' as $$
  select p.workspace_id, p.id, p.attempts
  from (select *, row_number() over (partition by b.workspace_id order by b.updated_at, b.id) as turn
        from public.board_packs b
        where b.status in ('waiting', 'making') and b.updated_at + b.attempts * interval '10 seconds' <= app.now()) p
  order by p.turn, p.updated_at limit at_most
$$;
revoke execute on function app.owed_board_packs(integer) from public;
alter function app.owed_board_packs(integer) owner to trivet_definer;
grant execute on function app.owed_board_packs(integer) to trivet_worker;
