-- How a partnership stands, kept as it was found on a day, with what tells whether it is still so: how far its own trail had
-- come, and the sum of all versions of what it shows of the workspace. Every change of a partnership lengthens its trail, and
-- every change of a record raises its version, in the transaction of the change: where both are as they were, nothing has
-- changed. A worker keeps it; where it does not hold, it is found live in the same statement.

create table kept_standings (
  partnership_id uuid primary key,
  workspace_id uuid not null references workspaces,
  day date not null,
  sequence bigint not null,
  epoch bigint not null,
  facts json not null,
  constraint kept_standings__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
create index kept_standings_of_workspace on kept_standings (workspace_id, partnership_id);
call app.protect_partnership_table('kept_standings');
revoke insert, update on kept_standings from trivet_request;

create function app.standing_epoch(workspace uuid) returns bigint
language sql stable security definer set search_path = '' as $$
  select (select w.version from public.workspaces w where w.id = workspace)
    + (select coalesce(sum(o.version), 0) from public.organisations o where o.workspace_id = workspace)
    + (select coalesce(sum(p.version), 0) from public.people p where p.workspace_id = workspace)
    + (select coalesce(sum(o.version), 0) from public.outcomes o where o.workspace_id = workspace)
$$;
revoke execute on function app.standing_epoch(uuid) from public;
alter function app.standing_epoch(uuid) owner to trivet_definer;
grant execute on function app.standing_epoch(uuid) to trivet_request, trivet_worker;

-- The sum is asked with every report over partnerships: from the index alone.
create index organisations_versions on organisations (workspace_id) include (version);
create index people_versions on people (workspace_id) include (version);
create index outcomes_versions on outcomes (workspace_id) include (version);
