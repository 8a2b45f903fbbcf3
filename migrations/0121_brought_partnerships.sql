-- Where a partnership came from that was brought in as an archive: by whom, from which workspace, and which archive it was.
create table brought_partnerships (
  id uuid primary key,
  workspace_id uuid not null references workspaces,
  partnership_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  from_workspace_id uuid not null,
  from_workspace_name text not null check (length(from_workspace_name) between 1 and 200),
  from_partnership_id uuid not null,
  from_code text not null check (length(from_code) between 1 and 20),
  copied_at timestamptz not null,
  rows integer not null check (rows >= 0),
  brought_by_id uuid not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint brought_partnerships__partnership_id__once unique (partnership_id),
  constraint brought_partnerships__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint brought_partnerships__brought_by_id foreign key (workspace_id, brought_by_id) references people (workspace_id, id)
);
create index brought_partnerships_in_partnership on brought_partnerships (workspace_id, partnership_id);
create index brought_partnerships_by_person on brought_partnerships (brought_by_id);
call app.protect_partnership_table('brought_partnerships');
revoke update on brought_partnerships from trivet_request, trivet_worker;
