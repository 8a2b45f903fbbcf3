-- Secret addresses under which a calendar program reads: all of somebody's meetings and due dates in a workspace, or the
-- meetings of one partnership. As with tokens, only the hash is kept, and by the real clock.
create table auth.calendar_addresses (
  id uuid primary key default uuidv7(),
  account_id uuid not null references auth.accounts,
  workspace_id uuid not null references workspaces,
  -- null: all their own in the workspace
  partnership_id uuid,
  secret_hash auth.secret_hash not null unique,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  revoked_at timestamptz,
  constraint calendar_addresses__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create unique index calendar_addresses__once on auth.calendar_addresses (account_id, workspace_id, partnership_id) nulls not distinct
  where revoked_at is null;
grant select, insert, update on auth.calendar_addresses to trivet_auth;
