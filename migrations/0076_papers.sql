-- Papers brought to items of agendas: what they are, and apart from that their bytes, in portions.

create table papers (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  agenda_item_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 20971520),
  uploaded_by_id uuid,
  is_withdrawn boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint papers__agenda_item_id foreign key (workspace_id, partnership_id, agenda_item_id) references agenda_items (workspace_id, partnership_id, id),
  constraint papers__uploaded_by_id foreign key (workspace_id, uploaded_by_id) references people (workspace_id, id)
);
create index papers_of_item on papers (agenda_item_id, created_at);
create index papers_kept on papers (workspace_id) include (bytes) where not is_withdrawn;
create index papers_by on papers (uploaded_by_id) where uploaded_by_id is not null;
call app.protect_partnership_table('papers');

create table paper_portions (
  workspace_id uuid not null,
  partnership_id uuid not null,
  paper_id uuid not null,
  portion smallint not null check (portion >= 0),
  content bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (paper_id, portion),
  constraint paper_portions__paper_id foreign key (workspace_id, partnership_id, paper_id) references papers (workspace_id, partnership_id, id)
);
-- Files are compressed already.
alter table paper_portions alter column content set storage external;
call app.protect_partnership_table('paper_portions');
revoke update on paper_portions from trivet_request;
-- A paper that is withdrawn leaves nothing behind.
grant delete on paper_portions to trivet_request;

-- How much the papers of the workspace take together, whoever may see which.
create function app.paper_bytes() returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(bytes), 0) from public.papers where workspace_id = app.workspace_id() and not is_withdrawn
$$;
grant select on papers to trivet_definer;
create policy definer_counts on papers for select to trivet_definer using (true);
revoke execute on function app.paper_bytes() from public;
alter function app.paper_bytes() owner to trivet_definer;
grant execute on function app.paper_bytes() to trivet_request;
